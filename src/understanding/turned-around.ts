import type { SentenceIntent } from '../domain/intent.ts'

const no = '(?:niet|geen|nooit|not|never|dont|doesnt|no)'
const between = (most: number): string => `(?:\\S+ ){0,${most}}`
const anyNo = new RegExp(` ${no} `)

/** Said of what somebody lacks or cannot do, which is why they ask. */
const lacks = new RegExp(
  [
    ` (?:kan|kunnen|kon|kom|komt|komen|heeft|hebben|heb|has|have|had|can|could|zit|staat|is|zijn|ziet|zie|zien|nog|lukt|weet) ${between(4)}${no}(?= )`,
    ` ${no} (?:meer|langer|longer|anymore|alleen|only|yet|voor|for)(?= )`,
    ` waarom niet(?= )| why not(?= )`,
  ].join('|'),
  'g',
)
/** Said of what is to be taken away: it is needed no more. */
const needless = new RegExp(
  ` ${no} (?:meer|langer|longer|anymore|nodig|needed|need|hier|here)(?= )| (?:hoef|hoeft|hoeven|mag|mogen|should|must|hoort|horen|werkt|werken) ${between(4)}${no}(?= )| shouldnt(?= )`,
  'g',
)
const takesAway =
  / (trek|intrek|intrekken|haal|neem|afnemen|verwijder|verwijderen|ontneem|blokkeer|revoke|remove|take|withdraw|block|delete) /
const wishAgainst = new RegExp(
  ` (?:vraag|aanvragen|wil|willen|want|need|request|hoef|hoeven|gaan|going|moet|moeten) ${between(4)}${no} | ${no} ${between(3)}(?:aanvragen|nodig|request|need|want|ask|overstappen|move|switch|migrate) `,
)
/** Whether it is so, or was done: no wish that it be done. */
const asksWhether =
  /^ (heeft|hebben|heb je|had|did|has|have|does|was|were|zijn|is) (?!het mogelijk|er iemand|it possible|there )| (did|have|has) (you|we|they|he|she) /

/**
 * True where words turn a wish around, or ask whether it is so already: "geef Tom geen toegang" looks like a grant but
 * is none. Then it is asked what was meant, however sure the rest is.
 * @param words as they were read, with placeholders
 */
export function isTurnedAround(intent: SentenceIntent, words: readonly string[]): boolean {
  const said = ` ${words.join(' ')} `
  switch (intent) {
    case 'grant-access':
      return asksWhether.test(said) || anyNo.test(said.replace(lacks, ' '))
    case 'revoke-access':
      return asksWhether.test(said) || (takesAway.test(said) && anyNo.test(said.replace(needless, ' ')))
    case 'request-access':
      return (asksWhether.test(said) && said.includes(' naamx ')) || wishAgainst.test(said.replace(/ nog niet /g, ' '))
    case 'api-onboarding-start':
      return wishAgainst.test(said)
    case 'api-sandbox-done':
      return anyNo.test(said)
    default:
      return false
  }
}
