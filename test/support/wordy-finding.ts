import { administratorsCard } from '../../cards/administrators-card.ts'
import { administratorsListCard } from '../../cards/administrators-list-card.ts'
import { diagnosisCard } from '../../cards/diagnosis-card.ts'
import { allRight, diagnosisData, factsOfCause } from './gallery/diagnosis.ts'
import * as p from './gallery/people.ts'
import type { WordyCard, Words } from './wordy-cards.ts'

const person = (words: Words) => ({ id: 'person', name: words(), address: words() })
/** The number stands in the buttons as well, which hold nothing that people wrote. */
const customer = (words: Words) => ({ number: '9401138', name: words() })
const named = (words: Words) => ({ number: words(), name: words() })

/** Finding an administrator, and finding out why something is not to be seen. */
export const wordyFinding: Readonly<Record<string, WordyCard>> = {
  'administrators of a service for a colleague': (words, text) =>
    administratorsCard(
      {
        customer: customer(words),
        canRequest: true,
        colleague: { id: 'colleague', name: words(), address: words() },
        service: { id: 'haalservice', name: p.haalservice },
        reviewers: [p.reviewer(person(words), { reachable: false })],
      },
      text,
    ),
  'administrators by number': (words, text) =>
    administratorsListCard(
      {
        colleague: person(words),
        numbers: [{ customer: customer(words), reviewers: [p.reviewer(person(words))] }],
        total: 1,
      },
      text,
    ),
  'why it is not to be seen': (words, text) =>
    diagnosisCard(
      diagnosisData(
        { ...allRight, held: 'not-held', takenAway: { byName: words(), at: p.now } },
        { customer: customer(words), colleague: person(words) },
      ),
      text,
    ),
  'why it is not to be seen: read only': (words, text) =>
    diagnosisCard(diagnosisData({ ...allRight, readOnly: words() }, { customer: customer(words) }), text),
  'why it is not to be seen: another number': (words, text) =>
    diagnosisCard(
      diagnosisData(
        { ...factsOfCause['not-requested']!, elsewhere: [named(words), named(words)] },
        { customer: customer(words) },
      ),
      text,
    ),
}
