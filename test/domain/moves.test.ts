import { describe, expect, it } from 'vitest'
import { lineMoves, lineStates } from '../../src/domain/access-request.ts'
import { changeMoves, changeStates } from '../../src/domain/change.ts'
import { progressOfChange, progressOfLine } from '../../src/domain/progress.ts'
import { onboardingMoves, onboardingStages } from '../../src/domain/onboarding.ts'
import { caseMoves, caseStates } from '../../src/domain/servicedesk-case.ts'
import { canWithdrawLine, whyNotWithdraw } from '../../src/domain/withdrawing.ts'
import { aChange } from '../support/a-change.ts'
import { aLine, aRequest } from '../support/a-request.ts'

const drawn = <S extends string>(states: readonly S[], moves: Readonly<Record<S, readonly S[]>>): string =>
  states.map((from) => `${from}: ${states.filter((to) => moves[from].includes(to)).join(' ') || '(final)'}`).join('\n')

describe('legal moves', () => {
  it('I-19: of a line', () => {
    expect(drawn(lineStates, lineMoves)).toBe(
      [
        'waiting: pending cancelled expired',
        'pending: approved declined cancelled expired',
        'approved: pending cancelled',
        'declined: (final)',
        'cancelled: (final)',
        'expired: (final)',
      ].join('\n'),
    )
  })

  it('I-19: of a change', () => {
    expect(drawn(changeStates, changeMoves)).toBe(
      [
        'due: sent done failed withdrawn',
        'sent: done uncertain failed',
        'done: (final)',
        'uncertain: sent done failed',
        'failed: due',
        'withdrawn: (final)',
      ].join('\n'),
    )
  })

  it('I-19: of a case', () => {
    expect(drawn(caseStates, caseMoves)).toBe('open: claimed closed\nclaimed: open claimed closed\nclosed: (final)')
  })
})

describe('legal moves of an onboarding', () => {
  it('I-19: forward along the card, back where the platform or an agent says no, and out before production', () => {
    expect(drawn(onboardingStages, onboardingMoves)).toBe(
      [
        'link: linking declined withdrawn',
        'linking: link activate log-in sandbox-key apis declined withdrawn',
        'activate: log-in sandbox-key apis declined withdrawn',
        'log-in: sandbox-key apis declined withdrawn',
        'sandbox-key: apis validate declined withdrawn',
        'apis: versions validate declined withdrawn',
        'versions: sandbox-test validate declined withdrawn',
        'sandbox-test: validate declined withdrawn',
        'validate: sandbox-test authorise declined withdrawn',
        'authorise: sandbox-test authorising declined withdrawn',
        'authorising: authorise production-use done',
        'production-use: done',
        'done: (final)',
        'declined: (final)',
        'withdrawn: (final)',
      ].join('\n'),
    )
  })
})

describe('withdrawing', () => {
  it.each(lineStates)('a line that is %s can be taken back only before the backend was told', (state) => {
    const always = ['waiting', 'pending'].includes(state)
    expect(canWithdrawLine(aLine({ state }), undefined)).toBe(always)
    expect(canWithdrawLine(aLine({ state }), aChange({ state: 'due' }))).toBe(always || state === 'approved')
    expect(canWithdrawLine(aLine({ state }), aChange({ state: 'sent' }))).toBe(always)
  })

  it('I-18: only who asked can withdraw, and somebody else learns nothing', () => {
    expect(whyNotWithdraw(aRequest(), [], 'aad-eva')).toBeUndefined()
    expect(whyNotWithdraw(aRequest(), [], 'aad-tom')).toBe('not-visible')
    expect(whyNotWithdraw(aRequest({ lines: [aLine({ state: 'declined' })] }), [], 'aad-eva')).toBe(
      'too-late-to-withdraw',
    )
  })
})

describe('what people see', () => {
  it.each([
    ['due', 'approved', 'approved'],
    ['sent', 'being-granted', 'being-revoked'],
    ['done', 'granted', 'revoked'],
    ['uncertain', 'uncertain', 'uncertain'],
    ['failed', 'failed', 'failed'],
    ['withdrawn', 'cancelled', 'cancelled'],
  ] as const)('I-24: a change that is %s shows as %s, a revoke as %s', (state, on, off) => {
    expect(progressOfChange({ state, wish: 'on' })).toBe(on)
    expect(progressOfChange({ state, wish: 'off' })).toBe(off)
    expect(progressOfLine(aLine({ state: 'approved' }), aChange({ state, wish: 'on' }))).toBe(on)
  })

  it.each([
    ['waiting', 'waiting'],
    ['pending', 'submitted'],
    ['approved', 'approved'],
    ['declined', 'declined'],
    ['cancelled', 'cancelled'],
    ['expired', 'expired'],
  ] as const)('a line that is %s, without a change, shows as %s', (state, progress) => {
    expect(progressOfLine(aLine({ state }), undefined)).toBe(progress)
  })
})
