import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { AuthorisationId, CustomerNumber, NamedNumber, PortalUser, PortalUserId } from '../../domain/portal.ts'
import { lockSubject } from '../../store/lock-subject.ts'
import { inTransaction } from '../../store/transaction.ts'
import { seedCompany } from './platform-data.ts'
import type { PlatformCompany } from './platform-data.ts'
import type { Tables } from './tables.ts'
import { addressKey } from './users.ts'

/** One user in the list of one number, with what is ticked there. */
export interface Access {
  readonly user: PortalUserId
  readonly number: CustomerNumber
  readonly authorisations: readonly AuthorisationId[]
  readonly since: Instant
}

/** A whole portal, to start from. */
export interface PortalData {
  /** A parent stands before its children. */
  readonly numbers: readonly (NamedNumber & { readonly parent?: CustomerNumber; readonly governedByParent?: boolean })[]
  readonly users: readonly PortalUser[]
  readonly access: readonly Access[]
  readonly agents: readonly PortalUserId[]
  /** Companies on the API platform; an import from a spreadsheet brings none. */
  readonly companies?: readonly PlatformCompany[]
}

/** Adds what is not there yet and changes nothing that is: what was granted and revoked since stays so. */
export const seedPortal = (db: Kysely<Tables>, data: PortalData): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await lockSubject(transaction, 'permissions')
    await seedAll(transaction, data)
  })

/** What is there says otherwise than what is imported; the message is for whoever imports. */
export class PortalDiffers extends Error {
  constructor(differences: readonly string[]) {
    super(
      ['This is there already and differs, so nothing was imported:', ...differences.map((each) => `  ${each}`)].join(
        '\n',
      ),
    )
    this.name = 'PortalDiffers'
  }
}

/** As seeding, but names what would be passed over. @throws PortalDiffers before anything was changed */
export const importPortal = (db: Kysely<Tables>, data: PortalData): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await lockSubject(transaction, 'permissions')
    const differences = [...(await numbersThatDiffer(transaction, data)), ...(await usersThatDiffer(transaction, data))]
    if (differences.length > 0) throw new PortalDiffers(differences)
    await seedAll(transaction, data)
  })

async function numbersThatDiffer(
  transaction: Transaction<Tables>,
  { numbers }: PortalData,
): Promise<readonly string[]> {
  const there = await transaction.selectFrom('customer_number').selectAll().execute()
  const known = new Map(there.map((row) => [row.number, row]))
  return numbers.flatMap(({ number, name, parent, governedByParent }) => {
    const row = known.get(number)
    const isSame =
      row === undefined ||
      (row.name === name && row.parent === (parent ?? null) && row.governed_by_parent === (governedByParent ? 1 : 0))
    return isSame ? [] : [`number ${number}`]
  })
}

async function usersThatDiffer(transaction: Transaction<Tables>, { users }: PortalData): Promise<readonly string[]> {
  const there = await transaction.selectFrom('portal_user').selectAll().execute()
  return users.flatMap(({ id, name, address }) => {
    const own = there.filter((row) => row.id === id || row.address_key === addressKey(address))
    const isSame = own.every((row) => row.id === id && row.name === name && row.address === address)
    return isSame ? [] : [`user ${id}, or another with the same address`]
  })
}

async function seedAll(transaction: Transaction<Tables>, data: PortalData): Promise<void> {
  for (const { number, name, parent, governedByParent } of data.numbers)
    await transaction
      .insertInto('customer_number')
      .values({ number, name, parent: parent ?? null, governed_by_parent: governedByParent ? 1 : 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const user of data.users)
    await transaction
      .insertInto('portal_user')
      .values({ ...user, address_key: addressKey(user.address) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const access of data.access) await seedAccess(transaction, access)
  for (const user of data.agents)
    await transaction
      .insertInto('agent')
      .values({ user })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const company of data.companies ?? []) await seedCompany(transaction, company)
}

/** Authorisations come only with a membership that is new, so that one that was revoked does not come back. */
async function seedAccess(transaction: Transaction<Tables>, access: Access): Promise<void> {
  const { user, number, authorisations, since } = access
  const added = await transaction
    .insertInto('membership')
    .values({ user, number })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n || authorisations.length === 0) return
  const rows = authorisations.map((authorisation) => ({ user, number, authorisation, since }))
  await transaction.insertInto('held').values(rows).execute()
}
