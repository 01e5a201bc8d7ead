/**
 * How a message is quoted: as HTML, as the placeholder of a message that is referred to, or as lines behind ">". What
 * is referred to comes along as an attachment, of which nothing is read.
 */
const quotes: readonly RegExp[] = [
  /<blockquote\b[^>]*>(?:(?!<\/?blockquote\b)[\s\S])*<\/blockquote>(?:\s*<br\s*\/?>)*/gi,
  /<(?:attachment|quoted)\b[^>]*(?:\/>|>\s*<\/(?:attachment|quoted)>)/gi,
  /^[ \t]*(?:>|&gt;).*$/gm,
]
const signs = /<\/?(?:blockquote|attachment|quoted|p|strong|span|br)\b[^>]*>|^[ \t]*(?:>|&gt;)+/gim

/** What stands in a quote is not what somebody says; where all of it is quoted, the quote is what they bring. */
export function withoutQuotes(text: string): string {
  const own = quotes.reduce((left, quote) => left.replaceAll(quote, ' '), text)
  return own.trim() === '' ? text.replaceAll(signs, ' ') : own
}
