import { expect, it } from 'vitest'
import { violations } from './instances/report.ts'
import { runInstances } from './instances.ts'

it('I-22, I-43: three instances under load, one killed with -9, then one restarted: nothing is lost or done twice', async () => {
  const report = await runInstances(
    { seconds: 8, rate: 15, trouble: ['kill', 'roll'], every: 3, endLeases: true },
    () => undefined,
  )
  expect(Object.values(violations(report)).flat()).toEqual([])
  expect(report.kills).toBe(1)
  expect(report.ended.length).toBeGreaterThan(1)
  expect(report.decisions).toBeGreaterThan(0)
}, 180_000)
