import type { Person } from '../../domain/person.ts'
import type { HeldLabel } from '../../domain/held-label.ts'
import type { NamedNumber, PortalUser } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'
import { heldLabels } from './held-labels.ts'

export interface HeldOnNumber {
  readonly customer: NamedNumber
  readonly held: readonly HeldLabel[]
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
  const whose = { tenant: person.tenant, user: user.id }
  return {
    user,
    numbers: await Promise.all(
      numbers.map(async ({ customer, held }) => ({
        customer,
        held: await heldLabels(deps, { ...whose, number: customer.number }, held),
      })),
    ),
  }
}
