import type { AuditChain } from '../ports/audit-chain.ts'
import { linkFrom } from './audit-rows.ts'
import type { Db } from './tables.ts'

const atOnce = 1000

export const createAuditChain = (db: Db): AuditChain => ({
  tenants: async () => {
    const rows = await db
      .selectFrom('audit')
      .select('tenant')
      .union(db.selectFrom('audit_head').select('tenant'))
      .execute()
    return rows.map(({ tenant }) => tenant)
  },

  head: (tenant) => db.selectFrom('audit_head').selectAll().where('tenant', '=', tenant).executeTakeFirst(),

  async *links(tenant, after) {
    for (let last = after; ;) {
      const rows = await inOrder(db, tenant, last).limit(atOnce).execute()
      if (rows.length > 0) yield rows.map(linkFrom)
      if (rows.length < atOnce) return
      last = rows.at(-1)?.seq
    }
  },
})

const inOrder = (db: Db, tenant: string, after: number | undefined) => {
  const all = db.selectFrom('audit').selectAll().where('tenant', '=', tenant).orderBy('seq')
  return after === undefined ? all : all.where('seq', '>', after)
}
