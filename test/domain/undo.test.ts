import { describe, expect, it } from 'vitest'
import { authorisationById } from '../../src/catalogue/authorisations.ts'
import type { Change } from '../../src/domain/change.ts'
import { minutes } from '../../src/domain/instant.ts'
import { undoUntil, whyNotUndo } from '../../src/domain/undo.ts'
import { aChange } from '../support/a-change.ts'

const doneAt = 5_000
const revoke = aChange({ cause: 'revoke', wish: 'off', state: 'done', outcome: 'by-us', doneAt })
const haalservice = authorisationById('haalservice')
const why = (patch: Partial<Change>, now = doneAt + 1, known = haalservice) => {
  const change = { ...revoke, ...patch }
  return whyNotUndo(change, change, known, now)
}

describe('why a revoke cannot be undone', () => {
  it('a revoke that took something away can, for ten minutes', () => {
    expect(why({})).toBeUndefined()
  })

  it('I-29: at the tenth minute itself it is too late', () => {
    expect(undoUntil(revoke)).toBe(doneAt + minutes(10))
    expect(why({}, doneAt + minutes(10) - 1)).toBeUndefined()
    expect(why({}, doneAt + minutes(10))).toBe('too-late-to-undo')
  })

  it.each<Partial<Change>>([
    { outcome: 'already-so' },
    { state: 'sent' },
    { state: 'uncertain' },
    { state: 'failed', outcome: 'last-administrator' },
    { cause: 'end-grant' },
    { cause: 'direct', wish: 'on' },
  ])('I-13: nothing was taken away by %o', (patch) => {
    expect(why(patch)).toBe('seen-outdated')
  })

  it('I-28: a newer wish about the same right is the last word', () => {
    expect(whyNotUndo(revoke, aChange({ id: 'newer' }), haalservice, doneAt + 1)).toBe('seen-outdated')
  })

  it('what we have no name for any more does not come back', () => {
    expect(whyNotUndo(revoke, revoke, undefined, doneAt + 1)).toBe('never-granted')
  })

  it.each([
    ['klantnummerinstellingen', 'needs-two'],
    ['instellingen-klantnummer-beheren', 'needs-two'],
    ['api-sleutels-beheren', 'needs-two'],
    ['track-trace-read-only', 'never-granted'],
  ])('I-14, I-15: %s does not come back through an undo', (authorisation, refusal) => {
    expect(why({ authorisation }, doneAt + 1, authorisationById(authorisation))).toBe(refusal)
  })
})
