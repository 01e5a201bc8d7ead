import { handOverCard } from '../../../cards/hand-over-card.ts'
import type { HandOverData } from '../../../cards/hand-over-card.ts'
import { queueCard } from '../../../cards/queue-card.ts'
import { queueFilterCard } from '../../../cards/queue-filter-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import { wholeQueue } from '../../../src/domain/queue-filter.ts'
import type { QueueFilter } from '../../../src/domain/queue-filter.ts'
import type { QueueView } from '../../../src/domain/queue-view.ts'
import type { CaseQuestionView, CaseView } from '../../../src/domain/case-view.ts'
import { aCase, claimedCase, none } from './living.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { now, minute } = p
const question = p.note('question', p.iris, 'Welk klantnummer staat er bovenaan?', 90)
const answer = p.note('answer', p.mila, 'Nu nog 9401138.', 20)
const agent = { id: 'agent', name: p.iris.name }
const claimed = { state: 'claimed', claimedBy: agent } as const

const mine = (more: Parameters<typeof aCase>[1], view: Partial<CaseView> = {}): CaseView => ({
  ...claimedCase,
  case: aCase('not-visible', { ...claimed, ...more }),
  ...view,
})
const asked = { waitingFor: 'customer', waitingSince: now - 90 * minute, notes: [question] } as const
const onboarding = { kind: 'onboarding', onboardingId: 'O-7K2M9Q4TBX', stage: 'validate' } as const
const caseViews: Readonly<Record<string, CaseView>> = {
  'waits-for-customer': mine(asked),
  'waits-for-unreachable': mine(asked, { unreachable: true }),
  answered: mine({ waitingSince: now - 20 * minute, notes: [question, answer] }),
  'onboarding-waits-for-portal': mine(
    { ...onboarding, stage: 'linking', waitingFor: 'portal' },
    { can: { ...none, release: true, handOver: true, ask: true } },
  ),
}

const list: QueueView = {
  filter: wholeQueue,
  rows: [
    { case: aCase('not-visible', { id: 'M-7K2M9Q4TBX' }), mine: false, waited: 26 },
    { case: aCase('change-uncertain', { ...claimed, id: 'M-3NPR8W2KDC' }), mine: true, waited: 6 },
    { case: aCase('onboarding', { ...onboarding, id: 'M-9DQX4M7RKH' }), mine: false, waited: 1 },
    { case: aCase('not-visible', { ...claimed, ...asked, id: 'M-4TBX7K2M9Q' }), mine: false, waited: 0 },
  ],
  total: 4,
  all: 4,
  pages: 1,
  oldest: { id: 'M-7K2M9Q4TBX', version: 1 },
}
const filter: QueueFilter = {
  ...{ kind: 'onboarding', stage: 'validate', waitingFor: 'servicedesk', olderThan: 12 },
  ...{ share: 'nobody', page: 2 },
}
const filtered: QueueView = { ...list, filter, total: 21, all: 200, pages: 3 }
const { oldest: _oldest, ...withoutOldest } = list

const customers: CaseQuestionView = {
  kind: 'case-question',
  id: 'M-7K2M9Q4TBX',
  caseKind: 'not-visible',
  topic: { labels: ['Haalservice'], customer: p.bakery },
  waitingFor: 'customer',
  waitingSince: now - 90 * minute,
  notes: [question],
  can: { answer: true },
}
const atServicedesk = { waitingFor: 'servicedesk', waitingSince: now - 20 * minute, can: { answer: false } } as const
const questionViews: Readonly<Record<string, CaseQuestionView>> = {
  asked: customers,
  'asked-without-number': { ...customers, topic: { labels: [] }, caseKind: 'onboarding' },
  answered: { ...customers, ...atServicedesk, notes: [question, answer] },
  'at-the-portal': {
    ...{ ...customers, ...atServicedesk, waitingFor: 'portal', notes: [] },
    ...{ caseKind: 'invitation-failed', topic: { labels: [], customer: { number: '9401138', name: '' } } },
  },
  closed: {
    ...{ ...customers, ...atServicedesk, notes: [question, answer] },
    closed: { at: now, byName: p.iris.name, note: 'Samen ingelogd: de tegel stond onderaan.' },
  },
  'closed-without-words': { ...customers, ...atServicedesk, notes: [], closed: {} },
}
const handOver: HandOverData = {
  ...{ id: 'M-7K2M9Q4TBX', seen: 2, kind: 'not-visible' },
  agents: [p.iris, p.daan],
}

export const queuePictures: readonly Picture[] = [
  ...Object.entries(caseViews).map(([name, view]): Picture => ({
    name: `case-${name}`,
    card: (text) => cardOf(view, text),
  })),
  ...Object.entries(questionViews).map(([name, view]): Picture => ({
    name: `case-question-${name}`,
    settled: !view.can.answer,
    card: (text) => cardOf(view, text),
  })),
  { name: 'hand-over', card: (text) => handOverCard(handOver, text) },
  {
    name: 'hand-over-notice',
    card: (text) => handOverCard({ ...handOver, notice: text.refusal['agent-unknown']({}) }, text),
  },
  { name: 'queue', card: (text) => queueCard(list, text) },
  { name: 'queue-filtered', card: (text) => queueCard(filtered, text) },
  {
    name: 'queue-mine',
    card: (text) => queueCard({ ...withoutOldest, filter: { ...wholeQueue, share: 'mine' }, total: 1, all: 200 }, text),
  },
  {
    name: 'queue-none-left',
    card: (text) => queueCard({ ...filtered, filter: { ...filter, page: 1 }, rows: [], total: 0, pages: 1 }, text),
  },
  { name: 'queue-none', card: (text) => queueCard({ ...withoutOldest, rows: [], total: 0, all: 0 }, text) },
  { name: 'queue-filter', card: (text) => queueFilterCard(filter, text) },
  { name: 'queue-filter-empty', card: (text) => queueFilterCard(wholeQueue, text) },
]
