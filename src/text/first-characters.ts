/** The beginning of a text, without half a character where the cut falls inside a pair of surrogates. */
export const firstCharacters = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
