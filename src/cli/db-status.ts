import { existsSync, statSync } from 'node:fs'
import { check } from '../store/backup.ts'
import type { Rows } from '../store/backup.ts'
import type { Place } from '../store/database.ts'
import { rowsOnServer } from '../store/rows-on-server.ts'
import { nameOf } from './database-names.ts'
import { asTable } from './table.ts'

export interface Part {
  readonly name: string
  readonly place: Place
  /** Of a PostgreSQL database. */
  readonly schema: string
}

/** Where a part of the data is, that it is whole as far as that can be seen, and what is in it. Makes nothing. */
export async function statusOf({ name, place, schema }: Part): Promise<string> {
  const where = `${name}: ${nameOf(place)}`
  if ('url' in place) {
    const rows = await rowsOnServer(place.url, schema)
    if (Object.keys(rows).length === 0) return `${where}, schema ${schema} has no tables yet\n`
    return `${where}, schema ${schema}\n${rowTable(rows)}\n`
  }
  if (!existsSync(place.file)) return `${where} is not there\n`
  const { size, mode } = statSync(place.file)
  return `${where}, ${size} bytes, mode ${(mode & 0o777).toString(8)}, whole\n${rowTable(check(place.file))}\n`
}

const rowTable = (rows: Rows): string => asTable(['table', 'rows'], Object.entries(rows))
