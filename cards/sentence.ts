import { plain } from '../src/text/plain.ts'

/** All of what it is given has a wide form: the signs of ASCII. */
const wide = (signs: string): string => signs.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/**
 * The card in one sentence is a toast, speech (which may be SSML) and a fallback (which may be markdown) at once. No
 * escape serves all three, so a sign that one of them would act on becomes its wide form: ＜ for <, ＊ for * (I-38).
 */
export const sentence = (text: string): string =>
  plain(text)
    .trim()
    .replace(/[\\`*[\]<>~|]|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|&(?=#?\w+;)/gu, wide)
    .replace(/^(?:[-+#=]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}${wide(mark.slice(-1))}`)
