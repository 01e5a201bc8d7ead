import { plain } from '../src/text/plain.ts'

/**
 * For the few places that Teams reads as markdown (headings, facts, the words beside a tick box): what stands there
 * is shown as it is (I-38). Text runs need none of this; prefer those. Spaces before it would make it code.
 */
export const literal = (text: string): string =>
  plain(text)
    .trim()
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+#=]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
