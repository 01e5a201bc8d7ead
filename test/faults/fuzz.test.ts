import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('I-39: bodies of every kind end nothing, change nothing and are answered as they should be', async () => {
  const report = await fuzz(2000, 20_261_121, () => undefined)
  expect(report.wrong).toEqual([])
  expect(report).toMatchObject({ alive: true, changes: 0 })
  // So few do not show what the process grows to; they show what it keeps.
  expect(report.heapGrowth).toBeLessThan(32)
  expect(report.slowest).toBeLessThan(1000)
  // Enough of them come as far as the bot itself.
  expect(report.statuses['200']).toBeGreaterThan(200)
  expect(report.statuses['400']).toBeGreaterThan(200)
}, 120_000)
