import { describe, expect, it } from 'vitest'
import { defineOnboarding } from '../../src/catalogue/define-onboarding.ts'

const step = { by: 'requester', say: { nl: 'Bel ons.', en: 'Call us.' } } as const
const move = {
  kind: 'onboarding',
  id: 'verhuizing',
  name: { nl: 'Verhuizing', en: 'Move' },
  guide: { request: [step, step] },
} as const

describe('defining a move that has steps only', () => {
  it('fills in what the file leaves out', () => {
    expect(defineOnboarding(move)).toMatchObject({ id: 'verhuizing', aliases: [], warnings: [] })
  })

  it.each([
    ['an id with capitals', { id: 'Verhuizing' }, /lower case/],
    ['a name in one language', { name: { nl: 'Verhuizing', en: '' } }, /both languages/],
    ['hardly any steps', { guide: { request: [step] } }, /the steps of its card/],
  ])('says what to mend: %s', (_what, wrong, sentence) => {
    expect(() => defineOnboarding({ ...move, ...wrong })).toThrow(sentence)
  })
})
