import type { Intent } from '../domain/intent.ts'

const aKey =
  / ((api|sandbox|productie|production|prod|live)[ -]?(keys?|sleutels?|secrets?)|(keys?|sleutels?) (voor|for|in|van|of) (de )?(sandbox|productie|production|prod|live)) /
const withoutWish =
  /^(?!.* (aanvra\w*|toegang|access|beheren|beheer|geef|geven|toekennen|autoris\w*|intrekken|trek|request\w*|manage|grant|give|revoke) )/
const anApi = / (apis?|api s|shipping|delivery options|bezorgopties|webservices?) /

/** What people say in sentences of their own rather than in a command: words that must all be there, in any order. */
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
  { intent: 'api-key-status', words: [aKey, withoutWish] },
  { intent: 'api-key-status', words: [/ keys? /, / (kwijt\w*|lost|gelekt|leaked) /] },
  { intent: 'api-key-status', words: [/ (activatie\w*|activation) /, / (\w*mail\w*|e-mail|link) /] },
  {
    intent: 'api-key-status',
    words: [/ api[ -]manager /, / (mail\w*|e-mail|link) /, / (geen|niet|nooit|no|not|never) /],
  },
  { intent: 'api-versions', words: [/ (asterisk|sterretje|star) /, / (\w*versies?|versions?|apis?) /] },
  {
    intent: 'api-versions',
    words: [
      / (oude|oudere|verouderde?|nieuwste|laatste|newest|latest|old|outdated) (api )?(versies?|versions?|release|apis?) /,
    ],
  },
  { intent: 'api-versions', words: [/ (versies?|versions?|versioning|release notes) /, anApi] },
  { intent: 'api-versions', words: [/ (achter|verouderd|behind|outdated) /, anApi] },
  { intent: 'api-versions', words: [/ upgrad\w* /, / (verplicht|moeten|moet|nodig|must|mandatory|required) /] },
]

/** The intent of a sentence, given in lower case and without accents; undefined where none fits. */
export const sentenceIntent = (said: string): Intent | undefined =>
  sentences.find(({ words }) => words.every((pattern) => pattern.test(` ${said} `)))?.intent
