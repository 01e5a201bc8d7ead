import { expect, it } from 'vitest'
import { killEverywhere } from './kill.ts'

it('I-20, I-22, I-30: killed with -9 at moments from the click to the grant, nothing is lost and nothing is done twice', async () => {
  const report = await killEverywhere(() => undefined, { first: 5, every: 40 })
  expect(report).toMatchObject({ doubleGrants: 0, lostDecisions: 0, notGranted: 0, auditMistakes: 0 })
  expect(report.kills).toBeGreaterThan(3)
}, 180_000)
