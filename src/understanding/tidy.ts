const longest = 4000

/** What cannot be seen must not part or turn words. */
const unseen = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/**
 * What somebody said themselves: without mentions, markup, and the lines they quote. What is left is at most 4,000
 * characters; where all is quoted the quote is what they say.
 */
export function tidy(text: string): string {
  const cut = text
    .slice(0, longest)
    .replace(/<at\b[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/<blockquote\b[\s\S]*?<\/blockquote>/gi, '\n')
    .replace(/<(?:br|\/p|\/div|\/li)\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
  const own = cut
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
  return (own.trim() === '' ? cut : own)
    .normalize('NFKC')
    .slice(0, longest)
    .replace(/[\t\n\r]/g, '\n')
    .replace(unseen, (sign) => (sign === '\n' ? '\n' : ''))
    .trim()
}
