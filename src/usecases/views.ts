import { labelOf } from '../catalogue/label.ts'
import type { Change } from '../domain/change.ts'
import type { Subject } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { NoticeView, View, VisibleView } from '../domain/view.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps, Rules } from './deps.ts'
import { askView } from './ask-view.ts'
import { caseQuestionView } from './case-question-view.ts'
import { caseView } from './case-view.ts'
import { invitationView } from './invitation-view.ts'
import { onboardingView } from './onboarding-view.ts'
import { changesView } from './changes-view.ts'
import { requestView } from './request-view.ts'
import type { Standing } from './standing.ts'
import { stillGiven, visibleGroup } from './visible-group.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & {
  readonly ledger: LedgerReads
  readonly rules: Pick<Rules, 'twoAgents'>
}

/** What a living card can show. */
export type SubjectView = Exclude<View, NoticeView>

/**
 * The truth of a subject as this person may see it; undefined when there is nothing for them to see (I-18).
 * @throws BackendUnavailable when how they stand to it must be read and cannot be
 */
export async function viewOf(
  deps: ViewDeps,
  person: Person,
  standing: Standing,
  subject: Subject,
  now: Instant,
): Promise<SubjectView | undefined> {
  switch (subject.kind) {
    case 'request': {
      const request = await deps.ledger.request(person.tenant, subject.id)
      const audience = request && (await standing.to(request))
      return request && audience && requestView(deps, request, person, audience, now)
    }
    case 'ask':
      return askView(deps, person, subject.id)
    case 'changes':
      return changesView(deps, person, subject.id, now)
    case 'visible':
      return visibleView(deps, person, subject.id)
    case 'invitation': {
      const invitation = await deps.ledger.invitation(person.tenant, subject.id)
      const audience = invitation && (await standing.toInvitation(invitation))
      return invitation && audience && invitationView(deps, invitation, person, audience, now)
    }
    case 'case': {
      const found = await deps.ledger.servicedeskCase(person.tenant, subject.id)
      return found && (await standing.isAgent()) ? caseView(deps, found, person, standing) : undefined
    }
    case 'onboarding':
      return onboardingView(deps, person, standing, subject.id)
    case 'case-question':
      return caseQuestionView(deps, person, subject.id)
    default:
      return subject satisfies never
  }
}

async function visibleView(deps: ViewDeps, person: Person, changeId: string): Promise<VisibleView | undefined> {
  const change = await deps.ledger.change(person.tenant, changeId)
  if (change?.doneAt === undefined) return undefined
  const request =
    change.requestId === undefined ? undefined : await deps.ledger.request(person.tenant, change.requestId)
  const mayAnswer = change.user.id === person.portalUser?.id || request?.requester.id === person.id
  if (!mayAnswer) return undefined
  const group = await visibleGroup(deps.ledger, change)
  const given = await stillGiven(deps.ledger, group)
  const cases = await Promise.all(group.map(({ tenant, id }) => deps.ledger.caseOfChange(tenant, id)))
  const reported = cases.find((each) => each !== undefined)
  return {
    kind: 'visible',
    changeId,
    rights: (given.length > 0 ? given : group).map((each) => visibleRight(deps, each)),
    customer: change.customer,
    grantedAt: change.doneAt,
    ...(reported === undefined ? {} : { caseState: reported.state }),
    takenAway: given.length === 0,
  }
}

function visibleRight(deps: ViewDeps, change: Change): VisibleView['rights'][number] {
  const { tile, alternative } = deps.catalogue.service(change.service)?.afterwards ?? {}
  return {
    changeId: change.id,
    label: labelOf(deps, change.authorisation),
    ...(tile === undefined ? {} : { tile }),
    ...(alternative === undefined ? {} : { alternative }),
    ...(change.seen === undefined ? {} : { seen: change.seen }),
  }
}
