import fc from 'fast-check'
import type { AuditRow } from '../../src/store/audit-rows.ts'
import { chainedAnew, headOf, perTenant, tenants } from './a-trail.ts'
import type { Trail } from './a-trail.ts'

type Tampering = (trail: Trail) => Trail

const columns = [
  ...(['tenant', 'seq', 'at', 'verb', 'actor', 'request_id', 'line_id', 'change_id', 'case_id'] as const),
  ...(['customer_number', 'user_id', 'authorisation', 'evidence', 'details', 'prev', 'hash'] as const),
]
const place = fc.integer({ min: 0, max: 2 * perTenant - 1 })
const anything = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constant(null),
  fc.json(),
  fc.constantFrom('aad-0', 'tenant-2', '{"rule":"r","read":null,"readAt":1}', '0'.repeat(64), '1', 1, 0),
)

const replaced = (rows: readonly AuditRow[], at: number, row: object): readonly AuditRow[] =>
  rows.map((each, index) => (index === at ? { ...each, ...row } : each))

/** Never what was there: a value that is equal is made another one. */
const other = (was: unknown, value: unknown): unknown => (Object.is(was, value) ? `${String(was)}x` : value)

const editField = fc
  .tuple(place, fc.constantFrom(...columns), anything)
  .map(([at, column, value]): Tampering => (trail) => {
    return { ...trail, rows: replaced(trail.rows, at, { [column]: other(trail.rows[at]![column], value) }) }
  })

const spellOtherwise = fc
  .tuple(place, fc.constantFrom(' ', '\n', '\t'), fc.constantFrom<'evidence' | 'details'>('evidence', 'details'))
  .map(([at, space, column]): Tampering => (trail) => {
    const was = trail.rows[at]![column]
    return {
      ...trail,
      rows: replaced(trail.rows, at, { [column]: was === null ? '{}' : was.replace(':', `:${space}`) }),
    }
  })

/** Words move from one column to the next; put side by side they read the same. */
const shiftBetween = place.map((at): Tampering => (trail) => {
  const { evidence, line_id } = trail.rows[at]!
  return { ...trail, rows: replaced(trail.rows, at, { evidence: `${evidence},"lineId":"${line_id}"`, line_id: null }) }
})

const remove = place.map((at): Tampering => (trail) => ({ ...trail, rows: trail.rows.toSpliced(at, 1) }))

const removeAndClose = place.map((at): Tampering => ({ rows }) => {
  const gone = rows[at]!
  const left = rows
    .toSpliced(at, 1)
    .map((row) => (row.tenant === gone.tenant && row.seq > gone.seq ? { ...row, seq: row.seq - 1 } : row))
  return { rows: left, heads: tenants.map((tenant) => headOf(tenant, left)) }
})

const swapPlaces = fc
  .tuple(place, fc.integer({ min: 1, max: perTenant - 1 }))
  .map(([at, distance]): Tampering => (trail) => {
    const with_ = Math.floor(at / perTenant) * perTenant + (((at % perTenant) + distance) % perTenant)
    const [a, b] = [trail.rows[at]!, trail.rows[with_]!]
    return { ...trail, rows: replaced(replaced(trail.rows, at, { ...b, seq: a.seq }), with_, { ...a, seq: b.seq }) }
  })

const insert = fc
  .tuple(place, fc.constantFrom(-5, -1, 0, 0.5, 1, perTenant), fc.boolean())
  .map(([at, shift, moveOthers]): Tampering => (trail) => {
    const copy = trail.rows[at]!
    const forged = { ...copy, seq: copy.seq + shift, actor: 'aad-nobody' }
    const makeRoom = (row: AuditRow): AuditRow =>
      moveOthers && row.tenant === forged.tenant && row.seq >= forged.seq ? { ...row, seq: row.seq + 1 } : row
    return { ...trail, rows: [...trail.rows.map(makeRoom), forged] }
  })

const truncate = fc
  .tuple(fc.constantFrom(...tenants), fc.integer({ min: 1, max: perTenant }), fc.boolean())
  .map(([tenant, count, fit]): Tampering => (trail) => {
    const rows = trail.rows.filter((row) => row.tenant !== tenant || row.seq <= perTenant - count)
    const heads = trail.heads.filter((head) => head.tenant !== tenant)
    const left = rows.some((row) => row.tenant === tenant) ? [headOf(tenant, rows)] : []
    return { rows, heads: fit ? [...heads, ...left] : trail.heads }
  })

const swapTenants = fc.tuple(place, fc.boolean(), fc.boolean()).map(([at, all, heads]): Tampering => (trail) => {
  const swapped = <T extends { readonly tenant: string }>(row: T): T => ({
    ...row,
    tenant: row.tenant === tenants[0] ? tenants[1] : tenants[0],
  })
  const rows = trail.rows.map((row, index) => (all || index === at ? swapped(row) : row))
  return { rows, heads: all && heads ? trail.heads.map(swapped) : trail.heads }
})

const rewrite = fc.tuple(place, fc.constantFrom('actor', 'authorisation', 'user_id'), fc.string({ minLength: 9 })).map(
  ([at, column, value]): Tampering =>
    ({ rows }) =>
      chainedAnew(replaced(rows, at, { [column]: value })),
)

const removeAndRewrite = fc.tuple(place, fc.integer({ min: 1, max: perTenant })).map(
  ([at, count]): Tampering =>
    ({ rows }) =>
      chainedAnew(rows.toSpliced(at, count)),
)

const insertAndRewrite = place.map((at): Tampering => ({ rows }) => {
  return chainedAnew(rows.toSpliced(at, 0, { ...rows[at]!, verb: 'line.declined' }))
})

const headOnly = fc
  .tuple(fc.constantFrom(0, 1), fc.integer({ min: 1, max: perTenant - 1 }))
  .map(([at, back]): Tampering => (trail) => {
    const { tenant, seq } = trail.heads[at]!
    const earlier = trail.rows.find((row) => row.tenant === tenant && row.seq === seq - back)!
    return { ...trail, heads: trail.heads.with(at, { tenant, seq: earlier.seq, hash: earlier.hash }) }
  })

/** Each a way in which somebody who owns the database, but not the key, changes what is on record. */
export const tamperings: readonly (readonly [string, fc.Arbitrary<Tampering>])[] = [
  ['edits a field', fc.oneof({ arbitrary: editField, weight: 8 }, spellOtherwise, shiftBetween)],
  ['deletes an event', fc.oneof(remove, removeAndClose)],
  ['puts events in another order', swapPlaces],
  ['inserts an event', insert],
  ['cuts off the end', truncate],
  ['swaps tenants', swapTenants],
  ['rewrites all hashes without the key', fc.oneof(rewrite, removeAndRewrite, insertAndRewrite)],
  ['moves the head', headOnly],
]
