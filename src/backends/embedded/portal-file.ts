import { csvRows } from './csv-rows.ts'
import type { PortalData } from './portal-data.ts'
import {
  accessTwice,
  contradictions,
  firstOfEach,
  numbersAbove,
  parentMistakes,
  sharedAddresses,
} from './portal-file-checks.ts'
import type { SaidAccess, SaidNumber } from './portal-file-checks.ts'
import { refuse } from './portal-file-mistakes.ts'
import { accessCells, portalColumns, portalRow } from './portal-row.ts'
import type { PortalRow } from './portal-row.ts'

/**
 * One row per user on a number, in any order; what is said of a number or a user is the same on all of its rows.
 * @param known ids of all authorisations there are
 * @throws PortalFileMistakes
 */
export function readPortalFile(bytes: Uint8Array, known: readonly string[]): PortalData {
  const ofAccess = accessCells(new Set(known))
  const rows = csvRows(bytes, portalColumns).map((row) => portalRow(row, ofAccess))
  refuse(rows.flatMap(({ mistakes }) => mistakes))
  return agreedData(rows)
}

function agreedData(rows: readonly PortalRow[]): PortalData {
  const numberRows = rows.flatMap(({ line, number }) => (number === undefined ? [] : [{ ...number, line }]))
  const userRows = rows.flatMap(({ line, user }) => (user === undefined ? [] : [{ ...user, line }]))
  const numbers = firstOfEach(numberRows, ({ number }) => number)
  const users = firstOfEach(userRows, ({ user_id: id }) => id)
  const access = rows.flatMap(accessIn)
  refuse([
    ...numberRows.flatMap((row) => contradictions(row, numbers.get(row.number) ?? row, `number ${row.number}`)),
    ...userRows.flatMap((row) => contradictions(row, users.get(row.user_id) ?? row, `user ${row.user_id}`)),
    ...sharedAddresses([...users.values()]),
    ...accessTwice(access),
    ...parentMistakes(numbers),
  ])
  return {
    numbers: parentsFirst(numbers).map(namedNumber),
    users: [...users.values()].map((user) => ({ id: user.user_id, name: user.user_name, address: user.user_address })),
    access: access.map(({ line: _line, ...each }) => each),
    agents: [...users.values()].filter(({ agent }) => agent === 'yes').map(({ user_id: id }) => id),
  }
}

const accessIn = ({ line, number, user, access }: PortalRow): readonly SaidAccess[] =>
  number && user && access ? [{ ...access, number: number.number, user: user.user_id, line }] : []

function parentsFirst(numbers: ReadonlyMap<string, SaidNumber>): readonly SaidNumber[] {
  const depth = ({ number }: SaidNumber): number => numbersAbove(number, numbers).size
  return [...numbers.values()].toSorted((one, other) => depth(one) - depth(other))
}

const namedNumber = ({
  number,
  number_name: name,
  parent,
  governed_by_parent: governed,
}: SaidNumber): PortalData['numbers'][number] => ({
  number,
  name,
  governedByParent: governed === 'yes',
  ...(parent === '' ? {} : { parent }),
})
