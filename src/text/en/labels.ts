import type { labels as nl } from '../nl/labels.ts'

export const labels: typeof nl = {
  app: 'Toegangshulp',
  number: 'Customer number',
  authorisation: 'Authorisation',
  authorisations: 'Authorisations',
  beneficiary: 'For whom',
  reason: 'Reason',
  warning: 'Please note',
  noReason: 'No reason given',
  forYou: 'for you',
  forName: (name) => `for ${name}`,
  andMore: (count) => `and ${count} more`,
  others: (count) => (count === 1 ? '1 other' : `${count} others`),
  and: (names) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names),
  openPortal: (label) => `${label} ↗`,
}
