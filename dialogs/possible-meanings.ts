import type { Intent, Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { numbersDecided } from './request-draft.ts'
import type { Turn } from './turn.ts'
import { isForOneOf } from './who-is-meant.ts'

/** Who has no account is refused all of these. */
const ofUsers: readonly Intent[] = [
  'request-access',
  'grant-access',
  'revoke-access',
  'find-administrator',
  'pending-approvals',
  'servicedesk-queue',
]

/** Of what a sentence may mean, what whoever says it can do at all: the rest would only be refused once chosen. */
export async function possible(turn: Turn, meanings: readonly Recognised[]): Promise<readonly Recognised[]> {
  if (isStranger(turn)) return strangers(meanings)
  const asksQueue = meanings.some(({ intent }) => intent === 'servicedesk-queue')
  const role = asksQueue ? await roleOf(turn.deps, turn.person) : undefined
  const takes = meanings.some(({ intent }) => intent === 'revoke-access') && (await decides(turn))
  return meanings.filter(
    ({ intent }) => (intent !== 'servicedesk-queue' || role === 'servicedesk') && (intent !== 'revoke-access' || takes),
  )
}

/** No account was found; one that could not be looked for is no reason to leave anything out. */
const isStranger = ({ person }: Turn): boolean =>
  person.portalUser === undefined &&
  person.rosterRole === 'user' &&
  person.linkUnchecked !== true &&
  person.rosterUnread !== true

/** Becoming a user comes first of all that needs an account. */
function strangers(meanings: readonly Recognised[]): readonly Recognised[] {
  const wish = meanings.find(({ intent }) => ofUsers.includes(intent))
  const rest = meanings.filter(({ intent }) => !ofUsers.includes(intent) && intent !== 'become-user')
  if (wish === undefined) return meanings
  const { service, customerNumber } = wish.slots
  const slots = { ...(service && { service }), ...(customerNumber && { customerNumber }) }
  return [{ intent: 'become-user', slots }, ...rest]
}

/** Where it cannot be known now, nothing is offered that depends on it. */
async function decides(turn: Turn): Promise<boolean> {
  try {
    return (await numbersDecided(turn)).length > 0
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const says =
  / (?:ik (?:wil|moet|heb|zou|zoek|vraag)|(?:wil|moet|heb|zou) ik|i (?:want|need|must|would|have to|d like)) /

/** "Ik wil facturen, Sanne is mijn manager": the wish of who says it, where nobody named in it is said to get it. */
export function forOneself(turn: Turn, meanings: readonly Recognised[], text: string): Recognised | undefined {
  const { people } = turn.deps.understanding.recognize(text, turn.text.locale).named
  const wish = meanings.find(({ intent }) => intent === 'request-access' || intent === 'grant-access')
  if (wish === undefined || people.length === 0 || isForOneOf(people, text)) return undefined
  if (!says.test(` ${plain(text)} `)) return undefined
  const { user: _user, users: _users, forColleague: _colleague, ...slots } = wish.slots
  return { intent: 'request-access', slots: { ...slots, self: true } }
}
