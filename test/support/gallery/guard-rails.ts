import { errorReportCard } from '../../../cards/error-report-card.ts'
import type { FoundCause } from '../../../cards/error-report-card.ts'
import { heldCard } from '../../../cards/held-card.ts'
import { replaceCard } from '../../../cards/replace-card.ts'
import type { ReplaceData } from '../../../cards/replace-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import type { CaseView } from '../../../src/domain/case-view.ts'
import type { ChangesView, RequestView } from '../../../src/domain/view.ts'
import * as p from './people.ts'
import { none } from './living.ts'
import type { Picture } from './picture.ts'

const { minute, now, day } = p
const readOnly = 'Track & trace read only'
const trackTrace = 'Zakelijke track & trace'
const breda = { number: '9401139', name: 'Bakkerij De Hoek Breda' }
const cause = (more: Partial<FoundCause>): FoundCause => ({
  customer: p.bakery,
  label: readOnly,
  replacement: 'to-ask',
  ...more,
})
const reports: Readonly<Record<string, readonly FoundCause[]>> = {
  'to-ask': [cause({})],
  several: [
    cause({}),
    cause({ customer: breda, replacement: 'requested', requestId: 'A-2222222222' }),
    cause({ customer: { number: '9401140', name: 'De Hoek Horeca' }, replacement: 'held' }),
  ],
  'not-found': [],
}

const heldOn = (mend: 'replace' | 'take-away' | undefined) => ({
  customer: p.bakery,
  held: [{ label: readOnly, since: now - 400 * day, never: true, ...(mend === undefined ? {} : { mend }) }],
})

const replacing: ReplaceData = {
  id: 'draft',
  seen: 1,
  user: p.tom,
  customer: p.bakery,
  replacement: trackTrace,
  switchesOn: true,
  replaced: readOnly,
}
const replacements: Readonly<Record<string, ReplaceData>> = {
  both: replacing,
  'already-on': { ...replacing, switchesOn: false },
  asked: {
    ...replacing,
    asked: [{ id: 'A-2222222222', name: p.tom.name, labels: [trackTrace], decides: true }],
  },
}

const replaced: ChangesView = {
  kind: 'changes',
  audience: 'administrator',
  id: 'batch-2',
  cause: 'replace',
  wish: 'on',
  byName: p.sanne.name,
  user: p.tom,
  customer: p.bakery,
  service: p.trackTrace,
  createdAt: now - 2 * minute,
  lines: [
    p.line(trackTrace, { approvals: 1, progress: 'granted', changeId: 'c1', wish: 'on', doneAt: now }),
    p.line(readOnly, { approvals: 1, progress: 'approved', changeId: 'c2', wish: 'off' }),
  ],
}
const notReplaced = replaced.lines.map((line) => ({
  ...line,
  progress: 'failed' as const,
  outcome: line.wish === 'on' ? ('refused-by-backend' as const) : ('not-replaced' as const),
}))

const review = (more: Parameters<typeof p.request>[0]): RequestView =>
  p.request({ audience: 'reviewer', service: p.trackTrace, can: { decide: true, ask: true }, ...more })
const second = { service: { nl: 'Klantnummerinstellingen', en: 'Customer number settings' }, forSelf: false } as const
const half = p.line('Klantnummerinstellingen', {
  needs: 2,
  approvals: 1,
  decidedBy: p.sanne.name,
  decidedAt: now - 5 * minute,
})
const openSecond: CaseView = {
  kind: 'case',
  case: {
    id: 'case-20',
    tenant: 'tenant',
    kind: 'second-approval',
    state: 'open',
    version: 1,
    requestId: 'A-2222222222',
    findings: [
      { code: 'requester', value: p.mila.name },
      { code: 'beneficiary', value: `${p.tom.name} <${p.tom.address}>` },
      { code: 'number', value: '9401138 (Bakkerij De Hoek)' },
      { code: 'authorisation', value: 'Klantnummerinstellingen' },
      { code: 'administrator', value: `${p.sanne.name} <${p.sanne.address}>` },
    ],
    openedAt: now - 5 * minute,
    waitingFor: 'servicedesk',
    waitingSince: now - 5 * minute,
    notes: [],
  },
  mine: false,
  can: { ...none, claim: true },
}
const views: Readonly<Record<string, Parameters<typeof cardOf>[0]>> = {
  'changes-replaced': replaced,
  'changes-replaced-for-you': { ...replaced, audience: 'beneficiary' },
  'changes-not-replaced': { ...replaced, lines: notReplaced },
  'review-replaces': review({ lines: [p.line(trackTrace, { replaces: readOnly })] }),
  'review-replaces-in-place': review({ lines: [p.line(trackTrace, { replaces: readOnly, inPlace: true })] }),
  'review-replaces-approved': review({
    can: {},
    lines: [p.decided(trackTrace, { progress: 'granted', replaces: readOnly, doneAt: now })],
  }),
  'review-never-granted': review({
    can: {},
    lines: [p.decided(readOnly, { progress: 'failed', outcome: 'never-granted' })],
  }),
  'review-needs-two': review({
    can: {},
    lines: [p.decided('Klantnummerinstellingen', { needs: 2, progress: 'failed', outcome: 'needs-two' })],
  }),
  'review-second': p.request({
    ...second,
    audience: 'servicedesk',
    beneficiary: p.tom,
    lines: [{ ...half, canDecide: true }],
    can: { decide: true },
  }),
  'request-half-approved': p.request({ ...second, lines: [half], caseState: 'open' }),
  'case-second-approval': openSecond,
  'case-second-claimed': {
    ...openSecond,
    case: { ...openSecond.case, state: 'claimed', claimedBy: { id: 'aad-petra', name: 'Petra Vos' } },
    mine: true,
    can: { claim: false, release: true, handOver: true, ask: true, close: false },
  },
  'case-second-decided': {
    ...openSecond,
    case: { ...openSecond.case, state: 'closed', closedAt: now },
    can: none,
  },
}

export const guardRailPictures: readonly Picture[] = [
  ...Object.entries(reports).map(([name, found]) => ({
    name: `error-report-${name}`,
    card: (text: Parameters<Picture['card']>[0]) => errorReportCard({ found, replacement: trackTrace }, text),
  })),
  ...Object.entries(replacements).map(([name, data]) => ({
    name: `replace-${name}`,
    card: (text: Parameters<Picture['card']>[0]) =>
      replaceCard({ ...data, ...(data.switchesOn ? {} : { notice: text.conversation.confirmAnew.changed }) }, text),
  })),
  ...Object.entries(views).map(([name, view]) => ({
    name,
    settled: name === 'case-second-decided' || name === 'review-never-granted' || name === 'review-needs-two',
    card: (text: Parameters<Picture['card']>[0]) => cardOf(view, text),
  })),
  ...([true, false] as const).flatMap((forSelf) =>
    (['replace', 'take-away', undefined] as const).map((mend) => ({
      name: `held-${forSelf ? 'own' : 'other'}-read-only${mend === undefined ? '-going' : mend === 'replace' ? '' : '-beside'}`,
      card: (text: Parameters<Picture['card']>[0]) => heldCard({ user: p.tom, forSelf, numbers: [heldOn(mend)] }, text),
    })),
  ),
]
