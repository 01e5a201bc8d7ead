import { labelOf } from '../../catalogue/label.ts'
import { administratorRights } from '../../domain/administrator-rights.ts'
import type { PageAccess } from '../../domain/page-access.ts'
import type { Person } from '../../domain/person.ts'
import type { NamedNumber } from '../../domain/portal.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'
import { administratorsFor } from './find-administrators.ts'

/** As many numbers as a card has room for. */
const mostNumbers = 4

/** Whether the page Autorisaties opens for somebody, on each of their own numbers. @throws Refusal where it cannot be read */
export async function pageAccess(deps: Deps, person: Person): Promise<readonly PageAccess[]> {
  const user = linkedUser(person)
  const numbers = await reading(() => deps.backend.numbersOf(user.id))
  return Promise.all(numbers.slice(0, mostNumbers).map((customer) => accessOn(deps, person, customer)))
}

async function accessOn(deps: Deps, person: Person, customer: NamedNumber): Promise<PageAccess> {
  const user = linkedUser(person)
  const [held, authority] = await reading(() =>
    Promise.all([
      deps.backend.heldBy(user.id, customer.number),
      // A parent that governs the number opens the page as well.
      deps.backend.authorityOver(user.id, customer.number),
    ]),
  )
  const holds = (id: string): boolean => held.some(({ authorisation }) => authorisation === id)
  const missing = authority === undefined ? administratorRights.filter((id) => !holds(id)) : []
  return {
    customer,
    ...(authority?.via === 'parent' ? { through: authority.heldOn } : {}),
    missing: missing.map((id) => labelOf(deps, id)),
    reviewers: missing.length === 0 ? [] : await administratorsFor(deps, person, customer.number),
  }
}
