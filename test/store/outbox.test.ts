import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimedEffect, Effect } from '../../src/domain/effect.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { days, minutes, seconds } from '../../src/domain/instant.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let offset = 0
beforeEach(async () => {
  offset = 0
  store = await aStore({ clock: { offset: () => offset } })
})
afterEach(() => store.remove())

const lease = seconds(30)
const show = (person: string, id = 'A-1'): Effect => ({
  kind: 'show',
  person: { tenant, id: person },
  subject: { kind: 'request', id },
})
const owe = (effect: Effect, dueAt?: Instant) => store.ledger.write((tx) => tx.owe(effect, dueAt))
const claimOne = async (milliseconds = lease): Promise<ClaimedEffect> => {
  const [claimed] = await store.outbox.claim(1, milliseconds)
  return claimed ?? expect.fail('nothing was due')
}
const claimAll = () => store.outbox.claim(100, lease)

describe('the outbox', () => {
  it('gives what is due, the oldest first, and to one worker only', async () => {
    const now = Date.now()
    await owe(show('b'), now - 1)
    await owe(show('c'), now + minutes(1))
    await owe(show('a'), now - 2)
    const claimed = await claimAll()
    expect(claimed.map(({ effect }) => effect)).toEqual([show('a'), show('b')])
    expect(claimed[0]).toMatchObject({ attempts: 0, generation: 1, dueAt: now - 2 })
    expect(await claimAll()).toEqual([])
  })

  it('gives no more than was asked', async () => {
    for (const person of ['a', 'b', 'c']) await owe(show(person))
    expect(await store.outbox.claim(2, lease)).toHaveLength(2)
    expect(await store.outbox.claim(2, lease)).toHaveLength(1)
  })

  it('I-43: of twenty workers at once each effect goes to one', async () => {
    for (let person = 0; person < 20; person += 1) await owe(show(`p${person}`))
    const claimed = (await Promise.all(Array.from({ length: 20 }, () => store.outbox.claim(3, lease)))).flat()
    expect(new Set(claimed.map(({ key }) => key)).size).toBe(20)
    expect(claimed).toHaveLength(20)
  })

  it('I-27: gives one effect of a lane at a time, in the order in which they became due', async () => {
    await owe(show('a', 'A-1'))
    await owe(show('a', 'A-2'))
    const [first, ...others] = await claimAll()
    expect(first?.effect).toEqual(show('a', 'A-1'))
    expect(others).toEqual([])
    await owe(show('a', 'A-3'), 1)
    expect(await claimAll()).toEqual([])
    await store.outbox.finish(first ?? expect.fail())
    expect((await claimAll()).map(({ effect }) => effect)).toEqual([show('a', 'A-3')])
  })

  it('becomes due by the clock of the ledger', async () => {
    await owe(show('a'), Date.now() + minutes(10))
    expect(await claimAll()).toEqual([])
    offset = minutes(11)
    expect(await claimAll()).toHaveLength(1)
  })

  it('I-43: holds a lease by the real clock: a moved clock gives nothing to a second worker', async () => {
    await owe(show('a'))
    await claimOne()
    offset = minutes(60)
    expect(await claimAll()).toEqual([])
  })

  it('I-22: gives what a dead worker held once its lease has ended, with a higher fence', async () => {
    await owe(show('a'))
    const dead = await claimOne(1)
    await pause(5)
    const heir = await claimOne()
    expect(heir.key).toBe(dead.key)
    expect(heir.fence).toBeGreaterThan(dead.fence)
  })

  it('I-43: a worker that woke with an old fence can neither finish nor postpone', async () => {
    await owe(show('a'))
    const asleep = await claimOne(1)
    await pause(5)
    const heir = await claimOne()
    await store.outbox.finish(asleep)
    await store.outbox.postpone(asleep, 1)
    expect(await claimAll()).toEqual([])
    await store.outbox.finish(heir)
    expect(await store.outbox.nextDue()).toBeUndefined()
  })

  it('I-43: a worker that slept through an effect’s whole life has no say in its next', async () => {
    await owe(show('a'))
    const asleep = await claimOne(1)
    await pause(5)
    await store.outbox.finish(await claimOne())
    await owe(show('a'))
    const next = await claimOne()
    expect(next.generation).toBe(asleep.generation)
    await store.outbox.finish(asleep)
    expect(await claimAll()).toEqual([])
    await store.outbox.postpone(next, 1)
    expect(await claimOne()).toMatchObject({ key: next.key, attempts: 1 })
  })

  it('owes an effect once however often it is said, at the earliest moment', async () => {
    const now = Date.now()
    for (const dueAt of [now - 5, now - 9, now + 9]) await owe(show('a'), dueAt)
    const claimed = await claimAll()
    expect(claimed).toMatchObject([{ generation: 3, dueAt: now - 9 }])
    await store.outbox.finish(claimed[0] ?? expect.fail())
    expect(await store.outbox.nextDue()).toBeUndefined()
  })

  it('I-32: runs again what was owed again while it ran', async () => {
    await owe(show('a'))
    const running = await claimOne()
    await owe(show('a'))
    await store.outbox.finish(running)
    const again = await claimOne()
    expect(again).toMatchObject({ key: running.key, attempts: 0, generation: 2 })
    await store.outbox.finish(again)
    expect(await store.outbox.nextDue()).toBeUndefined()
  })

  it('I-32: does not run again too early what was owed for later while it ran', async () => {
    await owe(show('a'))
    const running = await claimOne()
    const later = Date.now() + minutes(5)
    await owe(show('a'), later)
    await store.outbox.finish(running)
    expect(await store.outbox.nextDue()).toBe(later)
  })

  it('is due again after a postponement, with one attempt more', async () => {
    await owe(show('a'))
    const later = Date.now() + minutes(1)
    await store.outbox.postpone(await claimOne(), later)
    expect(await claimAll()).toEqual([])
    expect(await store.outbox.nextDue()).toBe(later)
    offset = minutes(2)
    expect(await claimOne()).toMatchObject({ attempts: 1, dueAt: later })
  })

  it('I-32: a postponement does not hold back what was owed anew meanwhile', async () => {
    await owe(show('a'))
    const running = await claimOne()
    await owe(show('a'))
    await store.outbox.postpone(running, Date.now() + minutes(10))
    expect(await claimOne()).toMatchObject({ generation: 2, attempts: 1 })
  })

  it('I-27: what is postponed does not block its lane', async () => {
    await owe(show('a', 'A-1'))
    await owe(show('a', 'A-2'))
    await store.outbox.postpone(await claimOne(), Date.now() + minutes(1))
    expect((await claimOne()).effect).toEqual(show('a', 'A-2'))
  })

  it('says when the next can be claimed: nothing of a lane that is in hand', async () => {
    expect(await store.outbox.nextDue()).toBeUndefined()
    await owe(show('a', 'A-1'), 5)
    await owe(show('a', 'A-2'), 6)
    await owe(show('b'), 7)
    expect(await store.outbox.nextDue()).toBe(5)
    await claimOne()
    expect(await store.outbox.nextDue()).toBe(7)
  })

  it('I-37: keeps of a person only who it is, not what they are called', async () => {
    const person = { tenant, id: 'aad-eva', name: 'Eva Jansen', address: 'eva@example.com' }
    await owe({ kind: 'tell', person, notice: { kind: 'question', requestId: 'A-1' } })
    const [row] = store.attacker.prepare('select * from outbox').all()
    expect(JSON.stringify(row)).not.toMatch(/Jansen|example\.com/)
    expect((await claimOne()).effect).toMatchObject({ person: { tenant, id: 'aad-eva' } })
  })

  it('waits as long as was said when trying earlier does harm, also when it is owed again', async () => {
    await owe(show('a'))
    await store.outbox.postpone(await claimOne(), Date.now() + minutes(1), true)
    await owe(show('a'))
    expect(await claimAll()).toEqual([])
    offset = minutes(1)
    expect(await claimAll()).toHaveLength(1)
  })

  it('waits no longer for the old trouble when it is owed again', async () => {
    await owe(show('a'))
    await store.outbox.postpone(await claimOne(), Date.now() + minutes(1))
    await owe(show('a'))
    expect(await claimAll()).toHaveLength(1)
  })

  it('what waits until somebody is here again is due when they are, and nobody else’s', async () => {
    for (const person of ['a', 'b']) {
      await owe(show(person))
      await store.outbox.postpone(await claimOne(), Date.now() + days(1))
    }
    await store.ledger.write((tx) => tx.hasten({ tenant, id: 'a' }))
    expect((await claimAll()).map(({ effect }) => effect)).toEqual([show('a')])
  })

  it('somebody who is here again while a worker gives up on them is not forgotten', async () => {
    await owe(show('a'))
    const claimed = await claimOne()
    await store.ledger.write((tx) => tx.hasten({ tenant, id: 'a' }))
    await store.outbox.postpone(claimed, Date.now() + days(1))
    expect(await claimAll()).toHaveLength(1)
  })
})
