import { expect, it } from 'vitest'
import { faultEverywhere } from './database.ts'

it('I-30: a connection that is killed at any statement of a decision: it is answered, and done wholly or not at all', async () => {
  const report = await faultEverywhere('connection killed')
  expect(report).toMatchObject({ halfDone: 0, notAnswered: 0 })
  expect(report.statements).toBeGreaterThan(10)
  expect(report.decided).toBeGreaterThan(10)
}, 120_000)
