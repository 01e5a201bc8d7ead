import type { queue as nl } from '../nl/queue.ts'

export const queue: typeof nl = {
  title: 'Queue of the service desk',
  summary: (total) => (total === 1 ? '1 open case.' : `${total} open cases.`),
  filtered: (total, all) => `${total} of ${all} cases.`,
  none: 'There are no open cases. Well done.',
  noneLeft: 'Nothing is left with this filter.',
  take: 'Take the oldest',
  filter: 'Filter',
  filterTitle: 'What do you want to see?',
  everything: 'Show all',
  waitsLonger: (hours) => `Waiting longer than ${hours}`,
  waitingFor: { label: 'Whose turn it is', all: 'Does not matter' },
  kind: { label: 'Kind of case', all: 'All kinds' },
  stage: { label: 'Stage of a sign-up', all: 'All stages' },
  olderThan: { label: 'For how long', all: 'Does not matter' },
  share: {
    label: 'Whose',
    choice: { all: 'Everybody’s', mine: 'Picked up by you', nobody: 'Picked up by nobody yet' },
  },
}
