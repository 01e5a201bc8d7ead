import type { requests as nl } from '../nl/requests.ts'

export const requests: typeof nl = {
  title: 'My requests',
  summary: (total) => (total === 1 ? '1 request.' : `${total} requests.`),
  none: 'You have not requested anything yet and nothing was requested for you.',
  by: (name) => `from ${name}`,
  open: (service, number) => `Open ${service} on ${number}`,
  newRequest: 'Request access',
  menu: 'Menu',
}
