import type { Access } from './portal-data.ts'
import type { Mistake } from './portal-file-mistakes.ts'
import type { PortalRow } from './portal-row.ts'
import { addressKey } from './users.ts'

/** As one row says it. */
type Said<T> = T & { readonly line: number }
export type SaidNumber = Said<NonNullable<PortalRow['number']>>
export type SaidUser = Said<NonNullable<PortalRow['user']>>
export type SaidAccess = Said<Access>

export function firstOfEach<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T> {
  const firsts = new Map<string, T>()
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row)
  return firsts
}

/** Where a row says something else of what it is about than the first row of that. */
export function contradictions<T extends SaidNumber | SaidUser>(row: T, first: T, what: string): readonly Mistake[] {
  const columns = Object.keys(row).filter((column) => column !== 'line') as (keyof T & string)[]
  return columns
    .filter((column) => row[column] !== first[column])
    .map((column) => {
      const [here, there] = [row[column], first[column]].map((cell) => (cell === '' ? 'nothing' : `"${String(cell)}"`))
      return { line: row.line, column, what: `${what} has ${here} here and ${there} on line ${first.line}` }
    })
}

export function sharedAddresses(users: readonly SaidUser[]): readonly Mistake[] {
  const firsts = firstOfEach(users, (user) => addressKey(user.user_address))
  return users.flatMap((user) => {
    const first = firsts.get(addressKey(user.user_address)) ?? user
    const what = `${user.user_address} is the address of ${first.user_id} on line ${first.line}`
    return first === user ? [] : [{ line: user.line, column: 'user_address', what }]
  })
}

export function accessTwice(access: readonly SaidAccess[]): readonly Mistake[] {
  const keyOf = ({ number, user }: Access): string => `${number} ${user}`
  const firsts = firstOfEach(access, keyOf)
  return access.flatMap((each) => {
    const first = firsts.get(keyOf(each)) ?? each
    const what = `${each.user} on ${each.number} is on line ${first.line} already; authorisations go in one cell`
    return first === each ? [] : [{ line: each.line, what }]
  })
}

export function parentMistakes(numbers: ReadonlyMap<string, SaidNumber>): readonly Mistake[] {
  return [...numbers.values()].flatMap(({ line, number, parent }) => {
    if (parent === '') return []
    if (!numbers.has(parent)) return [{ line, column: 'parent', what: `there is no row of number ${parent}` }]
    const isAboveItself = numbersAbove(number, numbers).has(number)
    return isAboveItself ? [{ line, column: 'parent', what: `${number} would stand above itself` }] : []
  })
}

/** Ends where it comes round again. */
export function numbersAbove(number: string, numbers: ReadonlyMap<string, SaidNumber>): ReadonlySet<string> {
  const above = new Set<string>()
  let next = numbers.get(number)?.parent
  while (next && !above.has(next)) {
    above.add(next)
    next = numbers.get(next)?.parent
  }
  return above
}
