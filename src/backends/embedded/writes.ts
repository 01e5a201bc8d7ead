import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { CustomerNumber, PortalUserId } from '../../domain/portal.ts'
import { BackendRefused } from '../../domain/backend-error.ts'
import type { AuthorisationWrites, Grant } from '../../ports/permissions-backend.ts'
import { lockSubject } from '../../store/lock-subject.ts'
import { inTransaction } from '../../store/transaction.ts'
import { namedNumber } from './numbers.ts'
import type { KnownAuthorisation } from './portal-authorisations.ts'
import type { Action, Tables } from './tables.ts'
import { addressKey, userByAddress, userById } from './users.ts'

interface WriteDeps {
  readonly db: Kysely<Tables>
  readonly now: () => Promise<Instant>
  readonly known: readonly KnownAuthorisation[]
}

/** What a write did, for the row that remembers its key. */
interface Outcome {
  readonly user: PortalUserId
  readonly number: CustomerNumber
  readonly authorisation: string | null
  readonly changed: boolean
}

type Write = (transaction: Transaction<Tables>, at: Instant) => Promise<Outcome>

export const createWrites = (deps: WriteDeps): AuthorisationWrites => ({
  grant: async (grant, key) => {
    requireKnown(deps.known, grant.authorisation)
    requireGrantable(deps.known, grant.authorisation)
    await once(deps, 'grant', key, (transaction, at) => switchOn(transaction, grant, at))
  },
  revoke: async (grant, key) => {
    requireKnown(deps.known, grant.authorisation)
    await once(deps, 'revoke', key, (transaction) => switchOff(transaction, grant))
  },
  inviteUser: (invitation, key) =>
    once(deps, 'invite', key, async (transaction) => {
      await requireNumber(transaction, invitation.number)
      const user =
        (await userByAddress(transaction, invitation.address))?.id ?? (await addUser(transaction, invitation))
      const { number } = invitation
      const added = await transaction
        .insertInto('membership')
        .values({ user, number })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return { user, number, authorisation: null, changed: added.numInsertedOrUpdatedRows === 1n }
    }),
})

/** The write and the memory of its key are one transaction: killed anywhere, both are there or neither is (I-22). */
async function once({ db, now }: WriteDeps, action: Action, key: string, write: Write): Promise<void> {
  // Asked before the transaction, in which nothing else may be waited for.
  const at = await now()
  await inTransaction(db, async (transaction) => {
    // One write at a time, as in a file: a repeated key waits here for the first and then finds it applied.
    await lockSubject(transaction, 'permissions')
    const before = await transaction.selectFrom('applied').select('key').where('key', '=', key).executeTakeFirst()
    if (before !== undefined) return
    const { changed, ...what } = await write(transaction, at)
    const row = { key, action, ...what, changed: changed ? 1 : 0, applied_at: at } as const
    await transaction.insertInto('applied').values(row).execute()
  })
}

async function switchOn(transaction: Transaction<Tables>, grant: Grant, since: Instant): Promise<Outcome> {
  await requireUserOf(transaction, grant)
  const { user, number, authorisation } = grant
  const inserted = await transaction
    .insertInto('held')
    .values({ user, number, authorisation, since })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return { user, number, authorisation, changed: inserted.numInsertedOrUpdatedRows === 1n }
}

async function switchOff(transaction: Transaction<Tables>, grant: Grant): Promise<Outcome> {
  await requireUserOf(transaction, grant)
  const { user, number, authorisation } = grant
  const deleted = await transaction
    .deleteFrom('held')
    .where('user', '=', user)
    .where('number', '=', number)
    .where('authorisation', '=', authorisation)
    .executeTakeFirst()
  return { user, number, authorisation, changed: deleted.numDeletedRows === 1n }
}

async function addUser(
  transaction: Transaction<Tables>,
  { address, name }: { readonly address: string; readonly name: string },
): Promise<PortalUserId> {
  const id = randomUUID()
  const user = { id, name, address: address.trim(), address_key: addressKey(address) }
  await transaction.insertInto('portal_user').values(user).execute()
  return id
}

function requireKnown(known: readonly KnownAuthorisation[], id: string): void {
  if (!known.some((each) => each.id === id))
    throw new BackendRefused('unknown-authorisation', `there is no authorisation ${id}`)
}

function requireGrantable(known: readonly KnownAuthorisation[], id: string): void {
  if (known.some((each) => each.id === id && each.never === true))
    throw new BackendRefused('not-allowed', `${id} is never switched on (F-17)`)
}

async function requireNumber(transaction: Transaction<Tables>, number: CustomerNumber): Promise<void> {
  if ((await namedNumber(transaction, number)) === undefined)
    throw new BackendRefused('unknown-number', `there is no customer number ${number}`)
}

/** Only a user of the number can be chosen on its page (F-7, F-23). */
async function requireUserOf(transaction: Transaction<Tables>, { user, number }: Grant): Promise<void> {
  await requireNumber(transaction, number)
  const found = await userById(transaction, user)
  if (found === undefined) throw new BackendRefused('unknown-user', `there is no user ${user}`)
  const listed = await transaction
    .selectFrom('membership')
    .select('user')
    .where('user', '=', user)
    .where('number', '=', number)
    .executeTakeFirst()
  if (listed === undefined) throw new BackendRefused('unknown-user', `${user} is not a user of ${number}`)
}
