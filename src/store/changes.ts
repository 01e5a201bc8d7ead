import { administratorRights } from '../domain/administrator-rights.ts'
import { changeMoves } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { changeFrom, changeRow, movedColumns } from './change-rows.ts'
import { requireMove, requireOne } from './guarded-write.ts'
import { lockChange } from './locking-reads.ts'
import { lockSubject } from './lock-subject.ts'
import type { Db } from './tables.ts'

type ChangeReads = Pick<
  LedgerReads,
  | 'change'
  | 'changesOfBatch'
  | 'changesOfRequest'
  | 'changesOfRight'
  | 'grantsOf'
  | 'latestChange'
  | 'administratorRevokes'
>
type ChangeWrites = Pick<LedgerTransaction, 'insertChange' | 'moveChange'>

export const changeReads = (db: Db): ChangeReads => ({
  change: async (tenant, id) => {
    const row = await changesIn(db, tenant).where('id', '=', id).executeTakeFirst()
    return row && changeFrom(row)
  },

  changesOfBatch: async (tenant, batch) => {
    const rows = await changesIn(db, tenant).where('batch', '=', batch).orderBy('position').execute()
    return rows.map(changeFrom)
  },

  changesOfRequest: async (tenant, requestId) => {
    const of = changesIn(db, tenant).where('request_id', '=', requestId)
    return (await of.orderBy('created_at').orderBy('position').execute()).map(changeFrom)
  },

  changesOfRight: async (tenant, user, number, authorisation) => {
    const rows = await changesOfRight(db, tenant, user, number, authorisation).orderBy('generation').execute()
    return rows.map(changeFrom)
  },

  grantsOf: async (tenant, user, limit) => (await grantsOf(db, tenant, user, limit).execute()).map(changeFrom),

  latestChange: async (tenant, user, number, authorisation) => {
    const row = await changesOfRight(db, tenant, user, number, authorisation)
      .orderBy('generation', 'desc')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row && changeFrom(row)
  },

  administratorRevokes: async (tenant, number) => {
    const rows = await changesIn(db, tenant)
      .where('customer_number', '=', number)
      .where('wish', '=', 'off')
      .where('state', 'in', ['due', 'sent', 'uncertain'])
      .where('authorisation', 'in', [...administratorRights])
      .execute()
    return rows.map(changeFrom)
  },
})

const grantsOf = (db: Db, tenant: string, user: string, limit: number) =>
  changesIn(db, tenant)
    .where('user_id', '=', user)
    .where('wish', '=', 'on')
    .where('state', '=', 'done')
    .orderBy('done_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)

const changesOfRight = (db: Db, tenant: string, user: string, number: string, authorisation: string) =>
  changesIn(db, tenant)
    .where('user_id', '=', user)
    .where('customer_number', '=', number)
    .where('authorisation', '=', authorisation)

const changesIn = (db: Db, tenant: string) => db.selectFrom('change').selectAll().where('tenant', '=', tenant)

export const changeWrites = (tx: Db): ChangeWrites => ({
  insertChange: (change) => insertChange(tx, change),

  async moveChange(tenant, changeId, from, to, patch = {}) {
    requireMove(changeMoves, from, to, `change ${changeId}`)
    await lockChange(tx, tenant, changeId)
    const result = await tx
      .updateTable('change')
      .set(movedColumns(to, patch))
      .where('tenant', '=', tenant)
      .where('id', '=', changeId)
      .where('state', '=', from)
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `change ${changeId}`)
  },
})

async function insertChange(tx: Db, change: Change): Promise<void> {
  await lockSubject(tx, 'batch', change.tenant, change.batch)
  const same = await changesIn(tx, change.tenant)
    .where((eb) =>
      eb.or([
        eb('id', '=', change.id),
        eb('key', '=', change.key),
        ...(change.undoes === undefined ? [] : [eb('undoes', '=', change.undoes)]),
      ]),
    )
    .executeTakeFirst()
  if (same !== undefined) throw new LedgerConflict(`change ${change.id}`)
  const last = await tx
    .selectFrom('change')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('tenant', '=', change.tenant)
    .where('batch', '=', change.batch)
    .executeTakeFirst()
  const position = (last?.position ?? -1) + 1
  const inserted = await tx
    .insertInto('change')
    .values(changeRow(change, position))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  requireOne(inserted.numInsertedOrUpdatedRows, `change ${change.id}`)
}
