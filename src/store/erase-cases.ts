import { sql } from 'kysely'
import type { Finding } from '../domain/servicedesk-case.ts'
import { either, holds } from './erasure-look.ts'
import type { AboutPerson } from './erasure-look.ts'
import type { Db } from './tables.ts'

/** What a person is called where there is no id beside it. */
export interface KnownAs {
  readonly names: readonly string[]
  readonly addresses: readonly string[]
}

/** Cases name people by what was found; also those of others, as whoever could have decided. */
export async function eraseFromCases(tx: Db, about: AboutPerson, known: KnownAs): Promise<void> {
  const { tenant, ids } = about
  await eraseFindings(tx, about, known)
  const theirs = sql`select id from servicedesk_case where ${about.cases}`
  await sql`update case_note set text = ''
    where tenant = ${tenant} and (${about.notes} or case_id in (${theirs}))`.execute(tx)
  await sql`update servicedesk_case set closing_note = '' where closing_note is not null and ${about.cases}`.execute(tx)
  for (const id of ids.map((each) => JSON.stringify(each)))
    for (const column of ['requester', 'claimed_by'])
      await sql`update servicedesk_case set ${sql.ref(column)} = null
        where tenant = ${tenant} and ${sql.ref(column)} is not null and ${holds(column, id)}`.execute(tx)
}

async function eraseFindings(tx: Db, about: AboutPerson, { names, addresses }: KnownAs): Promise<void> {
  const theirs = new Set(
    (await tx.selectFrom('servicedesk_case').select('id').where(about.cases).execute()).map(({ id }) => id),
  )
  // As people write it, and as it is kept where two are compared.
  const spellings = new Set(addresses.flatMap((address) => [address, address.toLowerCase()]))
  const bracketed = [...spellings].map((address) => `<${address}>`)
  const mentions = either([about.cases, ...bracketed.map((text) => holds('findings', inJson(text)))])
  const found = await tx
    .selectFrom('servicedesk_case')
    .select(['id', 'findings'])
    .where('tenant', '=', about.tenant)
    .where(mentions)
    .execute()
  for (const { id, findings } of found) {
    const isTheirs = ({ code, value }: Finding): boolean =>
      bracketed.some((text) => value.includes(text)) ||
      (theirs.has(id) && (code === 'note' || names.some((name) => value === name || value.startsWith(`${name} <`))))
    const all = JSON.parse(findings) as readonly Finding[]
    const left = all.filter((each) => !isTheirs(each))
    if (left.length < all.length)
      await tx
        .updateTable('servicedesk_case')
        .set({ findings: JSON.stringify(left) })
        .where('tenant', '=', about.tenant)
        .where('id', '=', id)
        .execute()
  }
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
