import { pendingCard } from '../../../cards/pending-card.ts'
import type { PendingList } from '../../../src/domain/pending-list.ts'
import { pendingFilterCard } from '../../../cards/pending-filter-card.ts'
import { togetherChooseCard } from '../../../cards/together-choose-card.ts'
import { togetherConfirmCard } from '../../../cards/together-confirm-card.ts'
import { togetherResultCard } from '../../../cards/together-result-card.ts'
import type { NotDecided } from '../../../cards/together-result-card.ts'
import { everythingPending } from '../../../src/domain/pending-filter.ts'
import type { RequestView } from '../../../src/domain/view.ts'
import type { TogetherLineView } from '../../../src/domain/together-line-view.ts'
import { openReview } from './invitations.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const depot = { number: '9401146', name: 'Bakkerij De Hoek Magazijn' }
const waiting: readonly RequestView[] = [
  p.request({ id: 'A-7K2M9Q4TBX', audience: 'reviewer' }),
  p.request({
    ...{ id: 'A-3NPR8W2KDC', audience: 'reviewer', service: p.dashboards, customer: depot },
    ...{ forSelf: false, beneficiary: p.tom, escalatedAt: p.now - p.day },
    reviewers: [p.reviewer(p.sanne), p.reviewer(p.iris, { via: 'parent', askedAt: p.now - p.day })],
    lines: [p.line('E-commerce inzichten'), p.line('Je pakketten naar binnen- en buitenland')],
  }),
]
const list: PendingList = {
  filter: everythingPending,
  total: 3,
  all: 3,
  together: 2,
  pages: 1,
  waiting: [...waiting, openReview],
  numbers: [p.bakery, depot],
  services: [
    { id: 'haalservice', name: p.haalservice },
    { id: 'dashboards', name: p.dashboards },
  ],
}
const filtered: PendingList = {
  ...list,
  filter: { number: depot.number, service: 'dashboards', show: 'escalated', order: 'oldest', page: 2 },
  ...{ total: 12, all: 31, together: 12, pages: 3 },
  waiting: [...waiting, { ...openReview, forSelf: false, escalatedAt: p.now - p.day }],
}

const together = (label: string, requestId: string, more: Partial<TogetherLineView> = {}): TogetherLineView => ({
  ...{ requestId, lineId: `line-${requestId}`, label, requesterName: p.mila.name, beneficiary: p.mila },
  ...{ forSelf: true, customer: p.bakery, ...more },
})
const lines = [
  together('Haalservice', 'A-7K2M9Q4TBX'),
  together('E-commerce inzichten', 'A-3NPR8W2KDC', { forSelf: false, beneficiary: p.tom, customer: depot }),
  together('Zakelijke track & trace', 'A-9DQX4M7RKH'),
]
const about = { id: 'draft-1', seen: 2 }
const notDecided: readonly NotDecided[] = [
  { requestId: 'A-7K2M9Q4TBX', why: 'already-decided', name: p.daan.name, line: lines[0]! },
  { requestId: 'A-3NPR8W2KDC', why: 'not-visible' },
  { requestId: 'A-9DQX4M7RKH', why: 'seen-outdated', line: lines[2]! },
]

export const pendingPictures: readonly Picture[] = [
  { name: 'pending', card: (text) => pendingCard(list, text) },
  { name: 'pending-filtered', card: (text) => pendingCard(filtered, text) },
  { name: 'pending-filter', card: (text) => pendingFilterCard(filtered, text) },
  {
    name: 'pending-none-left',
    card: (text) =>
      pendingCard(
        { ...filtered, filter: { ...filtered.filter, page: 1 }, waiting: [], total: 0, together: 0, pages: 1 },
        text,
      ),
  },
  {
    name: 'pending-none',
    card: (text) =>
      pendingCard({ ...list, waiting: [], total: 0, together: 0, all: 0, numbers: [], services: [] }, text),
  },
  {
    name: 'together-choose',
    card: (text) =>
      togetherChooseCard(
        { ...about, filter: { ...everythingPending, page: 2 }, pages: 3, lines, needTwo: 1, chosen: [] },
        text,
      ),
  },
  {
    name: 'together-approve',
    card: (text) =>
      togetherConfirmCard({ ...about, fingerprint: 7, verdict: 'approved', lines: lines.slice(0, 2), gone: 1 }, text),
  },
  {
    name: 'together-decline',
    card: (text) => togetherConfirmCard({ ...about, fingerprint: 7, verdict: 'declined', lines, gone: 0 }, text),
  },
  {
    name: 'together-done',
    card: (text) => togetherResultCard({ verdict: 'approved', decided: lines, notDecided: [] }, text),
  },
  {
    name: 'together-partly',
    card: (text) => togetherResultCard({ verdict: 'approved', decided: [lines[0]!], notDecided }, text),
  },
  {
    name: 'together-nothing',
    card: (text) => togetherResultCard({ verdict: 'declined', decided: [], notDecided }, text),
  },
]
