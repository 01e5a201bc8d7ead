import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { arrivedWithin, createDeliveries } from '../../src/teams/deliveries.ts'

describe('what is said beside an answer', () => {
  it('arrives in order within a conversation, and conversations do not wait for one another', async () => {
    const deliveries = createDeliveries(() => undefined)
    const order: string[] = []
    const slow = deliveries.deliver('c', () => sleep(30).then(() => void order.push('first')))
    const next = deliveries.deliver('c', async () => void order.push('second'))
    await deliveries.deliver('other', async () => void order.push('other'))
    expect(await Promise.all([slow, next])).toEqual([true, true])
    expect(order).toEqual(['other', 'first', 'second'])
  })

  it('that fails is logged, has not arrived, and does not stop the next', async () => {
    const logged: unknown[] = []
    const deliveries = createDeliveries((error) => logged.push(error))
    const failed = new Error('503')
    expect(await deliveries.deliver('c', () => Promise.reject(failed))).toBe(false)
    expect(await deliveries.deliver('c', () => Promise.resolve())).toBe(true)
    expect(logged).toEqual([failed])
  })

  it('is not waited for longer than allowed, and goes on', async () => {
    const deliveries = createDeliveries(() => undefined)
    let arrived = false
    const slow = deliveries.deliver('c', () => sleep(60).then(() => void (arrived = true)))
    expect(await arrivedWithin(10, slow)).toBe(false)
    await deliveries.idle()
    expect(arrived).toBe(true)
  })
})
