import type { Text } from '../src/text/text.ts'
import { field } from './elements.ts'
import type { Element } from './elements.ts'

/** An open request that is answered by giving what it asks for. */
export interface AskedLabels {
  readonly id: string
  /** Who asked it. */
  readonly name: string
  readonly labels: readonly string[]
  /** Where several numbers are given at once. */
  readonly number?: string
  /** False where the reader asked it themselves. */
  readonly decides: boolean
}

/** What pressing "confirm" does to requests: nobody approves what they did not read (I-26). */
export function askedAlong(asked: readonly AskedLabels[] | undefined, text: Text): readonly Element[] {
  if (asked === undefined || asked.length === 0) return []
  const { title, approves, closes } = text.give.asked
  const { and } = text.labels
  const sentences = asked.map(({ id, name, labels, number, decides }) => {
    const what = number === undefined ? and(labels) : `${number}: ${and(labels)}`
    return decides ? approves(what, name, id) : closes(what, id)
  })
  return [field(title, ...sentences)]
}
