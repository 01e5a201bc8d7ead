import fc from 'fast-check'

/** What somebody would type to make a card say something else. */
const fragments = [
  '[Klik hier](https://kwaad.example)',
  '![x](https://kwaad.example/x.png)',
  '<https://kwaad.example>',
  '[a]: https://kwaad.example',
  'javascript:alert(1)',
  '**Goedgekeurd**',
  '__Goedgekeurd__',
  '*schuin*',
  '_schuin_',
  '***',
  '~~weg~~',
  '`code`',
  '```',
  '- punt',
  '+ punt',
  '* punt',
  '# Kop',
  '## Kop ##',
  '1. eerst',
  '1) eerst',
  '> citaat',
  '---',
  '===',
  '| a | b |',
  '    code',
  '\\',
  '\\*',
  '<at>Sanne</at>',
  '<at id="0">',
  '<b>vet</b>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<!--',
  '<mark>',
  '<speak><break time="9s"/></speak>',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '&nbsp;',
  '{{DATE(2026-11-21T09:32:00Z, LONG)}}',
  '{{TIME(2026-11-21T09:32:00Z)}}',
  '{\u200b{DATE(2026-11-21T09:32:00Z)}}',
  '{{{DATE(2026-11-21T09:32:00Z)}}}',
  '${name}',
  '$& $1 $$',
  '{{name}}',
  '%s',
  '\r\n',
  '\n',
  '\n\n- ',
  '\t',
  '  \n',
  '\u2028',
  '\u0085',
  '\u00a0\u00a0\u00a0',
  '\u3000',
  '\u2800',
  '\u202everkeerd om\u202c',
  '\u2066\u2067\u2068\u2069',
  '\u200e\u200f\u061c',
  '\u200b',
  '\u200c\u200d',
  '\u2060\ufeff',
  '\u00ad',
  '\u034f',
  '\u3164',
  '\u115f\uffa0',
  '\u{e0041}\u{e007f}',
  '\ufe0f',
  '\u{e0100}',
  '\ue000',
  '\uffff',
  '\ud83d',
  '\udc00',
  '\u0000\u0007\u001b[31m',
  'a\u0336f\u0336',
  'x\u20dd',
  'e\u0301\u0302\u0303\u0304\u0306\u0307',
  'שלום',
  'مرحبا بكم',
  '\u{1e900}\u{1e901}',
  'שלום (א) 12',
  '❤️ 👩‍👩‍👧 🇳🇱',
  '漢字',
]
const ordinary = [
  'Sanne de Vries',
  'Bol.com B.V.',
  "'s-Hertogenbosch",
  'a & b',
  'jan_de_vries@example.com',
  'Ærø',
  '7 ',
  '.',
  ' ',
]

/** What markdown, HTML, templates and addresses are made of. */
const signs = Array.from('[]()<>*_`~|\\#-+.!&;:{}$/"\' a1\n')

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...fragments) },
  { weight: 3, arbitrary: fc.constantFrom(...ordinary) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }) },
)

/** The same every time: a failure can be looked at again. */
export const hostileStrings = (count: number): readonly string[] =>
  fc.sample(
    fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('') || ' '),
    { numRuns: count, seed: 38 },
  )

const isSpace = (char: string): boolean => /^[\s\u0085\u2800]$/u.test(char) && char !== '\ufeff'
const isGone = (char: string): boolean =>
  /^[\p{C}\p{Default_Ignorable_Code_Point}\p{Me}\u0305\u0332-\u0338\u033f\u20d0-\u20f0]$/u.test(char) &&
  !/^\p{Cn}$/u.test(char)
const isNowhere = (char: string): boolean =>
  /^[\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]$/u.test(char)
const isMark = (char: string): boolean => /^\p{M}$/u.test(char)

/**
 * What is to be seen of a text, written down another way than the product does it: character by character. Spaces of
 * all kinds are one space, what nobody sees is gone, no letter bears more than four marks, a macro of cards is broken.
 */
export function seenOf(text: string): string {
  let seen = ''
  let marks = 0
  for (const char of text) {
    if (isSpace(char)) {
      seen += seen.endsWith(' ') ? '' : ' '
      marks = 0
    } else if (!isGone(char) && !isNowhere(char)) {
      marks = isMark(char) ? marks + 1 : 0
      seen += marks > 4 ? '' : char
    }
  }
  return seen.replaceAll('{{DATE', '{ {DATE').replaceAll('{{TIME', '{ {TIME')
}

const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/**
 * The text without the marks that keep right-to-left writing to itself; where it is not kept so, that is said. What
 * is kept apart holds no other letters, so that no word of a sentence changes its place.
 */
export function isolatesIn(text: string): string {
  const outside = text.replace(/\u2068[^\u2066-\u2069A-Za-z]*\u2069/g, '')
  if (rightToLeft.test(outside) || /[\u2066-\u2069]/.test(outside)) return `NOT KEPT APART: ${text}`
  return text.replace(/[\u2068\u2069]/g, '')
}
