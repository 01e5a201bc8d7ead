import { expect, it } from 'vitest'
import { raceOn } from './races.ts'

it('I-21: of processes that approve, decline and withdraw at the same moment exactly one wins', async () => {
  const { won, ...report } = await raceOn(3, 30)
  expect(report).toEqual({ processes: 3, races: 30, violations: 0, faults: 0 })
  expect(won.approve + won.decline + won.withdraw).toBe(30)
}, 120_000)
