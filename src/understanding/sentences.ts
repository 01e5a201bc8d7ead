import type { Intent } from '../domain/intent.ts'

const aKey =
  / ((api|sandbox|productie|production|prod|live)[ -]?(keys?|sleutels?|secrets?)|(keys?|sleutels?) (voor|for|in|van|of) (de )?(sandbox|productie|production|prod|live)) /
const withoutWish =
  /^(?!.* (aanvra\w*|toegang|access|beheren|beheer|geef|geven|toekennen|autoris\w*|intrekken|trek|request\w*|manage|grant|give|revoke) )/
const anApi = / (apis?|api s|shipping|delivery options|bezorgopties|webservices?) /

const noKey = /^(?!.* (\w*keys?|\w*sleutels?|secrets?|mail\w*|e-mail|versies?|versions?) )/
const noNo = /^(?!.* (niet|not|geen|no|nooit|never|doesn t|don t|isn t|hoe|how|wanneer|when) )/
const thePlatform =
  / (api[ -]?(platform|manager|portal|portaal|account|koppeling|connection)|apis?|api s|cif|developer ?portal|(nieuwe?|new) (platform|koppelvlak|api)|(oude|old) (web ?services?|cif)) /
const toMove =
  / (overstap\w*|stap\w*( ik| we| wij)? over|over te stappen|overzetten|aanmeld\w*|meld\w* aan|migre\w*|migrat\w*|aansluit\w*|toegang|access|account|aanvra\w*|switch\w*|move|moving|onboard\w*|sign\w*( up)?|register|registreren|get started|starten|beginnen|aan de slag|kick off|gebruik te maken|eruit|laten praten|verbinden|integr\w*|connect|nodig|needs?) /
const worksNow =
  / (werkt|werken|doet het|doen het|functioneert|geslaagd|gelukt|getest|klaar|rond|works?|working|passed|tested|done|ready|validated) /
const sandbox = / (sandbox|testomgeving|test environment|tests?|testen) /
const toProduction = / (productie\S*|production|live) /
const pleaseOn = / (\w*autoris\w*|doorzetten|groen licht|authori[sz]\w*|approve|flip|green light|goedkeuren) /

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
  { intent: 'api-sandbox-done', words: [sandbox, worksNow, noNo, noKey] },
  { intent: 'api-sandbox-done', words: [toProduction, pleaseOn, worksNow, noNo, noKey] },
  { intent: 'api-sandbox-done', words: [toProduction, / (groen licht|green light|flip the switch) /, noNo, noKey] },
  { intent: 'api-sandbox-done', words: [/ servicedesk /, / koppeling /, / (controleren|valideren|nakijken) /, noNo] },
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
  { intent: 'api-onboarding-start', words: [thePlatform, toMove, noKey] },
]

/** The intent of a sentence, given in lower case and without accents; undefined where none fits. */
export const sentenceIntent = (said: string): Intent | undefined =>
  sentences.find(({ words }) => words.every((pattern) => pattern.test(` ${said} `)))?.intent
