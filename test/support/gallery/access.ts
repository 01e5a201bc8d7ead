import { accessCard } from '../../../cards/access-card.ts'
import type { AccessEntry } from '../../../cards/access-card.ts'
import { accessChoiceCard } from '../../../cards/access-choice-card.ts'
import { userAccessCard } from '../../../cards/user-access-card.ts'
import type { PortalUser } from '../../../src/domain/portal.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const entry = (user: PortalUser, labels: readonly string[], more: Partial<AccessEntry> = {}): AccessEntry => ({
  user,
  customer: p.bakery,
  administrator: false,
  held: labels.map((label) => ({
    label,
    since: p.now - 90 * p.day,
    never: label.includes('read only'),
    ...(label.includes('read only') ? { mend: 'replace' as const } : {}),
  })),
  ...more,
})

const warehouse = { number: '9401146', name: 'Bakkerij De Hoek Magazijn' }
const administrator = ['Klantnummerinstellingen', 'Instellingen voor uw klantnummer beheren', 'Facturen', 'Haalservice']
const users: readonly AccessEntry[] = [
  entry(p.sanne, administrator, { administrator: true }),
  entry(p.tom, ['Zakelijke track & trace', 'Track & trace read only']),
  entry(p.mila, []),
]

export const accessPictures: readonly Picture[] = [
  { name: 'access', card: (text) => accessCard({ customer: p.bakery, total: 3, from: 0, users }, text) },
  { name: 'access-second', card: (text) => accessCard({ customer: p.bakery, total: 30, from: 8, users }, text) },
  { name: 'access-nobody', card: (text) => accessCard({ customer: p.bakery, total: 0, from: 0, users: [] }, text) },
  { name: 'access-choice', card: (text) => accessChoiceCard({ numbers: [p.bakery, warehouse] }, text) },
  {
    name: 'access-choice-many',
    card: (text) =>
      accessChoiceCard(
        { numbers: Array.from({ length: 12 }, (_, at) => ({ ...p.bakery, number: `94011${at}` })) },
        text,
      ),
  },
  {
    name: 'user-access',
    card: (text) => userAccessCard({ user: p.tom, numbers: users.slice(1, 2), self: false }, text),
  },
  {
    name: 'user-access-nothing',
    card: (text) => userAccessCard({ user: p.mila, numbers: users.slice(2), self: false }, text),
  },
  {
    name: 'user-access-self',
    card: (text) => userAccessCard({ user: p.sanne, numbers: users.slice(0, 1), self: true }, text),
  },
  {
    name: 'user-access-numbers',
    card: (text) =>
      userAccessCard(
        {
          user: p.tom,
          numbers: [...users.slice(1, 2), entry(p.tom, ['Facturen'], { customer: warehouse })],
          self: false,
        },
        text,
      ),
  },
]
