import { sql } from 'kysely'
import type { Person, PersonKey } from '../domain/person.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { requireOne } from './guarded-write.ts'
import { lockSubject } from './lock-subject.ts'
import { personFrom, unlinked } from './person-rows.ts'
import type { Db } from './tables.ts'

type PersonReads = Pick<LedgerReads, 'person' | 'peopleLinkedTo' | 'peopleWithAddress'>
type LinkWrites = Pick<LedgerTransaction, 'linkPerson' | 'unlinkPerson'>

/** Whoever reads an address and writes a link, or the other way around, must not pass somebody who does both (I-5). */
export const lockPerson = (tx: Db, key: PersonKey): Promise<void> => lockSubject(tx, 'person', key.tenant, key.id)

export async function findPerson(db: Db, key: PersonKey): Promise<Person | undefined> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('tenant', '=', key.tenant)
    .where('id', '=', key.id)
    .executeTakeFirst()
  return row && personFrom(row)
}

export const personReads = (db: Db): PersonReads => ({
  person: (key) => findPerson(db, key),

  peopleLinkedTo: async (tenant, user) => {
    const rows = await db
      .selectFrom('person')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('portal_user_id', '=', user)
      .orderBy('id')
      .execute()
    return rows.map(personFrom)
  },

  peopleWithAddress: async (tenant, address) => {
    const isTheirs = (column: 'address' | 'portal_user_address') => sql<boolean>`lower(${sql.ref(column)}) = ${address}`
    const rows = await db
      .selectFrom('person')
      .selectAll()
      .where('tenant', '=', tenant)
      .where((eb) => eb.or([isTheirs('address'), isTheirs('portal_user_address')]))
      .orderBy('id')
      .execute()
    return rows.map(personFrom)
  },
})

export const linkWrites = (tx: Db): LinkWrites => ({
  /** The same link again is no conflict: two turns of one person may find it at once. Another one is. */
  async linkPerson(key, user) {
    await lockPerson(tx, key)
    const result = await tx
      .updateTable('person')
      .set({ portal_user_id: user.id, portal_user_name: user.name, portal_user_address: user.address })
      .where('tenant', '=', key.tenant)
      .where('id', '=', key.id)
      .where((eb) => eb.or([eb('portal_user_id', 'is', null), eb('portal_user_id', '=', user.id)]))
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `link of person ${key.id}`)
  },

  async unlinkPerson(key) {
    await lockPerson(tx, key)
    if ((await findPerson(tx, key)) === undefined) throw new LedgerConflict(`link of person ${key.id}`)
    await tx.updateTable('person').set(unlinked).where('tenant', '=', key.tenant).where('id', '=', key.id).execute()
  },
})
