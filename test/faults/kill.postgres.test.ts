import { expect, it } from 'vitest'
import { killEverywhere } from './kill.ts'

it('I-20, I-22, I-30: killed with -9 on PostgreSQL, nothing is lost and nothing is done twice', async () => {
  const report = await killEverywhere(() => undefined, { first: 9, every: 90, engine: 'postgres' })
  expect(report).toMatchObject({ doubleGrants: 0, lostDecisions: 0, wrongEnds: 0, auditMistakes: 0 })
  expect(report.kills).toBeGreaterThan(2)
}, 180_000)
