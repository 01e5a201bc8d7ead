import type { Person } from '../domain/person.ts'
import type { Rules } from './deps.ts'

export type AddressRules = Pick<Rules, 'verifiedDomains'>

/** The tenant vouches for who has the address, because the operator declared its domain as verified (I-5). */
export function isVerified(address: string, { verifiedDomains }: AddressRules): boolean {
  const domain = address.split('@').at(-1)?.toLowerCase()
  return domain !== undefined && verifiedDomains.includes(domain)
}

/**
 * The address, in lower case, by which somebody is known for certain: that of their portal account, or without one that
 * of the roster where it proves which account would be theirs (I-5).
 */
export function provenAddress(person: Person, rules: AddressRules): string | undefined {
  if (person.portalUser !== undefined) return person.portalUser.address.toLowerCase()
  const { address, rosterRole, rosterUnread } = person
  if (address === undefined || rosterRole !== 'user' || rosterUnread === true) return undefined
  return isVerified(address, rules) ? address.toLowerCase() : undefined
}
