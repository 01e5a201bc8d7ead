/** What makes two spellings of a portal label the same one: no case, accents, hyphens or double spaces. */
export const labelKey = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()
