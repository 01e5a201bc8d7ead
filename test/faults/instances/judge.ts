import type { AccessRequest } from '../../../src/domain/access-request.ts'
import type { Change } from '../../../src/domain/change.ts'
import { headingOf } from '../../../src/cli/stories/card-line.ts'
import { shownCard } from '../../../src/simulator/message.ts'
import type { Store } from '../../../src/store/store.ts'
import type { FakeTeams } from '../fake-teams.ts'
import { isTrueInTheEnd } from './looks.ts'
import type { Notes, Story, Told } from './notes.ts'
import { rightOf } from './portal.ts'
import type { Portal } from './portal.ts'

/** What is not as the people remember it, each in words. */
export interface Verdict {
  readonly requests: number
  readonly decisions: number
  readonly grants: number
  readonly lost: readonly string[]
  readonly double: readonly string[]
  readonly stale: readonly string[]
  readonly audit: readonly string[]
}

export interface Truths {
  readonly store: Store
  readonly portal: Portal
  readonly teams: FakeTeams
  readonly tenant: string
}

type Finding = readonly ['lost' | 'double' | 'stale' | 'audit', string]

/** Holds the ledger, the permissions system and every screen against what the people were told. */
export async function judge(truths: Truths, notes: Notes): Promise<Verdict> {
  const findings: Finding[] = []
  const granted = new Set<string>()
  let [requests, decisions] = [0, 0]
  for (const story of notes.stories) {
    const { store, tenant } = truths
    const about = await store.ledger.requestsAbout(tenant, { id: story.personId }, 100)
    const own = about.filter(({ service }) => service === story.service)
    requests += own.length
    decisions += own.flatMap(({ lines }) =>
      lines.filter(({ state }) => state === 'approved' || state === 'declined'),
    ).length
    if (own.length > 1) findings.push(['double', `${own.length} requests of ${story.personId} for ${story.service}`])
    const [request] = own
    if (request !== undefined) findings.push(...(await judgeRequest(truths, story, request, granted)))
    else if (story.told.length > 0) findings.push(['lost', `the request of ${story.personId} for ${story.service}`])
  }
  for (const right of truths.portal.executed.keys())
    if (!granted.has(right)) findings.push(['double', `${right} was set and nobody approved it`])
  const of = (kind: Finding[0]): string[] => findings.flatMap(([found, what]) => (found === kind ? [what] : []))
  const wrong = { lost: of('lost'), double: of('double'), stale: of('stale'), audit: of('audit') }
  return { requests, decisions, grants: truths.portal.executed.size, ...wrong }
}

const ends: Readonly<Record<AccessRequest['lines'][number]['state'], Told | undefined>> = {
  waiting: undefined,
  pending: 'submitted',
  approved: 'approved',
  declined: 'declined',
  cancelled: 'cancelled',
  expired: undefined,
}

async function judgeRequest(
  truths: Truths,
  story: Story,
  request: AccessRequest,
  granted: Set<string>,
): Promise<readonly Finding[]> {
  const changes = await truths.store.ledger.changesOfBatch(truths.tenant, request.id)
  const states = [...new Set(request.lines.map(({ state }) => ends[state]))]
  const [end] = states
  if (states.length !== 1 || end === undefined) return [['lost', `${request.id} ended in ${states.join(' and ')}`]]
  return [
    ...story.told
      .filter((told) => told !== 'submitted' && told !== end)
      .map((told): Finding => ['lost', `${request.id}: somebody was told ${told}, and it is ${end}`]),
    ...request.lines
      .filter(({ decisions }) => decisions.length > 1)
      .map(({ id }): Finding => ['double', `${id} was decided twice`]),
    ...judgeRights(truths.portal, request, changes, granted),
    ...(await judgeAudit(truths, request, changes)),
    ...(await judgeCards(truths, request, end)),
  ]
}

/** One change and one execution of each approved line, none of any other. */
function judgeRights(
  { executed }: Portal,
  { id, beneficiary, customer, lines }: AccessRequest,
  changes: readonly Change[],
  granted: Set<string>,
): readonly Finding[] {
  return lines.flatMap(({ id: line, state, authorisation }): Finding[] => {
    const right = rightOf({ user: beneficiary.id, number: customer.number, authorisation })
    const times = executed.get(right) ?? 0
    const own = changes.filter(({ lineId }) => lineId === line)
    const expected = state === 'approved' ? 1 : 0
    if (expected === 1) granted.add(right)
    if (times > expected || own.length > expected) return [['double', `${id}: ${right} was set ${times} times`]]
    const done = own.filter((change) => change.state === 'done').length
    return times < expected || done < expected ? [['lost', `${id}: ${right} was set ${times} times, ${done} done`]] : []
  })
}

/** Each change of state stands there once, and nothing stands there that did not happen. */
async function judgeAudit(
  { store, tenant }: Truths,
  { id, lines }: AccessRequest,
  changes: readonly Change[],
): Promise<readonly Finding[]> {
  const trail = await store.ledger.auditTrail({ tenant, requestId: id })
  const count = (verb: string): number => trail.filter((event) => event.verb === verb).length
  const inState = (state: string): number => lines.filter((line) => line.state === state).length
  const expected = {
    'request.submitted': 1,
    'line.approved': inState('approved'),
    'line.declined': inState('declined'),
    'line.cancelled': inState('cancelled'),
    'change.due': changes.length,
    'change.sent': changes.reduce((sum, { attempts }) => sum + attempts, 0),
    'change.done': changes.filter(({ state }) => state === 'done').length,
  }
  return Object.entries(expected)
    .filter(([verb, times]) => count(verb) !== times)
    .map(([verb, times]) => ['audit', `${id}: ${verb} stands there ${count(verb)} times instead of ${times}`] as const)
}

/** Every message that the bot knows to show this request shows how it ended. */
async function judgeCards({ store, tenant, teams }: Truths, { id }: AccessRequest, end: Told): Promise<Finding[]> {
  const subject = { kind: 'request', id } as const
  const viewers = await store.ledger.viewersOf(tenant, subject)
  const copies = (await Promise.all(viewers.map((viewer) => store.ledger.cardCopies(viewer, subject)))).flat()
  return copies.flatMap(({ person, activityId }): Finding[] => {
    const message = teams.messages(person.id).find((each) => each.id === activityId)
    const card = message && shownCard(message)
    if (isTrueInTheEnd(card, end)) return []
    const shown = card === undefined ? 'no card' : headingOf(card)
    return [['stale', `${id}: ${person.id} sees "${shown}" where it is ${end}`]]
  })
}
