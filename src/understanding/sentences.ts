import type { Intent } from '../domain/intent.ts'

/** What has no intent of the recogniser's: words that must all be there, in any order. */
const sentences: readonly { readonly intent: Intent; readonly words: readonly RegExp[] }[] = [
  {
    intent: 'report-error',
    words: [
      / (track( and| en| &)? ?trace|track-trace|track&trace|t ?(&|and|en) ?t|tt|tnt) /,
      / (fout\w*|error\w*|storing|kapot|broken|probleem|problem|doet( het)? niets?|werkt niet|lukt niet|(does not|doesn t|not|isn t) work\w*|fails?) /,
    ],
  },
  {
    intent: 'copy-access',
    words: [
      / (dezelfde|hetzelfde|zelfde|same|kopieer|kopieren|copy|net als|overnemen van) /,
      / (toegang|rechten|autorisaties?|access|rights|authori[sz]ations?|permissions) /,
      / (als|van|as|of|from) /,
    ],
  },
]

/** The intent of a sentence, given in lower case and without accents; undefined where none fits. */
export const sentenceIntent = (said: string): Intent | undefined =>
  sentences.find(({ words }) => words.every((pattern) => pattern.test(` ${said} `)))?.intent
