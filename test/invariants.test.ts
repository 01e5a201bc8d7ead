import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defects } from './counter-proof/defects.ts'
import { withoutDefect } from './counter-proof/seeded.ts'
import { invariantsNamedIn, testFilesOf } from './support/named-invariants.ts'
import type { Engine } from './support/named-invariants.ts'

const onBothEngines = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25],
  ...[26, 27, 28, 29, 30, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 45],
].map((number) => `I-${number}`)

describe('what must always hold', () => {
  it.each<Engine>(['sqlite', 'postgres'])('has tests that name it on %s', (engine) => {
    const named = invariantsNamedIn(testFilesOf(engine))
    expect(onBothEngines.filter((invariant) => !named.has(invariant))).toEqual([])
  })

  it('has a mistake made on purpose for every number that a test names', () => {
    expect(withoutDefect()).toEqual([])
  })

  it('is broken by mistakes that still fit the code, with a test of that number to notice them', () => {
    const times = defects.map(({ file, find }) => readFileSync(file, 'utf8').split(find).length - 1)
    const names = defects.map(({ test, invariant }) => invariantsNamedIn([test]).has(invariant))
    const astray = defects.filter((_, index) => times[index] !== 1 || !names[index])
    expect(astray.map(({ invariant, mistake }) => `${invariant}: ${mistake}`)).toEqual([])
  })
})
