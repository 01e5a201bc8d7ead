import { labelOf } from '../../catalogue/label.ts'
import type { Person } from '../../domain/person.ts'
import type { Instant } from '../../domain/instant.ts'
import type { NamedNumber, PortalUser } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'

export interface HeldOnNumber {
  readonly customer: NamedNumber
  readonly held: readonly { readonly label: string; readonly since: Instant; readonly never: boolean }[]
}

/** What somebody holds on each of their numbers, as the backend says now. */
export async function listHeld(
  deps: Deps,
  person: Person,
): Promise<{ readonly user: PortalUser; readonly numbers: readonly HeldOnNumber[] }> {
  const user = linkedUser(person)
  const numbers = await reading(async () => {
    const own = await deps.backend.numbersOf(user.id)
    const held = await Promise.all(own.map(({ number }) => deps.backend.heldBy(user.id, number)))
    return own.map((customer, index) => ({ customer, held: held[index] ?? [] }))
  })
  if (numbers.length === 0) throw new Refusal('no-own-number')
  return {
    user,
    numbers: numbers.map(({ customer, held }) => ({
      customer,
      held: held.map(({ authorisation, since }) => ({
        label: labelOf(deps, authorisation),
        since,
        never: deps.catalogue.authorisation(authorisation)?.never ?? false,
      })),
    })),
  }
}
