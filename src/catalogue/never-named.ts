import type { Authorisation } from '../domain/service.ts'
import { authorisations } from './authorisations.ts'

/** Words that together name an authorisation that is never granted, whatever the language, the order and the spelling. */
const spellings: Readonly<Record<string, readonly RegExp[]>> = {
  'track-trace-read-only': [
    / (track ?(and|en|n|amp)? ?trace|t ((and|en|n|amp) )?t|tt|tnt) /,
    / (read ?only|only read|(read|view) (access|rights?)|view ?only|(alleen|enkel|slechts)( maar)? (lezen|inzien|kijken|bekijken)|lees ?(rechten|recht|toegang|autorisatie|versie)|alleenlezen|inzage) /,
  ],
}

/** The authorisation that is never granted (I-15) and that this text means; undefined for every other text. */
export function neverNamed(text: string): Authorisation | undefined {
  const words = ` ${oneSpelling(text)} `
  return authorisations.find(
    ({ id, never }) => never === true && (spellings[id] ?? []).every((pattern) => pattern.test(words)),
  )
}

/** Lower case, without accents, punctuation and what nobody sees; wide and other compatible letters become plain ones. */
const oneSpelling = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
