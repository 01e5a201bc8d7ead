import { describe, expect, it } from 'vitest'
import { checkNames, diagnose } from '../../src/domain/diagnosis.ts'
import { minutes } from '../../src/domain/instant.ts'
import { allRight, factsOfCause } from '../support/gallery/diagnosis.ts'

const causeOf = (facts: typeof allRight) => diagnose(facts).cause.kind
const { granted: _granted, ...neverGranted } = allRight
const notHeld = { ...neverGranted, held: 'not-held' } as const
const at = allRight.now - minutes(20)

describe('why something is not to be seen', () => {
  it.each(Object.entries(factsOfCause))('tells that the cause is %s', (name, facts) => {
    expect(causeOf(facts)).toBe(name === 'taken-away-outside' ? 'taken-away' : name)
  })

  it.each(Object.entries(factsOfCause))(
    'looks at things in their order, and ends with the one that is wrong: %s',
    (_, facts) => {
      const { checks, cause } = diagnose(facts)
      expect(checks.map(({ check }) => check)).toEqual(checkNames.slice(0, checks.length))
      const wrong = checks.filter(({ outcome }) => outcome === 'wrong')
      const isFound = !['nothing-wrong', 'no-answer'].includes(cause.kind)
      expect(wrong).toEqual(isFound ? checks.slice(-1) : [])
    },
  )

  it('asks for the right number first, also where another thing is wrong as well', () => {
    const elsewhere = [{ number: '9401146', name: 'Magazijn' }]
    expect(causeOf({ ...notHeld, elsewhere, readOnly: 'Track & trace read only' })).toBe('other-number')
  })

  it('takes the number for the right one where it was asked for there', () => {
    const elsewhere = [{ number: '9401146', name: 'Magazijn' }]
    const asked = { requestId: 'A-1', progress: 'submitted' as const }
    expect(causeOf({ ...notHeld, elsewhere, asked })).toBe('not-decided')
  })

  it.each([
    ['a millisecond before 60 minutes', minutes(60) - 1, 'too-early'],
    ['at exactly 60 minutes', minutes(60), 'nothing-wrong'],
    ['after 60 minutes', minutes(61), 'nothing-wrong'],
  ])('I-29: %s after the grant', (_, passed, kind) => {
    const granted = { progress: 'granted' as const, at }
    expect(causeOf({ ...allRight, granted, now: at + passed })).toBe(kind)
  })

  it('I-29: says until when it may take', () => {
    const granted = { progress: 'granted' as const, at }
    expect(diagnose({ ...allRight, granted }).cause).toEqual({ kind: 'too-early', until: at + minutes(60) })
  })

  it('counts from when the portal says it is held, where it was not switched on here', () => {
    expect(causeOf({ ...neverGranted, held: { since: at } })).toBe('too-early')
  })

  it('does not say "too early" of what is not on any more', () => {
    const granted = { progress: 'granted' as const, at }
    expect(causeOf({ ...allRight, granted, held: 'not-held' })).toBe('taken-away')
  })

  it('has nobody wait for a service that names no delay', () => {
    expect(causeOf({ ...allRight, granted: { progress: 'granted', at: allRight.now }, delay: 0 })).toBe('nothing-wrong')
  })

  it('I-15: finds read only also beside the right one', () => {
    expect(causeOf({ ...allRight, readOnly: 'Track & trace read only' })).toBe('read-only')
  })

  it('I-10: without an answer of the backend it never says that all is right, nor that it is off', () => {
    const silent = { ...allRight, isUserOfNumber: undefined, held: undefined }
    expect(causeOf(silent)).toBe('no-answer')
    expect(causeOf({ ...silent, granted: { progress: 'granted', at } })).toBe('too-early')
    expect(causeOf({ ...neverGranted, isUserOfNumber: undefined, held: undefined })).toBe('no-answer')
  })

  it('knows without the backend what was switched off here', () => {
    const takenAway = { byName: 'Sanne', at }
    expect(causeOf({ ...allRight, isUserOfNumber: undefined, held: undefined, takenAway })).toBe('taken-away')
  })
})
