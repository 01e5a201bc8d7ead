/** Bidi controls, zero-width and other invisible characters: they would change how the words around them read. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * Text from people and from outside, as it may stand in a sentence or a card (I-38): one line, nothing invisible,
 * right-to-left writing kept to itself, and no `{{DATE(...)}}`, which cards would replace.
 */
export function plain(text: string): string {
  const line = text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(invisible, '')
    .replace(/\{\{(?=DATE|TIME)/g, '{ {')
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line
}
