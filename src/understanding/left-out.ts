/** Before what is left out: "niet op 9401138", "behalve de haalservice". */
const excluding = new Set([
  'niet',
  'geen',
  'not',
  'no',
  'zonder',
  'without',
  'behalve',
  'except',
  'uitgezonderd',
  'but',
])
const everyBut = new Set(['behalve', 'except', 'uitgezonderd'])
const articles = new Set([
  'de',
  'het',
  'the',
  'op',
  'on',
  'voor',
  'for',
  'any',
  'een',
  'nummer',
  'number',
  'klantnummer',
])
const instead = new Set(['wel', 'maar', 'but'])
/** What stood before these was a slip. */
const corrections = [
  ['nee', 'toch'],
  ['toch', 'maar'],
  ['no', 'wait'],
  ['nee', 'wacht'],
  ['ik', 'bedoel'],
  ['ik', 'bedoelde'],
  ['i', 'mean'],
  ['i', 'meant'],
]

/** True where the words before this place leave it out. */
export function isLeftOut(words: readonly string[], at: number): boolean {
  let before = at - 1
  while (articles.has(words[before] ?? '') && at - before < 4) before -= 1
  return excluding.has(words[before] ?? '') || words.slice(0, at).some((word) => everyBut.has(word))
}

/** "Haalservice niet nodig, wel facturen". */
export const isDeclinedBehind = (words: readonly string[], behind: number): boolean =>
  ['niet', 'not'].includes(words[behind] ?? '') && words.slice(behind + 1).some((word) => instead.has(word))

/** Where the last correction begins: what was named before it does not count; -1 where nothing is corrected. */
export const lastCorrection = (words: readonly string[]): number =>
  words.findLastIndex((word, at) => corrections.some(([one, other]) => word === one && words[at + 1] === other))
