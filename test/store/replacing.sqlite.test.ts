import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFullStore, kept, written } from './a-full-store.ts'
import type { FullStore } from './a-full-store.ts'

let store: FullStore
beforeAll(async () => {
  store = await aFullStore()
})
afterAll(() => store.remove())

const contents = (table: string) => store.contents(table)

describe('an insert of SQLite that replaces what it meets', () => {
  it.each(kept)('I-35: a row of %s is never replaced by another of the same key', (table) => {
    const before = contents(table)
    const replace = () => store.attacker.exec(`insert or replace into "${table}" select * from "${table}"`)
    expect(replace).toThrow(`${table}: `)
    expect(contents(table)).toEqual(before)
  })

  it.each([
    ['line', 'its id', `select tenant, id, request_id, 9, authorisation, needs, 'pending', 1, null, 0, null from line`],
    [
      'line',
      'its place',
      `select tenant, 'new', request_id, position, authorisation, needs, 'pending', 1, null, 0, null from line`,
    ],
  ])('I-35: a %s is not replaced by a new one that has %s', (table, _key, row) => {
    expect(() => store.attacker.exec(`insert or replace into ${table} ${row}`)).toThrow(`${table}: is never replaced`)
  })

  it.each(['id', 'key', 'position'])('I-35: a change is not replaced by a new one that has its %s', (kept) => {
    const fresh = { id: `'new'`, key: `'new'`, position: '9', [kept]: `"${kept}"`, state: `'due'` }
    const columns = Object.keys(contents('change')[0] ?? {})
    const values = columns.map((name) => fresh[name as keyof typeof fresh] ?? `"${name}"`).join(', ')
    const replace = () => store.attacker.exec(`insert or replace into "change" select ${values} from "change"`)
    expect(replace).toThrow('change: is never replaced')
  })

  it.each(written)('I-35: a row of %s is not changed by an insert that meets it', (table) => {
    const upsert = `insert into "${table}" select * from "${table}" where true on conflict do update set tenant = 'x'`
    const before = contents(table)
    expect(() => store.attacker.exec(upsert)).toThrow(`${table}: `)
    expect(contents(table)).toEqual(before)
  })
})
