import { isAdministratorRight, whoRemains, whyNotTakeAway } from '../domain/administrator-rights.ts'
import type { NamedNumber, PortalUser } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation } from '../domain/service.ts'
import type { LedgerReads } from '../ports/ledger.ts'

interface TakenAway {
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly change: readonly Authorisation[]
  /** Of the number, as the backend says now. */
  readonly administrators: readonly PortalUser[]
}

/**
 * Who is being taken away already counts as gone, so that of two who take each other away the second hears it at once.
 * The worker asks again, right before it writes. @returns who remains where the user will be no administrator any more
 * @throws Refusal `last-administrator` (I-16)
 */
export async function keepAdministrators(
  ledger: LedgerReads,
  tenant: string,
  taken: TakenAway,
): Promise<readonly PortalUser[] | undefined> {
  const { user, customer, change, administrators } = taken
  const authorisations = change.map(({ id }) => id)
  if (!authorisations.some(isAdministratorRight)) return undefined
  const leaving = (await ledger.administratorRevokes(tenant, customer.number)).map((each) => each.user.id)
  const taking = { user: user.id, authorisations, administrators, leaving }
  const why = whyNotTakeAway(taking)
  if (why !== undefined) throw new Refusal(why, { name: user.name, number: customer.number })
  return whoRemains(taking)
}
