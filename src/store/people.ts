import type { Updateable } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import type { Person, PersonKey } from '../domain/person.ts'
import type { People } from '../ports/people.ts'
import { appendAudit } from './audit-appends.ts'
import type { Clock } from './clock.ts'
import { findPerson, lockPerson } from './person-links.ts'
import { strangerRow, unlinked } from './person-rows.ts'
import type { Db, PersonTable } from './tables.ts'
import { inTransaction } from './transaction.ts'

export const createPeople = (db: Db, now: Clock): People => ({
  find: (key) => findPerson(db, key),

  rememberRoster: (key, { name, address, role, readAt }) =>
    inTransaction(db, async (tx) => {
      await lockPerson(tx, key)
      const known = await findPerson(tx, key)
      await remember(tx, key, { name, address: address ?? null, roster_role: role, roster_read_at: readAt })
      if (known !== undefined) await endLinkOfOtherAddress(tx, await now(tx), known, address)
    }),

  rememberConversation: (key, { conversation, locale, zone }) =>
    inTransaction(db, (tx) =>
      remember(tx, key, {
        conversation: JSON.stringify(conversation),
        client_locale: locale,
        zone,
        unreachable_since: null,
      }),
    ),

  chooseLocale: (key, locale) => inTransaction(db, (tx) => remember(tx, key, { chosen_locale: locale })),

  markUnreachable: (key, since) =>
    inTransaction(db, async (tx) => {
      await update(tx, key, { unreachable_since: since }).where('unreachable_since', 'is', null).execute()
    }),

  claimWelcome: (key, at) =>
    inTransaction(db, async (tx) => {
      await remember(tx, key, {})
      const result = await update(tx, key, { welcomed_at: at }).where('welcomed_at', 'is', null).executeTakeFirst()
      return result.numUpdatedRows === 1n
    }),
})

const update = (tx: Db, key: PersonKey, columns: Updateable<PersonTable>) =>
  tx.updateTable('person').set(columns).where('tenant', '=', key.tenant).where('id', '=', key.id)

async function remember(tx: Db, key: PersonKey, columns: Updateable<PersonTable>): Promise<void> {
  await tx
    .insertInto('person')
    .values({ ...strangerRow(key), ...columns })
    .onConflict((conflict) =>
      Object.keys(columns).length === 0
        ? conflict.doNothing()
        : conflict.columns(['tenant', 'id']).doUpdateSet(columns),
    )
    .execute()
}

/** A link was made to who had that address; whoever has another one now must prove it anew (I-5). */
async function endLinkOfOtherAddress(tx: Db, at: Instant, known: Person, address: string | undefined): Promise<void> {
  if (known.portalUser === undefined || known.address === undefined) return
  if (known.address.toLowerCase() === address?.toLowerCase()) return
  await update(tx, known, unlinked).execute()
  const evidence = { rule: 'the roster has another address', read: { gone: address === undefined }, readAt: at }
  const details = { person: known.id, why: 'address-changed' }
  await appendAudit(tx, at, [
    { tenant: known.tenant, verb: 'person.unlinked', userId: known.portalUser.id, evidence, details },
  ])
}
