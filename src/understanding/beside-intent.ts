import type { Locale } from '../domain/locale.ts'
import type { Audience } from '../domain/service.ts'
import { plain } from './read-command.ts'

/** What a sentence says beside its intent. `said` is lower case, without accents, with a space at either end. */
const inWords =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(` ${plain(text)} `)

const whose = '(?:(?:mijn|een|onze|ons|de|het|nieuwe|andere|directe|my|a|an|our|the|new|another|one|of) ){0,3}'
const workmate =
  '(?:collega(?: s)?|colleagues?|coworkers?|co-workers?|teamgenoot|teamgenoten|medewerkers?|employees?|stagiaires?|stagiairs?|interns?)'

/** A colleague, without saying who: "voor mijn collega", "for someone in my team". */
export const namesColleague = inWords(
  new RegExp(
    ` (?:(?:voor|for|aan|to) ${whose}(?:${workmate}|iemand|someone|somebody|hem|haar|hen|him|her|them|team)|(?:dat|zodat|that|so that|laat|let) ${whose}${workmate}) `,
  ),
)

/** Beside others it is for who says it too. */
export const namesSelfToo = inWords(
  / ((voor|for) (mij|me|mezelf|mijzelf|myself) (en|and)|(en|and) (voor |for )?(mij|me|mezelf|mijzelf|myself)( zelf)?) /,
)

/** Until a day, or for a while: what is given here does not end by itself. */
export const namesEnd = inWords(
  / (tot (en met |eind |begin )?(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|\d{1,2}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|volgende)|until|till|tijdelijk|temporarily|(voor|for) (een|twee|drie|vier|a|two|three|four|\d{1,2}) (dag|dagen|week|weken|maand|maanden|days?|weeks?|months?)) /,
)

export const wantsHuman = inWords(
  / (mens|mensen|echt persoon|iemand|medewerker|collega|servicedesk|bellen|telefoon\w*|telefonisch|spreken|contact|human|person|someone|agent|phone|call|speak|talk to|reach) /,
)

export const asksHow = inWords(
  / (hoe|how|stappen|stappenplan|steps|uitleg|explain|handleiding|guide|werkwijze|werkt het|wat moet ik|what do i) /,
)

const addsUser = inWords(
  / (collega(?: s)?|colleagues?|medewerkers?|employees?|iemand|someone|somebody|stagiaires?|stagiairs?|interns?|toevoegen|toe te voegen|voeg|add|adding|invite|uitnodigen|hem|haar|him|her|them|nieuwe gebruiker|new user|new hire) /,
)
const onBehalfOfOneself = inWords(/ (voeg mij|mij toe(voegen)?|add me|me toevoegen|let me in) /)

/** Somebody else is to become a user, rather than who says it. */
export const namesNewUser = (text: string): boolean => addsUser(text) && !onBehalfOfOneself(text)

/** The language that is asked for; undefined where it says none or both. */
export function localeSaid(text: string): Locale | undefined {
  const english = inWords(/ (engels\w*|english) /)(text)
  const dutch = inWords(/ (nederlands\w*|dutch|hollands) /)(text)
  if (english === dutch) return undefined
  return english ? 'en' : 'nl'
}

export const audienceOfRole = (role: 'user' | 'admin'): Audience => (role === 'admin' ? 'grant' : 'request')
