import { expect, it } from 'vitest'
import { faultEverywhere } from './database.ts'

it.each(['locked', 'full', 'read-only'] as const)(
  'I-30: a file that is %s at any statement of a decision: it is answered, and done wholly or not at all',
  async (fault) => {
    const report = await faultEverywhere(fault)
    expect(report).toMatchObject({ halfDone: 0, notAnswered: 0 })
    expect(report.statements).toBeGreaterThan(10)
  },
  120_000,
)
