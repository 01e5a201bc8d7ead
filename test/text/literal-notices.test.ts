import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import type { NoticeView } from '../../src/domain/view.ts'
import { textFor } from '../../src/text/text.ts'
import { textActivity } from '../../src/teams/activities.ts'
import { hostileStrings, isolatesIn, seenOf } from '../support/hostile-strings.ts'

const strings = hostileStrings(5000)
const unspaced = (words: string): string => words.replace(/\s+/g, '')
const notices = [
  'decided',
  'question',
  'answer',
  'withdrawn',
  'expired',
  'returned',
  'reviewers-unreachable',
  'case-closed',
  'case-question',
  'case-answer',
  'case-handed-over',
  'change',
] as const
const audiences = ['requester', 'reviewer', 'beneficiary'] as const

const view = (
  notice: NoticeView['notice'],
  audience: NoticeView['audience'],
  words: (at: number) => string,
): NoticeView => ({
  kind: 'notice',
  notice,
  audience,
  labels: [words(0)],
  customer: { number: words(1), name: words(2) },
  beneficiaryName: words(3),
  forSelf: false,
  byName: words(4),
  verdict: 'declined',
  text: words(5),
  wish: 'on',
  progress: 'granted',
  reviewers: [{ id: 'x', name: `Beheerder ${words(6)}`, address: words(7) }],
})

const mistakes = (notice: NoticeView['notice'], audience: NoticeView['audience']): readonly object[] => {
  const inEach = locales.map((locale) => {
    const text = textFor(locale, 'Europe/Amsterdam')
    return { text, template: text.notice(view(notice, audience, (at) => `Qz${String(at)}zQ`)) }
  })
  return strings.flatMap((_, first) => {
    const { text, template } = inEach[first % inEach.length]!
    const word = (at: number) => strings[(first * 8 + at) % strings.length]!
    const is = unspaced(isolatesIn(text.notice(view(notice, audience, word))))
    const should = unspaced(template.replace(/Qz(\d)zQ/g, (__, at: string) => seenOf(word(Number(at)))))
    return is === should ? [] : [{ is, should }]
  })
}

describe.each(notices)('a message that is about: %s', (notice) => {
  it.each(audiences)('says what people wrote as they wrote it, on one line, to a %s (I-38)', (audience) => {
    expect(mistakes(notice, audience).slice(0, 3)).toEqual([])
    expect(textFor('nl', 'Europe/Amsterdam').notice(view(notice, audience, () => 'a\n\n# b'))).not.toMatch(/[\r\n]/)
  })
})

it('is sent as plain text: nothing in it is formatting (I-38)', () => {
  expect(textActivity('**x** <at>y</at>', 'plain')).toMatchObject({ textFormat: 'plain', text: '**x** <at>y</at>' })
})
