import type { Inputs } from '../cards/actions.ts'
import { neverNamed } from '../src/catalogue/never-named.ts'
import { parseCustomerNumber } from '../src/domain/customer-number.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { plain } from '../src/understanding/read-command.ts'
import { linkedUser, reading } from '../src/usecases/fresh-rights.ts'
import { refuseNever } from '../src/usecases/refuse-never.ts'
import type { Turn } from './turn.ts'

/** The answers of a conversation about one right on one number, for a request and for a direct change alike. */
export interface Answers {
  readonly service?: string
  readonly authorisations?: readonly string[]
  readonly number?: string
  readonly forWhom?: 'me' | 'colleague'
  /** Portal user id of the colleague. */
  readonly beneficiary?: string
  /** An address somebody typed for the colleague; looked up once the number is known. */
  readonly typedColleague?: string
  /** An address that turned out to be nobody of the number. */
  readonly notThere?: string
  readonly reason?: string
  /** Digest of the plan that the confirmation shows (I-26). */
  readonly shown?: string
  /** Why the confirmation is shown anew, for the person who had confirmed already. */
  readonly notice?: 'changed' | 'replaced-decided' | 'two-needed'
  /** Everything is asked again, with what was answered filled in. */
  readonly revising?: boolean
}

export const serviceOf = (turn: Turn, answers: Answers): Service | undefined =>
  answers.service === undefined ? undefined : turn.deps.catalogue.service(answers.service)

/** The authorisations meant: all of the service, or those that were chosen. */
export function chosenOf(service: Service, answers: Answers): readonly string[] {
  if (service.choose === 'all' || service.grants.length === 1) return service.grants.map(({ id }) => id)
  return (answers.authorisations ?? []).filter((id) => service.grants.some((grant) => grant.id === id))
}

/** The plan is not what it was when the confirmation was shown: it is made again, and shown or ended (I-26). */
export const outdated: readonly RefusalCode[] = ['seen-outdated', 'already-held', 'already-requested']

/** What the person should know before they answer: why it is asked anew, or what was wrong with their answer. */
export function noticeOf(
  { text, notice: said }: Turn,
  { notice }: Pick<Answers, 'notice'>,
): { readonly notice?: string } {
  if (said !== undefined) return { notice: said }
  if (notice === undefined) return {}
  return { notice: notice === 'two-needed' ? text.given.ledOn : text.conversation.confirmAnew[notice] }
}

/** Numbers the backend links to this person. @throws Refusal when there is none */
export async function ownNumbers(turn: Turn): Promise<readonly NamedNumber[]> {
  const user = linkedUser(turn.person)
  const numbers = await reading(() => turn.deps.backend.numbersOf(user.id))
  if (numbers.length === 0) throw new Refusal('no-own-number')
  return numbers
}

/** Numbers over which this person has authority at this moment. @throws Refusal when there is none */
export async function administeredNumbers(turn: Turn): Promise<readonly NamedNumber[]> {
  const user = linkedUser(turn.person)
  return reading(async () => {
    const numbers = await turn.deps.backend.numbersOf(user.id)
    const authorities = await Promise.all(numbers.map(({ number }) => turn.deps.backend.authorityOver(user.id, number)))
    const administered = numbers.filter((_, index) => authorities[index] !== undefined)
    if (administered.length === 0) throw new Refusal('not-administrator')
    return administered
  })
}

/** The same where somebody need not decide over any. */
export async function numbersDecided(turn: Turn): Promise<readonly NamedNumber[]> {
  try {
    return await administeredNumbers(turn)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-administrator') return []
    throw error
  }
}

export async function colleaguesOn(turn: Turn, number: string): Promise<readonly PortalUser[]> {
  const user = linkedUser(turn.person)
  const users = await reading(() => turn.deps.backend.usersOf(number))
  return users.filter(({ id }) => id !== user.id)
}

/** Somebody typed their own address or name. */
export function isSelf(turn: Turn, typed: string): boolean {
  const user = linkedUser(turn.person)
  return user.address.toLowerCase() === typed.trim().toLowerCase() || plain(user.name) === plain(typed)
}

/** A colleague by address, by name or by a part of it, as somebody typed it; undefined when it is nobody or more than one. */
export function colleagueNamed(users: readonly PortalUser[], typed: string): PortalUser | undefined {
  const address = typed.trim().toLowerCase()
  const byAddress = users.find((user) => user.address.toLowerCase() === address)
  if (byAddress) return byAddress
  const byName = users.filter((user) => plain(user.name) === plain(typed))
  if (byName.length > 0) return byName.length === 1 ? byName[0] : undefined
  const words = plain(typed).split(' ')
  const byPart = users.filter(({ name }) => words.every((word) => plain(name).split(' ').includes(word)))
  return byPart.length === 1 && words.some((word) => !betweenNames.includes(word)) ? byPart[0] : undefined
}

/** Parts of names that name nobody. */
const betweenNames: readonly string[] = [
  '',
  'de',
  'den',
  'der',
  'het',
  'in',
  'la',
  'of',
  'op',
  'te',
  'ten',
  'ter',
  'van',
  'von',
]

/** What was filled in on a form. Only known names are read; what they say is checked when it is used. */
export function withInputs(turn: Turn, answers: Answers, inputs: Inputs): Answers {
  const forWhom = inputs.forWhom === 'colleague' ? 'colleague' : inputs.forWhom === 'me' ? 'me' : undefined
  const colleague = inputs.colleague?.trim() === '' ? undefined : inputs.colleague
  refuseNever(turn.deps, [...listOf(inputs.authorisations ?? ''), ...listOf(inputs.service ?? '')])
  const typed = inputs.typedColleague?.trim() === '' ? undefined : inputs.typedColleague?.trim()
  return {
    ...answers,
    revising: false,
    ...(inputs.service === undefined || turn.deps.catalogue.service(inputs.service) === undefined
      ? {}
      : { service: inputs.service }),
    ...(inputs.authorisations === undefined ? {} : { authorisations: listOf(inputs.authorisations) }),
    ...(inputs.number === undefined ? {} : { number: numberFrom(turn, inputs.number) }),
    ...(forWhom === undefined ? {} : { forWhom }),
    ...(colleague === undefined ? {} : { beneficiary: colleague }),
    ...(typed === undefined ? {} : { typedColleague: typed }),
    ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
  }
}

export const listOf = (value: string): readonly string[] => value.split(',').filter((item) => item !== '')

/** @throws Refusal when it is no customer number at all (I-41) */
export function numberFrom(turn: Turn, typed: string): string {
  const number = parseCustomerNumber(typed, turn.deps.backend.traits.customerNumberLength)
  if (number === undefined) throw new Refusal('number-malformed')
  return number
}

/** Its name holds that of something else, which must not be taken for it (I-15). */
export function refuseNeverNamed(typed: string): void {
  const never = neverNamed(typed)
  if (never !== undefined) throw new Refusal('never-granted', { label: never.label })
}

/** A typed answer to the question that is open now. @throws Refusal when it is none of the choices */
export function authorisationsFrom({ grants }: Pick<Service, 'grants'>, typed: string): readonly string[] {
  refuseNeverNamed(typed)
  const said = ` ${plain(typed)} `
  if (/ (beide|allebei|alle|alles|both|all) /.test(said)) return grants.map(({ id }) => id)
  const named = grants.filter(({ label, aliases }) =>
    [label, ...aliases].some((each) => said.includes(` ${plain(each)} `)),
  )
  if (named.length === 0) throw new Refusal('choice-unknown')
  return named.map(({ id }) => id)
}
