import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { CustomerNumber, PortalUserId } from '../../domain/portal.ts'
import { BackendRefused } from '../../domain/backend-error.ts'
import type { AuthorisationWrites, Grant } from '../../ports/permissions-backend.ts'
import { namedNumber } from './numbers.ts'
import { once } from './once.ts'
import type { Outcome, WriteDeps } from './once.ts'
import type { KnownAuthorisation } from './portal-authorisations.ts'
import type { Tables } from './tables.ts'
import { addressKey, userByAddress, userById } from './users.ts'

export const createWrites = (
  deps: WriteDeps & { readonly known: readonly KnownAuthorisation[] },
): AuthorisationWrites => ({
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
