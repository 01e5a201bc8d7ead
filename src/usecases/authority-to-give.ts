import type { Person } from '../domain/person.ts'
import type { CustomerNumber, PortalUser, PortalUserId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { readAuthority, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'

/** To give is to decide as the first of two: only a member does, and never about themselves (I-6, I-11, I-14). */
export function whoMayGive(giver: Person, { beneficiary }: { readonly beneficiary?: PortalUserId }): PortalUser {
  const user = whoMayDecide(giver)
  if (beneficiary === undefined || beneficiary === user.id) throw new Refusal('own-account')
  return user
}

/** @throws Refusal for who is no administrator of this number at this moment (I-9) */
export async function authorityToGive(deps: Deps, giver: Person, number: CustomerNumber): Promise<FreshAuthority> {
  const rights = await readAuthority(deps, giver, number)
  if (rights.authority === undefined) throw new Refusal('not-administrator', { number })
  return rights
}
