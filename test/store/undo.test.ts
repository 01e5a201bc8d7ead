import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administratorRights } from '../../src/domain/administrator-rights.ts'
import type { Change } from '../../src/domain/change.ts'
import { minutes } from '../../src/domain/instant.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aChange } from '../support/a-change.ts'
import { aStore, anId, changeIn, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const doneAt = 100_000
const insert = (change: Change) => store.ledger.write((tx) => tx.insertChange(change))

/** A revoke that took something away. */
async function aRevoke(patch: Partial<Change> = {}): Promise<Change> {
  const revoke = await changeIn(store, 'sent', { cause: 'revoke', wish: 'off', authorisation: anId(), ...patch })
  await store.ledger.write((tx) => tx.moveChange(tenant, revoke.id, 'sent', 'done', { outcome: 'by-us', doneAt }))
  return revoke
}

const undoOf = (revoke: Change, patch: Partial<Change> = {}): Change => ({
  ...aChange({ id: anId(), key: anId(), batch: anId(), cause: 'undo', undoes: revoke.id }),
  requestId: undefined,
  lineId: undefined,
  authorisation: revoke.authorisation,
  generation: 2,
  createdAt: doneAt + 1,
  ...patch,
})

describe('an undo, in the database itself', () => {
  it('comes back as it was made', async () => {
    const undo = undoOf(await aRevoke())
    await insert(undo)
    expect(await store.ledger.change(tenant, undo.id)).toEqual(undo)
  })

  it.each<[string, Partial<Change>]>([
    ['somebody else', { user: { id: 'user-eve', name: 'Eve', address: 'eve@example.com' } }],
    ['another number', { customer: { number: '1', name: 'x' } }],
    ['another authorisation', { authorisation: 'facturen' }],
    ['taking away', { wish: 'off' }],
    ['no revoke', { undoes: 'nothing' }],
    ['a revoke, called a grant', { cause: 'direct' }],
    ['what is ten minutes ago', { createdAt: doneAt + minutes(10) }],
  ])('I-13, I-29: is never of %s', async (_what, patch) => {
    await expect(insert(undoOf(await aRevoke(), patch))).rejects.toThrow('gives back only what was just taken away')
  })

  it('I-13: is never of a revoke that took nothing away', async () => {
    const revoke = await changeIn(store, 'sent', { cause: 'revoke', wish: 'off', authorisation: anId() })
    await expect(insert(undoOf(revoke))).rejects.toThrow('gives back only')
    await store.ledger.write((tx) =>
      tx.moveChange(tenant, revoke.id, 'sent', 'done', { outcome: 'already-so', doneAt }),
    )
    await expect(insert(undoOf(revoke))).rejects.toThrow('gives back only')
  })

  it('I-20: is made once of a revoke', async () => {
    const revoke = await aRevoke()
    await insert(undoOf(revoke))
    await expect(insert(undoOf(revoke))).rejects.toThrow(LedgerConflict)
  })

  it('I-13: keeps what it undoes', async () => {
    const undo = undoOf(await aRevoke())
    await insert(undo)
    const attack = () => store.attacker.exec(`update "change" set undoes = null where id = '${undo.id}'`)
    expect(attack).toThrow('keeps what it is about')
  })
})

describe('I-16: administrators are taken away one at a time', () => {
  const [one, other] = administratorRights as readonly [string, string]
  const ann = { id: 'ann', name: 'Ann', address: 'ann@example.com' }
  const bob = { id: 'bob', name: 'Bob', address: 'bob@example.com' }
  const leaving = (patch: Partial<Change>): Partial<Change> => ({ cause: 'revoke', wish: 'off', ...patch })
  const send = (id: string) => store.ledger.write((tx) => tx.moveChange(tenant, id, 'due', 'sent'))

  it.each(['sent', 'uncertain'] as const)('not while that of another is %s', async (state) => {
    const customer = { number: anId(), name: 'x' }
    await changeIn(store, state, leaving({ user: ann, customer, authorisation: one }))
    const second = await changeIn(store, 'due', leaving({ user: bob, customer, authorisation: other }))
    await expect(send(second.id)).rejects.toThrow('takes administrators away one at a time')
    const own = await changeIn(store, 'due', leaving({ user: ann, customer, authorisation: other }))
    await send(own.id)
    const elsewhere = leaving({ user: bob, customer: { number: anId(), name: 'y' }, authorisation: one })
    await send((await changeIn(store, 'due', elsewhere)).id)
  })

  it('tells whose rights are being taken away on a number', async () => {
    const customer = { number: anId(), name: 'x' }
    for (const state of ['due', 'done', 'failed'] as const)
      await changeIn(store, state, leaving({ user: ann, customer, authorisation: one, generation: 1 }))
    await changeIn(store, 'due', leaving({ user: bob, customer, authorisation: 'haalservice' }))
    const found = await store.ledger.administratorRevokes(tenant, customer.number)
    expect(found.map(({ user, state }) => `${user.id} ${state}`)).toEqual(['ann due'])
    expect(await store.ledger.administratorRevokes('tenant-2', customer.number)).toEqual([])
  })
})
