import { humanCard } from '../../../cards/human-card.ts'
import { meantCard } from '../../../cards/meant-card.ts'
import type { Text } from '../../../src/text/text.ts'
import type { Picture } from './picture.ts'

const said = (whom: string) => ({ what: 'Haalservice', whom, on: '9401138' })
const label = (text: Text, intent: 'request-access' | 'grant-access' | 'find-administrator', whom = '') =>
  text.meant.labels[intent]?.(said(whom)) ?? ''

export const meantPictures: readonly Picture[] = [
  {
    name: 'meant-unsure',
    card: (text) =>
      meantCard(
        {
          kind: 'unsure',
          id: 'choice',
          choices: [
            label(text, 'request-access'),
            label(text, 'grant-access', 'Grace Taylor'),
            label(text, 'find-administrator'),
          ],
        },
        text,
      ),
  },
  {
    name: 'meant-one',
    card: (text) => meantCard({ kind: 'unsure', id: 'choice', choices: [label(text, 'request-access')] }, text),
  },
  {
    name: 'meant-switch',
    card: (text) =>
      meantCard({ kind: 'switch', id: 'choice', choices: [label(text, 'find-administrator')], stay: 'reason' }, text),
  },
  {
    name: 'meant-stop',
    card: (text) =>
      meantCard(
        { kind: 'stop', id: 'choice', choices: [text.meant.labels.cancel?.(said('')) ?? ''], stay: 'answer' },
        text,
      ),
  },
  { name: 'human', card: (text) => humanCard(text) },
]
