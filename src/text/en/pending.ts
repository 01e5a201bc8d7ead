import type { pending as nl } from '../nl/pending.ts'

export const pending: typeof nl = {
  title: 'To decide',
  summary: (total) => (total === 1 ? '1 request is waiting for you.' : `${total} requests are waiting for you.`),
  filtered: (total, all) => `${total} of ${all} requests.`,
  none: 'Nothing is waiting for you. When something comes in, I will send you a card.',
  noneLeft: 'Nothing is left with this filter.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
  oneByOne: 'Whether somebody becomes a user you decide on a card of its own.',
  together: 'Decide together',
  filter: 'Filter',
  filterTitle: 'What do you want to see?',
  apply: 'Show',
  everything: 'Show all',
  menu: 'Menu',
  escalated: (who) => `put to ${who} as well`,
  reported: 'reported to the service desk',
  undecided: 'not decided in time',
  number: { label: 'Customer number', all: 'All customer numbers' },
  service: { label: 'Service', all: 'All services' },
  show: {
    label: 'Which',
    choice: { all: 'Everything I may decide', mine: 'Put to me', escalated: 'Put to the next in line' },
  },
  order: { label: 'Order', choice: { newest: 'Newest first', oldest: 'Oldest first' } },
}
