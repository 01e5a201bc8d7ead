import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Erasure, ErasureLook, WhoToErase } from '../ports/erasure.ts'
import { isAnythingOpen, isNobody } from '../ports/erasure.ts'
import { appendAudit } from './audit-appends.ts'
import type { Clock } from './clock.ts'
import { eraseFromCases } from './erase-cases.ts'
import { aboutPerson, idsOf, lookAt } from './erasure-look.ts'
import type { AboutPerson, Condition } from './erasure-look.ts'
import { forgetPerson, knownAs } from './forget-person.ts'
import { lockSubject } from './lock-subject.ts'
import { eraseFromInvitations } from './erase-invitations.ts'
import { eraseFromOnboardings } from './erase-onboardings.ts'
import { erasedName, personalColumns } from './personal-columns.ts'
import { scrubPatiently } from './scrub.ts'
import { oweToOthers } from './show-erasure.ts'
import { snapshot } from './snapshot.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

export const createErasure = (db: Db, now: Clock, scrub: () => Promise<boolean>): Erasure => ({
  look: (who) => snapshot(db, async (at) => lookAt(at, aboutPerson(who.tenant, await idsOf(at, who)))),
  erase: (who) => inTransaction(db, async (tx) => erase(tx, now, who)),
  scrub: () => scrubPatiently(scrub),
})

async function erase(tx: Db, now: Clock, who: WhoToErase): Promise<ErasureLook> {
  const { tenant } = who
  const ids = await idsOf(tx, who)
  for (const id of [...ids].sort()) {
    await lockSubject(tx, 'person', tenant, id)
    await lockSubject(tx, 'asker', tenant, id)
  }
  const about = aboutPerson(tenant, ids)
  const look = await lookAt(tx, about)
  if (isAnythingOpen(look) || isNobody(look)) return look
  const at = await now(tx)
  await whileOpen(tx, about, async (placeholder) => {
    const names = await knownAs(tx, about)
    await oweToOthers(tx, about, at)
    await eraseFromCases(tx, about, names)
    await eraseFromInvitations(tx, about, names)
    await eraseFromOnboardings(tx, about, names)
    await eraseWords(tx, about)
    await eraseIds(tx, about, placeholder)
    await forgetPerson(tx, about, names)
    await tx.deleteFrom('pseudonym_key').where('tenant', '=', tenant).where('person_id', 'in', ids).execute()
  })
  const { open: _nothing, people: _rows, eventsInTheClear: _old, ...details } = look
  await appendAudit(tx, at, [{ tenant, verb: 'person.erased', details }])
  return look
}

/** The guards look at the window: it is there within this one transaction only. */
async function whileOpen(
  tx: Db,
  { tenant, ids }: AboutPerson,
  work: (placeholder: string) => Promise<void>,
): Promise<void> {
  const placeholder = `erased-${randomUUID()}`
  await tx
    .insertInto('erasure_window')
    .values(ids.map((person_id) => ({ tenant, person_id, placeholder })))
    .execute()
  await work(placeholder)
  await tx.deleteFrom('erasure_window').where('tenant', '=', tenant).execute()
}

/** What they wrote, and what was written where it was about them. While the ids are still there. */
async function eraseWords(tx: Db, about: AboutPerson): Promise<void> {
  const { tenant } = about
  const requests = sql`select id from request where ${about.requests}`
  const lines = sql`select id from line where tenant = ${tenant} and request_id in (${requests})`
  const empty = (table: string, column: string, where: Condition) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = '' where tenant = ${tenant} and ${where}`.execute(tx)
  await empty('request', 'reason', about.requests)
  await empty('decision', 'reason', sql<boolean>`(${about.decisions} or line_id in (${lines}))`)
  await empty('note', 'text', sql<boolean>`(${about.notes} or request_id in (${requests}))`)
}

async function eraseIds(tx: Db, { tenant, among }: AboutPerson, placeholder: string): Promise<void> {
  for (const { table, ids, names } of personalColumns) {
    const replaced = ids.map(
      (id) => sql`${sql.ref(id)} = case when ${sql.ref(id)} is null then null else ${placeholder} end`,
    )
    const unnamed = names.map((name) => sql`${sql.ref(name)} = ${erasedName}`)
    await sql`update ${sql.table(table)} set ${sql.join([...replaced, ...unnamed])}
      where tenant = ${tenant} and ${among(...ids)}`.execute(tx)
  }
}
