import { describe, expect, it } from 'vitest'
import { literal } from '../../cards/literal.ts'
import { mailButton } from '../../cards/mailto.ts'
import { sentence } from '../../cards/sentence.ts'
import { plain } from '../../src/text/plain.ts'

describe('the sentence that stands for a card', () => {
  it.each([
    ['<speak>hoi</speak>', '＜speak＞hoi＜/speak＞'],
    ['[x](y) *z* `q` ~ | \\', '［x］(y) ＊z＊ ｀q｀ ～ ｜ ＼'],
    ['jan_de_vries@example.com', 'jan_de_vries@example.com'],
    ['een __woord__', 'een ＿＿woord＿＿'],
    ['Track & trace &lt;', 'Track & trace ＆lt;'],
    ['1. eerst', '1． eerst'],
    ['# Kop', '＃ Kop'],
  ])('is safe as a toast, as speech and as markdown, and reads the same: %s (I-38)', (typed, said) => {
    expect(sentence(typed)).toBe(said)
  })
})

describe('text from people in a sentence', () => {
  it.each([
    ['Jan\u3164\u115f\u034f\ufe0f\u{e0041}\ue000\uffff', 'Jan'],
    ['Jan\u00a0\u2003\u2800\u0085\n\tSmit', 'Jan Smit'],
    ['J\u0336a\u0332n\u20dd', 'Jan'],
    ['e\u0301\u0302\u0303\u0304\u0306\u0307', 'e\u0301\u0302\u0303\u0304'],
    ['\ud83dJan\udc00', 'Jan'],
    ['{\u200b{DATE(2026-11-21T09:32:00Z)}}', '{ {DATE(2026-11-21T09:32:00Z)}}'],
  ])('has nothing that is not seen, covers nothing and is no macro: %j (I-38)', (typed, shown) => {
    expect(plain(typed)).toBe(shown)
    expect(plain(shown)).toBe(shown)
  })

  it.each([
    ['9401138 · שלום', '9401138 · \u2068שלום\u2069'],
    ['שלום עולם (jan@example.com)', '\u2068שלום עולם\u2069 (jan@example.com)'],
    ['Goedgekeurd door אבג, 12:00', 'Goedgekeurd door \u2068אבג\u2069, 12:00'],
    ['\u{1e900}\u{1e901}', '\u2068\u{1e900}\u{1e901}\u2069'],
  ])('keeps its right-to-left words to themselves, so that no other word moves: %s (I-38)', (typed, shown) => {
    expect(plain(typed)).toBe(shown)
    expect(plain(shown)).toBe(shown)
  })

  it('is no code for the spaces before it, where markdown counts (I-38)', () => {
    expect(literal('    code')).toBe('code')
    expect(literal('\u00a0\u00a0- punt')).toBe('\\- punt')
  })
})

describe('a prepared e-mail', () => {
  const mail = (name: string, body: string) =>
    mailButton(name, { to: [{ address: 'a@example.com?cc=b@example.com,c@example.com' }], subject: name, body })

  it('goes to the address alone, whatever stands in it (I-38)', () => {
    expect(mail('x', 'y')).toMatchObject({ url: expect.stringMatching(/^mailto:[^?&,]+\?subject=x&body=y$/) })
  })

  it('is made of any name, also of half a character (I-38)', () => {
    expect(mail('Jan\ud83d\u202e', 'Hallo,\r\nJan\ud83d')).toMatchObject({
      title: 'Jan',
      url: expect.stringMatching(/\?subject=Jan&body=Hallo%2C%0D%0AJan$/),
    })
  })
})
