import type { Note } from '../src/domain/access-request.ts'
import type { Text } from '../src/text/text.ts'
import { quote, subtle } from './elements.ts'
import type { Element } from './elements.ts'

/** So many questions and answers fit on a card; older ones stay in the ledger. */
const shownNotes = 4

/** Questions and answers, in the order they were written. */
export function noteBoxes(
  { notes }: { readonly notes: readonly Note[] },
  text: Text,
  most = shownNotes,
): readonly Element[] {
  const hidden = notes.length - most
  return [
    ...(hidden > 0 ? [subtle(text.request.earlierNotes(hidden), { spacing: 'Small' })] : []),
    ...notes.slice(-most).map((note) => {
      const words = note.kind === 'question' ? text.request.questionOf : text.request.answerOf
      return quote(`${words(note.by.name)}, ${text.moment(note.at)}`, note.text)
    }),
  ]
}
