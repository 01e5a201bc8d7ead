import { askConfirmCard } from '../../../cards/ask-confirm-card.ts'
import type { AskConfirmData } from '../../../cards/ask-confirm-card.ts'
import { confirmCard } from '../../../cards/confirm-card.ts'
import type { ConfirmData } from '../../../cards/confirm-card.ts'
import { noticeCard } from '../../../cards/notice-card.ts'
import { pendingCard } from '../../../cards/pending-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import { everythingPending } from '../../../src/domain/pending-filter.ts'
import type { CaseView } from '../../../src/domain/case-view.ts'
import type { AskView, NoticeView, RequestView } from '../../../src/domain/view.ts'
import type { Text } from '../../../src/text/text.ts'
import { askConfirm } from './asks.ts'
import { confirm } from './forms.ts'
import * as p from './people.ts'
import type { Picture } from './picture.ts'

const { minute, now } = p
const settings = { nl: 'Klantnummerinstellingen', en: 'Customer number settings' }
const managing = { nl: 'Instellingen voor uw klantnummer beheren', en: 'Managing settings for your customer number' }
const labels = ['Klantnummerinstellingen', 'Instellingen voor uw klantnummer beheren'] as const
const topic = 'give-instead:klantnummerinstellingen@9401138@tom.bakker'

const give: ConfirmData = {
  ...confirm,
  mode: 'give',
  service: settings,
  warnings: [],
  labels: [labels[0]],
  skipped: [{ label: 'Haalservice', why: 'alone' }],
  forSelf: false,
  beneficiary: p.tom,
  reviewers: [p.reviewer(p.daan)],
  toServicedesk: false,
}
const confirms: Readonly<Record<string, ConfirmData>> = {
  give,
  'give-alone': { ...give, skipped: [], reviewers: [], toServicedesk: true },
  'give-unreachable': {
    ...give,
    skipped: [],
    reviewers: [p.reviewer(p.daan, { reachable: false })],
    toServicedesk: true,
  },
  'could-give': { ...confirm, forSelf: false, beneficiary: p.tom, canGive: topic },
}
const several: AskConfirmData = {
  ...askConfirm,
  requests: 2,
  lines: 2,
  services: [
    { name: settings, labels: [labels[0]] },
    { name: managing, labels: [labels[1]] },
  ],
  people: [{ name: `${p.tom.name} (${p.tom.address})`, forSelf: false }],
  groups: [
    {
      customers: [p.bakery],
      rows: [settings, managing].map((service) => ({ service, people: [p.tom.name] })),
      reviewers: [p.reviewer(p.daan)],
    },
  ],
  skipped: { lines: [], notUsers: [] },
  recipients: 2,
  giving: true,
}

const waiting = p.line(labels[0], { needs: 2, approvals: 1, given: true })
const request = (more: Parameters<typeof p.request>[0]): RequestView =>
  p.request({
    service: settings,
    requesterName: p.sanne.name,
    beneficiary: p.tom,
    forSelf: false,
    given: true,
    ...more,
  })
const granted = p.decided(labels[0], {
  needs: 2,
  approvals: 2,
  given: true,
  decidedBy: p.daan.name,
  progress: 'granted',
  doneAt: now,
})
const second = { lines: [{ ...waiting, canDecide: true }], can: { decide: true } } as const
const caseOfIt: CaseView = {
  kind: 'case',
  case: {
    id: 'case-21',
    tenant: 'tenant',
    kind: 'second-approval',
    state: 'open',
    version: 1,
    requestId: 'A-2222222222',
    findings: [
      { code: 'giver', value: p.sanne.name },
      { code: 'beneficiary', value: `${p.tom.name} <${p.tom.address}>` },
      { code: 'number', value: '9401138 (Bakkerij De Hoek)' },
      { code: 'authorisation', value: labels[0] },
    ],
    openedAt: now - 5 * minute,
    waitingFor: 'servicedesk',
    waitingSince: now - 5 * minute,
    notes: [],
  },
  mine: false,
  can: { claim: true, release: false, handOver: false, ask: false, close: false },
}
const both: AskView = {
  kind: 'ask',
  id: 'A-2222222222',
  reason: '',
  given: true,
  submittedAt: now - 30 * minute,
  requests: [settings, managing].map((service, at) => ({
    id: `A-7K2M9Q4T${String(at + 22)}`,
    beneficiary: p.tom,
    forSelf: false,
    customer: p.bakery,
    service,
    lines: [{ ...waiting, label: labels[at] ?? '' }],
    open: true,
  })),
}
const reviewers = [p.reviewer(p.daan)]
const views: Readonly<Record<string, Parameters<typeof cardOf>[0]>> = {
  'request-given': request({ lines: [waiting], reviewers, can: { withdraw: true } }),
  'request-given-servicedesk': request({ lines: [waiting], reviewers: [], caseState: 'open', can: { withdraw: true } }),
  'request-given-case-closed': request({ lines: [waiting], reviewers: [], caseState: 'closed' }),
  'request-given-for-you': request({ lines: [waiting], reviewers, audience: 'beneficiary' }),
  'request-given-granted': request({ lines: [granted], reviewers }),
  'request-given-declined': request({ lines: [{ ...granted, approvals: 1, progress: 'declined' }], reviewers }),
  'request-given-expired': request({
    lines: [{ ...waiting, progress: 'expired' }],
    reviewers,
    can: { again: true },
  }),
  'review-given': request({
    ...second,
    reviewers,
    audience: 'reviewer',
    cameBecause: { via: 'direct', heldOn: '9401138' },
  }),
  'review-given-servicedesk': request({ ...second, reviewers: [], audience: 'servicedesk', caseState: 'open' }),
  'review-given-approved': request({ lines: [granted], reviewers, audience: 'reviewer', can: {} }),
  'case-given': caseOfIt,
  'ask-given': both,
}
const expired: NoticeView = {
  kind: 'notice',
  notice: 'expired',
  audience: 'requester',
  labels: [labels[0]],
  customer: p.bakery,
  beneficiaryName: p.tom.name,
  forSelf: false,
  givenBy: p.sanne.name,
  requestId: 'A-2222222222',
  reviewers: [p.daan],
}
const settled = ['request-given-declined', 'review-given-approved']

const drawn = <T>(prefix: string, data: Readonly<Record<string, T>>, draw: (each: T, text: Text) => object) =>
  Object.entries(data).map(([name, each]): Picture => ({
    name: `${prefix}${name}`,
    settled: settled.includes(name),
    card: (text) => draw(each, text) as ReturnType<Picture['card']>,
  }))

export const givenPictures: readonly Picture[] = [
  ...drawn('confirm-', confirms, confirmCard),
  ...drawn('confirm-', { 'give-several': several }, askConfirmCard),
  ...drawn('', views, cardOf),
  ...drawn('', { 'pending-given': [request({ ...second, audience: 'reviewer' })] }, (waiting, text) =>
    pendingCard(
      {
        filter: everythingPending,
        total: 1,
        all: 1,
        together: 0,
        pages: 1,
        waiting,
        numbers: [p.bakery],
        services: [],
      },
      text,
    ),
  ),
  ...drawn('', { 'notice-given-expired': expired }, (view, text) => noticeCard(view, text) ?? {}),
]
