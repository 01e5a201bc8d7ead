/** Every kind of space, also those that a card would not fold together, and the blank of Braille. */
const spaces = /[\t\n\v\f\r\u0085\u2800\p{Z}]/gu
/** Bidi controls, zero-width and other characters that nobody sees: they would change how the words around them read. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu
/** Marks that strike out, underline or encircle what they stand on. */
const overlays = /[\u0305\u0332-\u0338\u033f\u20d0-\u20f0\p{Me}]/gu
/** No language puts more on one letter; a taller pile covers the lines around it. */
const piles = /(\p{M}{4})\p{M}+/gu

const rtl = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
/** Words written from right to left, with what may stand between them but none of the signs of our own sentences. */
const rightToLeft = new RegExp(`[${rtl}](?:[ \\p{M}'".-]*[${rtl}])*\\p{M}*`, 'gu')

/**
 * Text from people and from outside, as it may stand in a sentence or a card (I-38): one line, nothing invisible,
 * right-to-left writing kept to itself, so that it cannot change the order of what stands beside it, and no
 * `{{DATE(...)}}`, which cards would replace. What is plain stays as it is.
 */
export const plain = (text: string): string =>
  text
    .replace(spaces, ' ')
    .replace(invisible, '')
    .replace(overlays, '')
    .replace(piles, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\{\{(?=DATE|TIME)/g, '{ {')
    .replace(rightToLeft, '\u2068$&\u2069')
