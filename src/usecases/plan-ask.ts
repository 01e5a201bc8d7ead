import type { Person } from '../domain/person.ts'
import type { AuthorisationId, CustomerNumber, NamedNumber, PortalUserId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { linkedUser, reading } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { ownAmong, planRequest } from './plan-request.ts'
import type { RequestPlan } from './plan-request.ts'
import { linesPerAsk, openRequestsPerPerson } from './submit-request.ts'

/** Somebody it is for; without an id when nobody of that name or address was found. */
export interface AskedFor {
  readonly id?: PortalUserId
  readonly name: string
}

/** What somebody wants to ask in one go, as the conversation collected it. Nothing in it is believed. */
export interface AskDraft {
  readonly services: readonly { readonly service: string; readonly authorisations: readonly AuthorisationId[] }[]
  readonly numbers: readonly CustomerNumber[]
  readonly people: readonly AskedFor[]
  /** An administrator gives it, as the first of two (I-14). */
  readonly giving?: boolean
}

/** Exactly which requests will be made: one per person, number and service. */
export interface AskPlan {
  readonly requests: readonly RequestPlan[]
  /** Of which everything is there or asked for already. */
  readonly nothingLeft: readonly RequestPlan[]
  /** People who are no user of a number: for them nothing is asked there. */
  readonly notUsers: readonly { readonly name: string; readonly customer: NamedNumber }[]
  /** Names all of what a person saw before they confirmed; another digest means a fresh card (I-26). */
  readonly digest: string
}

/** @throws Refusal when something of it may not be asked at all, or it is more than fits in one go */
export async function planAsk(deps: Deps, requester: Person, draft: AskDraft, replaces?: string): Promise<AskPlan> {
  refuseTooLarge(draft)
  if (draft.giving === true) refuseBulk(draft)
  const user = linkedUser(requester)
  // First and alone, as for a single request: nothing is read about a number that is not theirs.
  const own = await reading(() => deps.backend.numbersOf(user.id))
  const numbers = draft.numbers.map((number) => ownAmong(own, number))
  const { combinations, notUsers } = await whoIsWhere(deps, user.id, numbers, draft)
  const { giving = false } = draft
  const planned = await Promise.all(
    combinations.map((each) =>
      planRequest(deps, requester, { ...each.of, number: each.number, beneficiary: each.person, giving }, replaces),
    ),
  )
  const plans = onceEach(planned)
  const requests = plans.filter(({ ask }) => ask.length > 0)
  if (combinations.length === 0)
    throw new Refusal('beneficiary-unknown', numbers.length === 1 && numbers[0] ? { number: numbers[0].number } : {})
  const lines = requests.reduce((sum, { ask }) => sum + ask.length, 0)
  if (lines > linesPerAsk) throw new Refusal('too-many-lines', { count: lines })
  return {
    requests,
    nothingLeft: planned.filter(({ ask }) => ask.length === 0),
    notUsers,
    digest: digestOf(requests, notUsers),
  }
}

const digestOf = (requests: readonly RequestPlan[], notUsers: AskPlan['notUsers']): string =>
  digest(
    requests.map((plan) => [
      plan.digest,
      plan.ask.map(({ id }) => id),
      plan.reviewers.map(({ user, via, heldOn }) => [user.id, via, heldOn]),
    ]),
    notUsers.map(({ name, customer }) => [name, customer.number]),
  )

/** More than can be open at once is not even looked up. */
function refuseTooLarge({ services, numbers, people }: AskDraft): void {
  const count = services.length * numbers.length * people.length
  if (count > openRequestsPerPerson) throw new Refusal('ask-too-large', { count })
}

/** What takes two people is looked at one person and one number at a time, also by the first of the two (I-14). */
function refuseBulk({ numbers, people }: AskDraft): void {
  if (numbers.length !== 1 || people.length !== 1) throw new Refusal('one-number-at-a-time')
}

interface Combination {
  readonly of: AskDraft['services'][number]
  readonly number: CustomerNumber
  readonly person: PortalUserId
}

/** Who is a user of which number decides what is asked there; who is not is named, never passed over. */
async function whoIsWhere(
  deps: Deps,
  self: PortalUserId,
  numbers: readonly NamedNumber[],
  { services, people }: AskDraft,
): Promise<{ readonly combinations: readonly Combination[]; readonly notUsers: AskPlan['notUsers'] }> {
  const users = await reading(() => Promise.all(numbers.map(({ number }) => deps.backend.usersOf(number))))
  const isUser = ({ id }: AskedFor, at: number): boolean =>
    id === self || (users[at] ?? []).some((each) => each.id === id)
  const places = numbers.flatMap((customer, at) =>
    people.map((person) => ({ customer, person, is: isUser(person, at) })),
  )
  return {
    notUsers: places.flatMap(({ customer, person, is }) => (is ? [] : [{ name: person.name, customer }])),
    combinations: places.flatMap(({ customer, person, is }) =>
      is && person.id !== undefined
        ? services.map((of): Combination => ({ of, number: customer.number, person: person.id ?? self }))
        : [],
    ),
  }
}

/** Two services may bring the same authorisation: it is asked with the first of them. */
function onceEach(plans: readonly RequestPlan[]): readonly RequestPlan[] {
  const asked = new Set<string>()
  return plans.map((plan) => {
    const keyOf = (authorisation: AuthorisationId): string =>
      JSON.stringify([plan.beneficiary.id, plan.customer.number, authorisation])
    const ask = plan.ask.filter(({ id }) => !asked.has(keyOf(id)))
    for (const { id } of ask) asked.add(keyOf(id))
    return { ...plan, ask }
  })
}
