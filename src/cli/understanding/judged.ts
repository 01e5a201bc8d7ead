import { isDeepStrictEqual } from 'node:util'
import type { Recognition, SentenceIntent, Recognizer } from '../../domain/intent.ts'
import { share } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Labelled } from './labelled.ts'

/** A sentence, and what was made of it. */
export interface Judged {
  readonly said: Labelled
  readonly recognition: Recognition
  /** The intent, or one that is right too. */
  readonly right: boolean
  readonly slotsRight: boolean
}

export const judgedBy = (understanding: Recognizer, sentences: readonly Labelled[]): readonly Judged[] =>
  sentences.map((said) => {
    const recognition = understanding.recognize(said.text, said.lang)
    return {
      said,
      recognition,
      right: fits(said, recognition.intent),
      slotsRight: isDeepStrictEqual(inOrder(recognition.slots), inOrder(said.slots)),
    }
  })

const fits = ({ intent, also }: Labelled, understood: SentenceIntent): boolean =>
  understood === intent || also.includes(understood)

/** Nobody means anything by the order of a list. */
const inOrder = (slots: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? value.toSorted() : value,
    ]),
  )

export const accuracy = (judged: readonly Judged[]): number =>
  share(judged.filter(({ right }) => right).length, judged.length)

/** What was understood; an intent that is right too counts as the one that was expected. */
const understood = ({ said, right, recognition }: Judged): SentenceIntent => (right ? said.intent : recognition.intent)

const precision = (judged: readonly Judged[], intent: SentenceIntent): number => {
  const found = judged.filter((each) => understood(each) === intent)
  return share(found.filter(({ right }) => right).length, found.length)
}

const recall = (judged: readonly Judged[], intent: SentenceIntent): number =>
  accuracy(judged.filter(({ said }) => said.intent === intent))

/** Over the intents that are expected somewhere: every one counts as much, however often it occurs. */
function macroF1(judged: readonly Judged[]): number {
  const expected = [...new Set(judged.map(({ said }) => said.intent))]
  const scores = expected.map((intent) => {
    const [exact, found] = [precision(judged, intent), recall(judged, intent)]
    return exact + found === 0 ? 0 : (2 * exact * found) / (exact + found)
  })
  return share(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  )
}

const isOneClick = ({ said, right, recognition: { clarify, alternatives } }: Judged): boolean =>
  right || (clarify && alternatives.some(({ intent }) => fits(said, intent)))

/** What was understood, with the targets that are set for it. */
export function figuresOf(judged: readonly Judged[]): readonly Figure[] {
  const hard = judged.filter(({ said }) => said.hard)
  const of = (holds: (each: Judged) => boolean): number => share(judged.filter(holds).length, judged.length)
  return [
    { name: 'sentences', value: judged.length, unit: 'sentences' },
    { name: 'accuracy', value: accuracy(judged), unit: 'share', atLeast: 0.92 },
    { name: 'macro-F1', value: macroF1(judged), unit: 'share', atLeast: 0.92 },
    { name: 'hard sentences', value: hard.length, unit: 'sentences' },
    { name: 'accuracy of the hard ones', value: accuracy(hard), unit: 'share' },
    { name: 'macro-F1 of the hard ones', value: macroF1(hard), unit: 'share' },
    { name: 'slots all right', value: of(({ slotsRight }) => slotsRight), unit: 'share', atLeast: 0.95 },
    { name: 'out of scope, precision', value: precision(judged, 'none'), unit: 'share', atLeast: 0.9 },
    { name: 'out of scope, recall', value: recall(judged, 'none'), unit: 'share', atLeast: 0.9 },
    {
      name: 'wrong without asking',
      value: of(({ right, recognition }) => !right && !recognition.clarify),
      unit: 'share',
      atMost: 0.03,
    },
    { name: 'right at once or in one click', value: of(isOneClick), unit: 'share', atLeast: 0.96 },
    { name: 'asked', value: of(({ recognition }) => recognition.clarify), unit: 'share' },
  ]
}
