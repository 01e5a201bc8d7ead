import { accessCard } from '../../cards/access-card.ts'
import { accessChoiceCard } from '../../cards/access-choice-card.ts'
import { changePageCard } from '../../cards/change-page-card.ts'
import { changePreviewCard } from '../../cards/change-preview-card.ts'
import type { AdaptiveCard } from '../../cards/frame.ts'
import { takePageCard } from '../../cards/take-page-card.ts'
import { userAccessCard } from '../../cards/user-access-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import type { Text } from '../../src/text/text.ts'
import { grantPage, preview } from './gallery/giving.ts'
import { changesView } from './gallery/living.ts'
import * as p from './gallery/people.ts'

type Words = () => string

const person = (words: Words) => ({ id: 'person', name: words(), address: words() })
/** A number is no words: it is digits, and stands in the buttons that look it up. */
const customer = (words: Words) => ({ number: '9401138', name: words() })
const held = (words: Words) => [{ id: 'held', label: words(), since: 0, never: false }]
const entry = (words: Words) => ({
  user: person(words),
  customer: customer(words),
  administrator: true,
  held: held(words),
})
const part = (words: Words) => ({ customer: customer(words), change: [words()], skipped: [words()] })
const about = (words: Words) => ({ id: 'draft', seen: 1, user: person(words), customer: customer(words) })

/** Granting, taking away and looking, with people's words in every place there is for them. */
export const giving: Readonly<Record<string, (words: Words, text: Text) => AdaptiveCard>> = {
  'page for granting': (words, text) =>
    changePageCard(
      {
        ...grantPage,
        ...about(words),
        notice: words(),
        groups: [
          {
            name: words(),
            input: 'page1',
            choices: [{ title: words(), value: 'x' }],
            ticked: [],
            needsTwo: [{ label: words(), held: true }],
          },
        ],
      },
      text,
    ),
  'page for taking away': (words, text) =>
    takePageCard({ ...about(words), held: held(words), ticked: [], notice: words() }, text),
  'preview of a page': (words, text) =>
    changePreviewCard(
      {
        ...preview,
        user: person(words),
        parts: [part(words)],
        page: { before: [words()], after: [words()] },
        unticked: [words()],
        asked: [{ id: 'A-2222222222', name: words(), labels: [words()], decides: true }],
        endsAdministrator: [{ number: '9401138', remaining: [words()] }],
      },
      text,
    ),
  'preview over numbers': (words, text) => {
    const { page: _page, ...numbers } = preview
    const first = part(words)
    // Equal labels of two numbers are named once, so the same word stands for both.
    const parts = [first, { ...part(words), change: [...first.change, 'Facturen'] }]
    return changePreviewCard({ ...numbers, user: person(words), parts, without: [words()] }, text)
  },
  'preview of taking all': (words, text) =>
    changePreviewCard({ ...preview, mode: 'all', user: person(words), parts: [part(words)] }, text),
  'revoke that can be undone': (words, text) =>
    cardOf(
      {
        ...changesView,
        wish: 'off',
        user: person(words),
        customer: customer(words),
        lines: [p.line(words(), { progress: 'revoked', undone: { byName: words(), at: 0 } })],
        undo: { labels: [words()], fingerprint: 1, needsTwo: [words()], until: 0 },
      },
      text,
    ),
  'who has access': (words, text) =>
    accessCard({ customer: customer(words), total: 30, from: 8, users: [entry(words)] }, text),
  'who has access, chosen': (words, text) => accessChoiceCard({ numbers: [customer(words)] }, text),
  'what a user has': (words, text) =>
    userAccessCard({ user: person(words), numbers: [entry(words)], self: false }, text),
  'what a user has over numbers': (words, text) =>
    userAccessCard({ user: person(words), numbers: [entry(words), entry(words)], self: true }, text),
}
