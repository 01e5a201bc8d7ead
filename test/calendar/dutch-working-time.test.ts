import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDutchWorkingTime } from '../../src/calendar/dutch-working-time.ts'
import { days, minutes } from '../../src/domain/instant.ts'

const workingTime = createDutchWorkingTime()
const at = (moment: string): number => Date.parse(moment)
const later = (moment: string, workingDays: number): string =>
  new Date(workingTime.add(at(moment), workingDays)).toISOString()

/** Days off that fall on a weekday, as the government announces them. */
const weekdaysOff: Readonly<Record<number, readonly string[]>> = {
  2026: ['01-01', '04-06', '04-27', '05-14', '05-25', '12-25'],
  2027: ['01-01', '03-29', '04-27', '05-06', '05-17'],
  2028: ['04-17', '04-27', '05-25', '06-05', '12-25', '12-26'],
  2029: ['01-01', '04-02', '04-27', '05-10', '05-21', '12-25', '12-26'],
  2030: ['01-01', '04-22', '05-30', '06-10', '12-25', '12-26'],
  2031: ['01-01', '04-14', '05-22', '06-02', '12-25', '12-26'],
  2032: ['01-01', '03-29', '04-27', '05-06', '05-17'],
}
const noon = (year: number) =>
  Array.from({ length: 366 }, (_, index) => Date.UTC(year, 0, 1, 11) + days(index)).filter(
    (instant) => new Date(instant).getUTCFullYear() === year,
  )
const isWeekday = (instant: number) => ![0, 6].includes(new Date(instant).getUTCDay())

describe('Dutch working days', () => {
  it.each(Object.entries(weekdaysOff))('of %s are all weekdays but the public holidays', (year, off) => {
    const skipped = noon(Number(year))
      .filter(isWeekday)
      .filter((instant) => workingTime.add(instant, 0) !== instant)
    expect(skipped.map((instant) => new Date(instant).toISOString().slice(5, 10))).toEqual(off)
  })

  it('hold Bevrijdingsdag and Goede Vrijdag, also in the fifth year', () => {
    expect(later('2026-05-05T10:00+02:00', 0)).toBe('2026-05-05T08:00:00.000Z')
    expect(later('2030-04-19T10:00+02:00', 0)).toBe('2030-04-19T08:00:00.000Z')
    expect(new Date(at('2025-05-05T10:00+02:00')).toISOString()).toBe(later('2025-05-05T10:00+02:00', 0))
  })
})

describe('I-29: so many working days later', () => {
  it.each([
    ['the next day at the same time', '2026-11-18T15:30+01:00', 1, '2026-11-19T14:30:00.000Z'],
    ['over a weekend', '2026-11-20T17:00+01:00', 1, '2026-11-23T16:00:00.000Z'],
    ['begun on Saturday', '2026-11-21T10:32+01:00', 1, '2026-11-24T07:00:00.000Z'],
    ['begun after work on Friday', '2026-11-20T18:00+01:00', 1, '2026-11-24T07:00:00.000Z'],
    ['begun before work', '2026-11-18T05:00+01:00', 2, '2026-11-20T07:00:00.000Z'],
    ['over the night summer time begins', '2026-03-27T09:15+01:00', 1, '2026-03-30T07:15:00.000Z'],
    ['over the night summer time ends', '2026-10-23T09:15+02:00', 1, '2026-10-26T08:15:00.000Z'],
    ['begun in the hour that is not there', '2026-03-29T01:30Z', 1, '2026-03-31T06:00:00.000Z'],
    ['begun in the hour that is there twice', '2026-10-25T01:30Z', 1, '2026-10-27T07:00:00.000Z'],
    ['over Christmas', '2026-12-24T16:00+01:00', 1, '2026-12-28T15:00:00.000Z'],
    ['over the end of the year', '2026-12-31T16:00+01:00', 1, '2027-01-04T15:00:00.000Z'],
    ['over 29 February', '2028-02-28T09:00+01:00', 2, '2028-03-01T08:00:00.000Z'],
    ['over Easter', '2030-04-19T17:00+02:00', 2, '2030-04-24T15:00:00.000Z'],
    ['over Koningsdag on a Saturday', '2030-04-26T17:00+02:00', 1, '2030-04-29T15:00:00.000Z'],
  ])('%s', (_, from, workingDays, expected) => expect(later(from, workingDays)).toBe(expected))

  const between = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 11, 1) })
  const few = fc.integer({ min: 0, max: 15 })
  const local = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', hour: 'numeric', weekday: 'short' })

  it('is never before, always within working hours, and one day at a time comes to the same', () => {
    fc.assert(
      fc.property(between, few, (from, count) => {
        const there = workingTime.add(from, count)
        const parts = Object.fromEntries(local.formatToParts(there).map(({ type, value }) => [type, value]))
        expect(there).toBeGreaterThanOrEqual(from)
        expect(['za', 'zo']).not.toContain(parts['weekday'])
        expect(Number(parts['hour'])).toBeGreaterThanOrEqual(8)
        expect(Number(parts['hour'])).toBeLessThan(18)
        const stepped = Array.from({ length: count }).reduce<number>((moment) => workingTime.add(moment, 1), from)
        expect(count === 0 ? workingTime.add(from, 0) : stepped).toBe(there)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps order: what began later is due no earlier', () => {
    fc.assert(
      fc.property(between, fc.integer({ min: 0, max: minutes(60 * 24 * 20) }), few, (from, gap, count) => {
        expect(workingTime.add(from + gap, count)).toBeGreaterThanOrEqual(workingTime.add(from, count))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('working time between two moments', () => {
  const hours = (from: string, to: string): number => workingTime.between(at(from), at(to)) / minutes(60)
  it.each([
    ['within one day', '2026-11-18T09:00+01:00', '2026-11-18T15:30+01:00', 6.5],
    ['over a night', '2026-11-18T17:00+01:00', '2026-11-19T09:00+01:00', 2],
    ['over a weekend', '2026-11-20T17:00+01:00', '2026-11-23T09:00+01:00', 2],
    ['a whole weekend', '2026-11-21T00:00+01:00', '2026-11-22T23:59+01:00', 0],
    ['over Christmas, of which Boxing Day is a Saturday', '2026-12-24T16:00+01:00', '2026-12-28T09:00+01:00', 3],
    ['over the night summer time begins', '2026-03-27T17:00+01:00', '2026-03-30T09:00+02:00', 2],
    ['begun before work and ended after it', '2026-11-18T05:00+01:00', '2026-11-18T23:00+01:00', 10],
    ['that are the same', '2026-11-18T09:00+01:00', '2026-11-18T09:00+01:00', 0],
    ['that are in the wrong order', '2026-11-19T09:00+01:00', '2026-11-18T09:00+01:00', 0],
  ])('%s', (_, from, to, expected) => expect(hours(from, to)).toBe(expected))

  const between = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 11, 1) })
  it('is the other way round the last moment from which so much had passed', () => {
    fc.assert(
      fc.property(between, fc.integer({ min: 1, max: 60 * 100 }), (to, count) => {
        const from = workingTime.before(to, minutes(count))
        expect(workingTime.between(from, to)).toBe(minutes(count))
        expect(workingTime.between(from + 1, to)).toBe(minutes(count) - 1)
      }),
      { numRuns: 1000 },
    )
  })

  it('adds up, whatever moment stands in between', () => {
    const gap = fc.integer({ min: 0, max: minutes(60 * 24 * 20) })
    fc.assert(
      fc.property(between, gap, gap, (from, first, second) => {
        const [middle, to] = [from + first, from + first + second]
        const sum = workingTime.between(from, middle) + workingTime.between(middle, to)
        expect(sum).toBe(workingTime.between(from, to))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the working day of a moment', () => {
  it('is there from midnight to midnight, with when work begins and ends', () => {
    const monday = { date: '2026-11-23', opens: at('2026-11-23T08:00+01:00'), closes: at('2026-11-23T18:00+01:00') }
    for (const moment of ['2026-11-23T00:00+01:00', '2026-11-23T12:00+01:00', '2026-11-23T23:59+01:00'])
      expect(workingTime.dayOf(at(moment))).toEqual(monday)
  })

  it.each(['2026-11-21T12:00+01:00', '2026-11-22T12:00+01:00', '2026-12-25T09:00+01:00'])('is none on %s', (moment) =>
    expect(workingTime.dayOf(at(moment))).toBeUndefined(),
  )
})
