import { expect, it } from 'vitest'
import { killEverywhere } from './kill.ts'
import { scenarioNames } from './scenarios.ts'

it.each(scenarioNames)(
  'I-20, I-22, I-30: killed with -9 at moments from the click to the end (%s), nothing is lost or done twice',
  async (scenario) => {
    const report = await killEverywhere(() => undefined, { first: 5, every: 80, scenario })
    expect(report).toMatchObject({ doubleGrants: 0, lostDecisions: 0, wrongEnds: 0, auditMistakes: 0 })
    expect(report.kills).toBeGreaterThan(3)
  },
  180_000,
)
