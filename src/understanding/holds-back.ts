/** What makes no deed of a typed one: "nog niet", "pas als …", "for me". Matched as it was typed, without its case. */
const openings = [
  // Dutch: a no, a condition, a doubt, a later time.
  '(?:maar\\s+|liever\\s+|toch\\s+|nu\\s+|a\\.?u\\.?b\\.?\\s+)*(?:nog\\s+)?(?:niet|nooit)',
  '(?:maar\\s+)?pas',
  'als',
  'zodra',
  'wanneer',
  'tenzij',
  'mits',
  'misschien',
  'straks',
  'later',
  'morgen',
  'of\\s*(?:zo|niet|toch)',
  'voor\\s+mij',
  // English.
  '(?:but\\s+|please\\s+|rather\\s+|now\\s+)*(?:not(?:\\s+yet)?|never|do\\s+not|don.?t)',
  'only\\s+(?:if|when|after|once)',
  'if',
  'when',
  'unless',
  'until',
  'once',
  'maybe',
  'perhaps',
  'tomorrow',
  'or\\s+(?:so|something|not)',
  'for\\s+me',
].join('|')
const opens = new RegExp(`^(?:${openings})(?![\\p{L}\\p{N}])`, 'iu')
const nothingMore = new RegExp(`^(?:${openings})[^\\p{L}\\p{N}]*$`, 'iu')

/** Said along with a deed, and nothing that anybody could be told. */
const bare = /^(?:alsjeblieft|alstublieft|aub|svp|graag|maar|even|nu|dan|wel|toch|please|now|then|[^\p{L}\p{N}]|\s)+$/iu
const negated =
  /(?<![\p{L}\p{N}])(?:niet|niks|nooit|geen|amper|nauwelijks|not|never|no|hardly|\p{L}+n['’]t)(?![\p{L}\p{N}])/iu
const notYet = /(?<![\p{L}\p{N}])(?:nog\s+niet|not\s+yet)(?![\p{L}\p{N}])/iu

interface Behind {
  /** What stands between the command and the words: a colon says that they are meant to be read by somebody. */
  readonly mark: string
  readonly rest: string
}

/** The words behind a command hold it back, rather than that they are what is said with it. */
export function holdsBack({ mark, rest }: Behind): boolean {
  if (rest === '') return false
  return bare.test(rest) || (mark.includes(':') ? nothingMore : opens).test(rest)
}

/** "De sandbox werkt niet": only behind a comma or the like may a no be about something else, such as an API. */
export function isNoReport(behind: Behind): boolean {
  const { mark, rest } = behind
  if (rest === '') return false
  const apart = /[,:;.]/.test(mark)
  return rest.endsWith('?') || notYet.test(rest) || opens.test(rest) || (!apart && negated.test(rest))
}
