import type { requests as nl } from '../nl/requests.ts'

export const requests: typeof nl = {
  title: { mine: 'My requests', pending: 'To decide' },
  summary: {
    mine: (total) => (total === 1 ? '1 request.' : `${total} requests.`),
    pending: (total) => (total === 1 ? '1 request is waiting for you.' : `${total} requests are waiting for you.`),
  },
  none: {
    mine: 'You have not requested anything yet and nothing was requested for you.',
    pending: 'Nothing is waiting for you. When something comes in, I will send you a card.',
  },
  by: (name) => `from ${name}`,
  until: (moment) => `until ${moment}`,
  open: (service, number) => `Open ${service} on ${number}`,
  more: (count) => `And ${count} more.`,
  newRequest: 'Request access',
  menu: 'Menu',
}
