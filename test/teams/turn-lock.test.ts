import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurnLock } from '../../src/teams/turn-lock.ts'

const alone = () => Promise.resolve(() => Promise.resolve())

describe('the turn lock', () => {
  it('L-10: ten turns at once on one conversation lose no update', async () => {
    const lock = createTurnLock(alone)
    let counter = 0
    const turn = async () => {
      const read = counter
      await sleep(1)
      counter = read + 1
    }
    await Promise.all(Array.from({ length: 10 }, () => lock('c', turn)))
    expect(counter).toBe(10)
  })

  it('turns keep the order in which they came', async () => {
    const lock = createTurnLock(alone)
    const order: number[] = []
    const turns = [30, 10, 1].map((wait, index) => lock('c', () => sleep(wait).then(() => order.push(index))))
    await Promise.all(turns)
    expect(order).toEqual([0, 1, 2])
  })

  it('a turn that fails does not stop the next', async () => {
    const lock = createTurnLock(alone)
    const failing = lock('c', () => Promise.reject(new Error('fault')))
    const next = lock('c', () => Promise.resolve('answered'))
    await expect(failing).rejects.toThrow('fault')
    expect(await next).toBe('answered')
  })

  it('conversations do not wait for one another', async () => {
    const lock = createTurnLock(alone)
    const slow = Promise.withResolvers<void>()
    const waiting = lock('slow', () => slow.promise)
    expect(await lock('other', () => Promise.resolve('at once'))).toBe('at once')
    slow.resolve()
    await waiting
  })
})
