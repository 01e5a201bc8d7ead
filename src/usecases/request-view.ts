import { labelOf } from '../catalogue/label.ts'
import { isGiven, isInvolved, isPartOfAsk, peopleFor } from '../domain/access-request.ts'
import type { AccessRequest, Line } from '../domain/access-request.ts'
import { cameToNothing } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import { whyNotDecide } from '../domain/deciding.ts'
import { canNudge } from '../domain/nudging.ts'
import { isReachable } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { placeOf } from '../domain/place.ts'
import { progressOfChange, progressOfLine } from '../domain/progress.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LineView, RequestView, ReviewerView } from '../domain/view.ts'
import { latestOfLine, whyNotWithdraw } from '../domain/withdrawing.ts'
import { whyNotAskAgain } from '../domain/asking-again.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { takenAwayBy } from './taken-away.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads }

/**
 * How somebody relates to a request by what the ledger knows; undefined for a stranger. Whether a reviewer still is
 * an administrator is asked of the backend, in `standing.ts` (I-18).
 */
export function audienceOf(request: AccessRequest, person: Person): RequestView['audience'] | undefined {
  const userId = person.portalUser?.id
  if (request.requester.id === person.id) return 'requester'
  if (isInvolved(request, { id: person.id, ...(userId === undefined ? {} : { userId }) }))
    return request.requester.userId === userId ? 'requester' : 'beneficiary'
  return userId !== undefined && tookPart(request, userId) ? 'reviewer' : undefined
}

/** It was brought to them, or they opened it as an administrator and asked or decided. */
const tookPart = (request: AccessRequest, userId: string): boolean =>
  request.reviewers.some(({ user }) => user.id === userId) ||
  request.notes.some(({ by }) => by.userId === userId) ||
  request.lines.some(({ decisions }) => decisions.some(({ reviewer }) => reviewer.userId === userId))

/** A request as this person sees it, from the ledger alone: cards are right while the backend is down. */
export async function requestView(
  deps: ViewDeps,
  request: AccessRequest,
  person: Person,
  audience: RequestView['audience'],
  now: number,
): Promise<RequestView> {
  const changes = await deps.ledger.changesOfRequest(request.tenant, request.id)
  const theCase = await deps.ledger.caseOfRequest(request.tenant, request.id)
  const service = deps.catalogue.service(request.service)
  const decides = whatTheyDecide(request, person, audience, theCase, now)
  const asked = request.reviewers.find((reviewer) => reviewer.user.id === person.portalUser?.id)
  return {
    kind: 'request',
    audience,
    id: request.id,
    version: request.version,
    requesterName: request.requester.name,
    beneficiary: request.beneficiary,
    forSelf: request.requester.userId === request.beneficiary.id,
    ...(isGiven(request) ? { given: true } : {}),
    customer: request.customer,
    service: service?.name ?? { nl: request.service, en: request.service },
    warnings: service?.warnings ?? [],
    reason: request.reason,
    submittedAt: request.submittedAt,
    expiresAt: request.expiresAt,
    ...(request.escalatedAt === undefined ? {} : { escalatedAt: request.escalatedAt }),
    lines: await Promise.all(request.lines.map((line) => lineOf(deps, request, line, changes, decides))),
    reviewers: await reviewerViews(deps.ledger, request.tenant, request.reviewers),
    notes: request.notes,
    can: canDo(request, changes, person, audience, decides),
    ...(asked === undefined ? {} : { cameBecause: { via: asked.via, heldOn: asked.heldOn } }),
    ...(service?.afterwards === undefined ? {} : { tile: service.afterwards.tile }),
    place: placeOf(service),
    ...(theCase === undefined ? {} : { caseState: theCase.state }),
    ...(await askFields(deps.ledger, request)),
  }
}

async function lineOf(
  deps: ViewDeps,
  request: AccessRequest,
  line: Line,
  changes: readonly Change[],
  decides: ((line: Line) => boolean) | undefined,
): Promise<LineView> {
  const view = await lineView(deps, request, line, latestOfLine(changes, line.id))
  return decides === undefined ? view : { ...view, canDecide: decides(line) }
}

/** Says how much was asked together, not what: a reviewer may not see the rest (I-18). */
async function askFields(
  ledger: LedgerReads,
  request: AccessRequest,
): Promise<Pick<RequestView, 'nudgedAt' | 'partOf'>> {
  const nudged = request.nudgedAt === undefined ? {} : { nudgedAt: request.nudgedAt }
  if (!isPartOfAsk(request)) return nudged
  const all = await ledger.requestsOfBatch(request.tenant, request.batch)
  const people = new Set(all.map(({ beneficiary }) => beneficiary.id)).size
  return { ...nudged, partOf: { people, requests: all.length } }
}

function canDo(
  request: AccessRequest,
  changes: readonly Change[],
  person: Person,
  audience: RequestView['audience'],
  decides: ((line: Line) => boolean) | undefined,
): RequestView['can'] {
  const decide = decides !== undefined && request.lines.some(decides)
  const withdraw = audience === 'requester' && whyNotWithdraw(request, changes, person.id) === undefined
  const pending = request.lines.some((line) => line.state === 'pending')
  return {
    decide,
    ask: decide && audience === 'reviewer',
    answer:
      (audience === 'requester' || audience === 'beneficiary') && pending && request.notes.at(-1)?.kind === 'question',
    withdraw,
    // What was given is taken back and given anew: who gives asks nothing that could be changed.
    change: withdraw && !isGiven(request) && request.lines.every((line) => line.state !== 'approved') && pending,
    nudge: canNudge(request, person.id),
    again: whyNotAskAgain(request, person.id) === undefined,
  }
}

/**
 * Which lines somebody may decide to whom the request was brought; undefined for who decides nothing. Whether they still
 * have authority, or are an agent and the only one left, is read when they press.
 */
function whatTheyDecide(
  request: AccessRequest,
  person: Person,
  audience: RequestView['audience'],
  theCase: ServicedeskCase | undefined,
  now: number,
): ((line: Line) => boolean) | undefined {
  const second = theCase?.kind === 'second-approval' && theCase.state !== 'closed'
  if (audience !== 'reviewer' && !(audience === 'servicedesk' && second)) return undefined
  const capacity = audience === 'reviewer' ? { authority: [request.customer.number] } : { administrators: [] }
  return (line) => whyNotDecide(line, request, { ...actorOf(person), ...capacity }, now) === undefined
}

/** What gives an error and should make way, until somebody here switched it off. */
async function replacing(
  deps: ViewDeps,
  { tenant, beneficiary, customer }: AccessRequest,
  { takesPlaceOf, authorisation }: Line,
): Promise<Pick<LineView, 'replaces' | 'inPlace'>> {
  if (takesPlaceOf === undefined) return {}
  const latest = (id: AuthorisationId) => deps.ledger.latestChange(tenant, beneficiary.id, customer.number, id)
  const [going, coming] = [await latest(takesPlaceOf), await latest(authorisation)]
  if (isWished(going, 'off')) return {}
  const replaces = labelOf(deps, takesPlaceOf)
  return { replaces, ...(isWished(coming, 'on') ? { inPlace: true } : {}) }
}

const isWished = (change: Change | undefined, wish: Change['wish']): boolean =>
  change?.wish === wish && change.state !== 'failed' && change.state !== 'withdrawn'

export async function lineView(
  deps: ViewDeps,
  request: AccessRequest,
  line: Line,
  change: Change | undefined,
): Promise<LineView> {
  const last = line.decisions.filter((decision) => decision.generation === line.generation).at(-1)
  return {
    id: line.id,
    label: labelOf(deps, line.authorisation),
    needs: line.needs,
    approvals: peopleFor(line),
    ...(line.given === true ? { given: true } : {}),
    progress: progressOfLine(line, change),
    ...(last === undefined ? {} : { decidedBy: last.reviewer.name, decidedAt: last.at, reason: last.reason }),
    ...(change === undefined || line.state !== 'approved' ? {} : await changeFields(deps.ledger, change)),
    ...(change === undefined || line.state !== 'cancelled' ? {} : givenInstead(change)),
    ...(await replacing(deps, request, line)),
  }
}

/** Nobody decided on it, because an administrator gave the same without it; what came to nothing is not said. */
const givenInstead = (change: Change): Pick<LineView, 'givenInstead'> =>
  change.cause === 'line' || cameToNothing(change)
    ? {}
    : { givenInstead: { byName: change.by.name, at: change.createdAt } }

type ChangeFields = Pick<
  LineView,
  | 'progress'
  | 'changeId'
  | 'changeGeneration'
  | 'outcome'
  | 'doneAt'
  | 'visibleBy'
  | 'seen'
  | 'seenAt'
  | 'reported'
  | 'takenAway'
>

/** What a line shows of the change that carries it out, and of what happened to that right since. */
export async function changeFields(ledger: LedgerReads, change: Change): Promise<ChangeFields> {
  const reported = change.seen === 'no' ? await ledger.caseOfChange(change.tenant, change.id) : undefined
  // What the servicedesk closed is not "not to be seen" any more.
  const seen = reported?.state === 'closed' ? undefined : change.seen
  const takenAway = await takenAwayBy(ledger, change)
  return {
    progress: takenAway === undefined ? progressOfChange(change) : 'revoked',
    changeId: change.id,
    changeGeneration: change.generation,
    ...(change.outcome === undefined ? {} : { outcome: change.outcome }),
    ...(change.doneAt === undefined ? {} : { doneAt: change.doneAt }),
    ...(change.visibleBy === undefined ? {} : { visibleBy: change.visibleBy }),
    ...(seen === undefined ? {} : { seen }),
    ...(seen === undefined || change.seenAt === undefined ? {} : { seenAt: change.seenAt }),
    ...(reported === undefined || reported.state === 'closed' ? {} : { reported: true }),
    ...(takenAway === undefined ? {} : { takenAway }),
  }
}

/** Who was asked, and whether a message can reach them in Teams. */
export async function reviewerViews(
  ledger: LedgerReads,
  tenant: string,
  reviewers: AccessRequest['reviewers'],
): Promise<readonly ReviewerView[]> {
  const views: ReviewerView[] = []
  for (const reviewer of reviewers) {
    const people = await ledger.peopleLinkedTo(tenant, reviewer.user.id)
    views.push({ ...reviewer, reachable: people.some(isReachable) })
  }
  return views
}
