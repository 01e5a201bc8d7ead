import { labelOf } from '../catalogue/label.ts'
import { isGiven } from '../domain/access-request.ts'
import type { AccessRequest } from '../domain/access-request.ts'
import { isDirect, toldAlike } from '../domain/change.ts'
import { expiredLines } from '../domain/asking-again.ts'
import type { Change } from '../domain/change.ts'
import type { Notice } from '../domain/effect.ts'
import { whoCanStillDecide } from '../domain/following-up.ts'
import type { Person } from '../domain/person.ts'
import type { PortalUser } from '../domain/portal.ts'
import { progressOfChange } from '../domain/progress.ts'
import type { NoticeView } from '../domain/view.ts'
import type { Ledger, LedgerReads } from '../ports/ledger.ts'
import { caseNotice } from './case-notices.ts'
import type { CaseNotice } from './case-notices.ts'
import type { Deps } from './deps.ts'
import { followUpExtras, isToTell } from './follow-up/follow-up-notice.ts'
import { invitationNotice } from './invitation-notice.ts'
import type { InvitationNotice } from './invitation-notice.ts'
import { onboardingNotice } from './onboarding-notice.ts'
import type { OnboardingNotice } from './onboarding-notice.ts'
import { audienceOf } from './request-view.ts'
import type { Standing } from './standing.ts'
import { summaryNotice } from './summary-notice.ts'

type ViewDeps = Pick<Deps, 'catalogue' | 'workingTime'> & { readonly ledger: LedgerReads & Pick<Ledger, 'now'> }

/** What a short message says, from the truth of the moment it is sent; undefined when it no longer matters. */
export async function noticeView(
  deps: ViewDeps,
  person: Person,
  standing: Standing,
  notice: Notice,
): Promise<NoticeView | undefined> {
  switch (notice.kind) {
    case 'change':
      return changeNotice(deps, person, notice.changeId)
    case 'case-summary':
      return summaryNotice(deps, person, standing, notice)
    case 'case-closed':
    case 'case-question':
    case 'case-answer':
    case 'case-handed-over':
      return caseNotice(deps, person, standing, notice)
    case 'invitation':
    case 'invitation-reminder':
    case 'invitation-expires-soon':
      return invitationNotice(deps, person, standing, notice)
    case 'onboarding':
    case 'onboarding-vouch':
      return onboardingNotice(deps, person, standing, notice)
    default: {
      const request = await deps.ledger.request(person.tenant, notice.requestId)
      const audience = request && (await standing.to(request))
      if (request === undefined || audience === undefined) return undefined
      if (!isToTell(request, notice, person, audience, await deps.ledger.now())) return undefined
      return { ...about(deps, request), notice: notice.kind, audience, ...extras(deps, request, notice) }
    }
  }
}

type RequestNotice = Exclude<
  Notice,
  { kind: 'change' | 'case-summary' } | CaseNotice | InvitationNotice | OnboardingNotice
>

function about(
  deps: ViewDeps,
  request: AccessRequest,
): Pick<NoticeView, 'kind' | 'labels' | 'customer' | 'beneficiaryName' | 'forSelf' | 'givenBy'> {
  return {
    kind: 'notice',
    labels: request.lines.map((line) => labelOf(deps, line.authorisation)),
    customer: request.customer,
    beneficiaryName: request.beneficiary.name,
    forSelf: request.requester.userId === request.beneficiary.id,
    ...givenBy(request),
  }
}

const givenBy = (request: AccessRequest | undefined): Pick<NoticeView, 'givenBy'> =>
  request !== undefined && isGiven(request) ? { givenBy: request.requester.name } : {}

function extras(deps: ViewDeps, request: AccessRequest, notice: RequestNotice): Partial<NoticeView> {
  switch (notice.kind) {
    case 'decided':
      return decidedExtras(deps, request, notice.lineIds)
    case 'question':
    case 'answer': {
      const note = request.notes.filter(({ kind }) => kind === notice.kind).at(-1)
      return note === undefined ? {} : { byName: note.by.name, text: note.text, at: note.at }
    }
    case 'reviewers-unreachable':
      return { reviewers: named(request, notice.missed ?? whoCanStillDecide(request).map(({ user }) => user.id)) }
    case 'closed':
      return {}
    case 'nudged':
      return { byName: request.requester.name, ...whomItReached(request, notice) }
    case 'withdrawn':
      return { byName: request.requester.name }
    case 'expired':
      return {
        requestId: request.id,
        reviewers: whoCanStillDecide(request, expiredLines(request)).map(({ user }) => user),
      }
    case 'reminder':
    case 'expires-soon':
    case 'escalated':
      return followUpExtras(request, notice)
    case 'returned':
      return {
        reviewers: request.reviewers.map(({ user }) => user).filter(({ id }) => id !== notice.lostBy),
        ...(notice.lostBy === request.requester.userId ? { byName: request.requester.name, giverLost: true } : {}),
      }
    default:
      return notice satisfies never
  }
}

function decidedExtras(deps: ViewDeps, request: AccessRequest, lineIds: readonly string[]): Partial<NoticeView> {
  const lines = request.lines.filter((line) => lineIds.includes(line.id))
  const decision = lines.flatMap((line) => line.decisions).at(-1)
  const half = lines.filter((line) => line.state === 'pending')
  return {
    labels: lines.map((line) => labelOf(deps, line.authorisation)),
    ...(decision && {
      byName: decision.reviewer.name,
      verdict: decision.verdict,
      text: decision.reason,
      at: decision.at,
    }),
    // The first of two approvals grants nothing yet.
    ...(half.length === 0
      ? {}
      : { progress: 'submitted' as const, reviewers: whoCanStillDecide(request, half).map(({ user }) => user) }),
  }
}

function whomItReached(
  request: AccessRequest,
  { told = [], missed = [] }: Extract<Notice, { kind: 'nudged' }>,
): Pick<NoticeView, 'reviewers' | 'missed'> {
  return { reviewers: named(request, told), missed: named(request, missed) }
}

/** Of who was asked. */
const named = ({ reviewers }: AccessRequest, ids: readonly string[]): readonly PortalUser[] =>
  reviewers.map(({ user }) => user).filter(({ id }) => ids.includes(id))

async function changeNotice(deps: ViewDeps, person: Person, changeId: string): Promise<NoticeView | undefined> {
  const change = await deps.ledger.change(person.tenant, changeId)
  if (change === undefined) return undefined
  const request =
    change.requestId === undefined ? undefined : await deps.ledger.request(person.tenant, change.requestId)
  const did = isDirect(change) && change.by.id === person.id ? ('administrator' as const) : undefined
  const audience = did ?? (request ? audienceOf(request, person) : 'beneficiary')
  // Somebody may have been unlinked between the owing and the telling (I-18).
  const isTheirs = request !== undefined || audience === 'administrator' || change.user.id === person.portalUser?.id
  if (audience === undefined || !isTheirs) return undefined
  const alike = request === undefined && audience === 'beneficiary' ? await toldWith(deps, change) : [change]
  const tile = alike.length > 1 ? undefined : deps.catalogue.service(change.service)?.afterwards?.tile
  return {
    kind: 'notice',
    notice: 'change',
    audience,
    labels: alike.map(({ authorisation }) => labelOf(deps, authorisation)),
    customer: change.customer,
    beneficiaryName: change.user.name,
    forSelf: request === undefined || request.requester.userId === request.beneficiary.id,
    ...givenBy(request),
    byName: change.by.name,
    wish: change.wish,
    ...(change.goneAt === undefined
      ? { progress: progressOfChange(change) }
      : { progress: 'revoked' as const, outside: true }),
    ...(change.visibleBy === undefined || alike.length > 1 ? {} : { visibleBy: change.visibleBy }),
    ...(change.doneAt === undefined ? {} : { at: change.doneAt }),
    ...(tile === undefined ? {} : { tile }),
  }
}

/** What was pressed together and ended alike; what the reconciler finds gone later is told by itself. */
async function toldWith(deps: ViewDeps, change: Change): Promise<readonly Change[]> {
  const batch = await deps.ledger.changesOfBatch(change.tenant, change.batch)
  const alike = batch.filter((other) => other.requestId === undefined && toldAlike(other) === toldAlike(change))
  return change.goneAt === undefined ? alike : [change]
}
