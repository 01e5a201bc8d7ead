import { describe, expect, it } from 'vitest'
import { textFor } from '../../src/text/text.ts'

const at = Date.UTC(2026, 10, 21, 10, 32)
const nl = textFor('nl', 'Europe/Amsterdam')
const en = textFor('en', 'Europe/Amsterdam')

describe('moments', () => {
  it('are told by the clock of the reader', () => {
    expect([nl.time(at), en.time(at)]).toEqual(['11:32', '11:32'])
    expect(textFor('en', 'Asia/Kolkata').time(at)).toBe('16:02')
  })

  it('name the day where they may lie on another', () => {
    expect([nl.moment(at), en.moment(at)]).toEqual(['za 21 nov, 11:32', 'Sat 21 Nov, 11:32'])
    expect([nl.day(at), en.day(at)]).toEqual(['21 november 2026', '21 November 2026'])
  })

  it('count midnight as 00:00', () => {
    expect(nl.time(Date.UTC(2026, 10, 20, 23, 0))).toBe('00:00')
  })

  it('follow summer time', () => {
    const night = Date.UTC(2026, 9, 25, 0, 30)
    expect([nl.time(night), nl.time(night + 3_600_000), nl.time(night + 7_200_000)]).toEqual([
      '02:30',
      '02:30',
      '03:30',
    ])
  })

  it('I-29: say which of two equal times is meant in the night that has an hour twice', () => {
    const night = Date.UTC(2026, 9, 25, 0, 45)
    expect([nl.exactTime(night), nl.exactTime(night + 3_600_000)]).toEqual(['02:45 CEST', '02:45 CET'])
    expect([nl.exactTime(night - 3_600_000), nl.exactTime(night + 7_200_000)]).toEqual(['01:45', '03:45'])
    expect(textFor('nl', 'Asia/Kolkata').exactTime(night)).toBe('06:15')
  })

  it('I-29: leave out the hour that is not there in spring', () => {
    const night = Date.UTC(2027, 2, 28, 0, 45)
    expect([nl.exactTime(night), nl.exactTime(night + 3_600_000)]).toEqual(['01:45', '03:45'])
  })

  it('are told by the clock of Amsterdam where a client names no zone that exists', () => {
    expect(textFor('nl', 'Mars/Olympus').time(at)).toBe('11:32')
    expect(textFor('nl', '').time(at)).toBe('11:32')
  })
})

it('is one text per language and zone, however often it is asked for', () => {
  expect(textFor('nl', 'Europe/Amsterdam')).toBe(nl)
})
