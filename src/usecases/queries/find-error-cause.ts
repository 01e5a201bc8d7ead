import { neverGrantedIds, replacementOf } from '../../domain/never-granted.ts'
import type { Person } from '../../domain/person.ts'
import type { AuthorisationId, HeldAuthorisation, NamedNumber } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'

/** A number on which somebody holds what results in an error message (F-17). */
export interface ErrorCause {
  readonly customer: NamedNumber
  readonly authorisation: AuthorisationId
  /** What does the same without the error, and how it stands with that. */
  readonly replacement: AuthorisationId
  readonly state: 'to-ask' | 'requested' | 'held'
  readonly requestId?: string
}

/** Where this person holds what gives an error, as the backend says now. @throws Refusal without an account or a number */
export async function findErrorCause(deps: Deps, person: Person): Promise<readonly ErrorCause[]> {
  const user = linkedUser(person)
  const numbers = await reading(async () => {
    const own = await deps.backend.numbersOf(user.id)
    return Promise.all(
      own.map(async (customer) => ({ customer, held: await deps.backend.heldBy(user.id, customer.number) })),
    )
  })
  if (numbers.length === 0) throw new Refusal('no-own-number')
  const causes = await Promise.all(
    numbers.map(({ customer, held }) => causesOn(deps, { tenant: person.tenant, user: user.id }, customer, held)),
  )
  return causes.flat()
}

async function causesOn(
  deps: Deps,
  { tenant, user }: { readonly tenant: string; readonly user: string },
  customer: NamedNumber,
  held: readonly HeldAuthorisation[],
): Promise<readonly ErrorCause[]> {
  const causes: ErrorCause[] = []
  for (const authorisation of neverGrantedIds.filter((id) => holds(held, id))) {
    const replacement = replacementOf(authorisation) ?? authorisation
    const [open] = await deps.ledger.openLines(tenant, user, customer.number, [replacement])
    const state = holds(held, replacement) ? 'held' : open === undefined ? 'to-ask' : 'requested'
    causes.push({
      customer,
      authorisation,
      replacement,
      state,
      ...(open === undefined ? {} : { requestId: open.requestId }),
    })
  }
  return causes
}

const holds = (held: readonly HeldAuthorisation[], id: AuthorisationId): boolean =>
  held.some(({ authorisation }) => authorisation === id)
