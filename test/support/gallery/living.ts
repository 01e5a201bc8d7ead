import { cardOf } from '../../../cards/view-card.ts'
import type { CaseKind, ServicedeskCase } from '../../../src/domain/servicedesk-case.ts'
import { caseKinds } from '../../../src/domain/servicedesk-case.ts'
import type { CaseView } from '../../../src/domain/case-view.ts'
import type { ChangesView, VisibleView } from '../../../src/domain/view.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { minute, now } = p

const changes = (more: Partial<ChangesView>): ChangesView => ({
  kind: 'changes',
  audience: 'administrator',
  id: 'batch-1',
  cause: 'direct',
  wish: 'on',
  byName: p.sanne.name,
  user: p.tom,
  customer: p.bakery,
  service: p.haalservice,
  createdAt: now - 2 * minute,
  lines: [p.line('Haalservice', { approvals: 1, progress: 'approved', changeId: 'change-1' })],
  ...more,
})
const change = (more: Parameters<typeof p.line>[1]) =>
  p.line('Haalservice', { approvals: 1, changeId: 'change-1', doneAt: now, ...more })
const off = { cause: 'revoke', wish: 'off' } as const

export const changesView = changes({})
const changesViews: Readonly<Record<string, ChangesView>> = {
  due: changes({}),
  'being-granted': changes({ lines: [change({ progress: 'being-granted' })] }),
  granted: changes({ tile: p.insightTile, lines: [change({ progress: 'granted', visibleBy: now + 60 * minute })] }),
  uncertain: changes({ lines: [change({ progress: 'uncertain' })] }),
  failed: changes({ lines: [change({ progress: 'failed', outcome: 'refused-by-backend' })] }),
  withdrawn: changes({ lines: [change({ progress: 'cancelled', outcome: 'not-administrator' })] }),
  'withdrawn-by-requester': changes({ lines: [change({ progress: 'cancelled' })] }),
  'off-due': changes({ ...off }),
  'being-revoked': changes({ ...off, lines: [change({ progress: 'being-revoked' })] }),
  revoked: changes({ ...off, lines: [change({ progress: 'revoked', outcome: 'already-so' })] }),
  'beneficiary-on': changes({
    audience: 'beneficiary',
    place: { find: { nl: 'Kies onder Diensten voor Haalservice.', en: 'Choose Haalservice under Diensten.' } },
    lines: [change({ progress: 'granted' })],
  }),
  'taken-away': changes({
    lines: [change({ progress: 'revoked', takenAway: { at: now, byName: p.daan.name } })],
  }),
  'beneficiary-off': changes({ ...off, audience: 'beneficiary', lines: [change({ progress: 'revoked' })] }),
  'mixed-numbers': changes({
    mixed: true,
    lines: [
      change({ progress: 'granted', customer: p.bakery }),
      p.line('Facturen', { progress: 'granted', customer: { ...p.bakery, number: '9401146' } }),
    ],
  }),
  'off-undo': changes({
    ...off,
    lines: [change({ progress: 'revoked' }), p.line('Klantnummerinstellingen', { progress: 'revoked' })],
    undo: { labels: ['Haalservice'], fingerprint: 1, needsTwo: ['Klantnummerinstellingen'], until: now + 10 * minute },
  }),
  'off-needs-two': changes({
    ...off,
    lines: [p.line('Klantnummerinstellingen', { progress: 'revoked' })],
    undo: { labels: [], fingerprint: 1, needsTwo: ['Klantnummerinstellingen'], until: now + 10 * minute },
  }),
  'off-undone': changes({
    ...off,
    lines: [change({ progress: 'revoked', undone: { byName: p.daan.name, at: now } })],
  }),
  'off-last-administrator': changes({
    ...off,
    lines: [p.line('Klantnummerinstellingen', { progress: 'failed', outcome: 'last-administrator' })],
  }),
  undone: changes({ cause: 'undo', lines: [change({ progress: 'granted' })] }),
  ended: changes({ ...off, cause: 'end-grant', audience: 'beneficiary', lines: [change({ progress: 'revoked' })] }),
}

const insight: VisibleView['rights'][number] = {
  changeId: 'change-1',
  label: 'E-commerce inzichten',
  tile: p.insightTile,
  alternative: { nl: 'de tegel E-commerce Inzichten', en: 'the tile E-commerce Inzichten' },
}
const parcels = { ...insight, changeId: 'change-2', label: 'Je pakketten naar binnen- en buitenland' }
const pickUp: VisibleView['rights'][number] = { changeId: 'change-3', label: 'Haalservice' }
const visible = (more: Partial<VisibleView>): VisibleView => ({
  kind: 'visible',
  changeId: 'change-1',
  rights: [insight],
  customer: p.bakery,
  grantedAt: now - 60 * minute,
  takenAway: false,
  ...more,
})
const visibleViews: Readonly<Record<string, VisibleView>> = {
  asked: visible({}),
  'asked-no-tile': visible({ rights: [pickUp] }),
  'asked-two': visible({ rights: [insight, parcels] }),
  'asked-several-tiles': visible({ rights: [insight, pickUp, { ...parcels, tile: { nl: 'Post', en: 'Post' } }] }),
  'taken-away': visible({ takenAway: true }),
  'taken-away-two': visible({ takenAway: true, rights: [insight, parcels] }),
  yes: visible({ rights: [{ ...insight, seen: 'yes' }] }),
  'yes-two': visible({
    rights: [
      { ...insight, seen: 'yes' },
      { ...parcels, seen: 'yes' },
    ],
  }),
  no: visible({ rights: [{ ...insight, seen: 'no' }], caseState: 'open' }),
  'no-without-tile': visible({ rights: [{ ...pickUp, seen: 'no' }], caseState: 'claimed' }),
  'not-yet': visible({ rights: [{ ...insight, seen: 'no' }] }),
  'one-of-two': visible({
    rights: [
      { ...insight, seen: 'yes' },
      { ...parcels, seen: 'no' },
    ],
  }),
}

export const aCase = (kind: CaseKind, more: Partial<ServicedeskCase> = {}): ServicedeskCase => ({
  id: 'case-19',
  tenant: 'tenant',
  kind,
  state: 'open',
  version: 2,
  findings: [
    { code: 'requester', value: p.mila.name },
    { code: 'beneficiary', value: `${p.tom.name} <${p.tom.address}>` },
    { code: 'number', value: '9401138 (Bakkerij De Hoek)' },
    { code: 'authorisation', value: 'Haalservice' },
    { code: 'administrator', value: `${p.sanne.name} <${p.sanne.address}>` },
    { code: 'administrator', value: `${p.daan.name} <${p.daan.address}>` },
    { code: 'involved-administrator', value: `${p.tom.name} <${p.tom.address}>` },
    { code: 'change-state', value: 'uncertain' },
    { code: 'granted-at', value: new Date(now).toISOString() },
    { code: 'service', value: 'Haalservice' },
    { code: 'checked', value: 'number right' },
    { code: 'checked', value: 'place look' },
    { code: 'cause', value: 'nothing-wrong' },
    { code: 'note', value: 'Belde ook zelf al.' },
  ],
  requester: { id: 'mila', name: p.mila.name },
  openedAt: now - 45 * minute,
  waitingFor: 'servicedesk',
  waitingSince: now - 45 * minute,
  notes: [],
  ...more,
})
const agent = { id: 'agent', name: p.iris.name }
const claimed = { state: 'claimed', claimedBy: agent } as const
export const none = { claim: false, release: false, handOver: false, ask: false, close: false }
export const openCase: CaseView = {
  kind: 'case',
  case: aCase('reviewers-unreachable'),
  mine: false,
  can: { ...none, claim: true },
}
export const claimedCase: CaseView = {
  kind: 'case',
  case: aCase('change-uncertain', claimed),
  mine: true,
  can: { claim: false, release: true, handOver: true, ask: true, close: true },
}
const closedCase = aCase('not-visible', {
  ...claimed,
  state: 'closed',
  closedAt: now,
  closingNote: 'Samen ingelogd: de tegel stond onderaan.',
})
const caseViews: Readonly<Record<string, CaseView>> = {
  ...Object.fromEntries(caseKinds.map((kind) => [`open-${kind}`, { ...openCase, case: aCase(kind) }])),
  mine: claimedCase,
  'of-another': { ...claimedCase, mine: false, can: none },
  closed: { kind: 'case', case: closedCase, mine: true, can: none },
}

const settledChanges = (view: ChangesView): boolean =>
  !view.undo?.labels.length &&
  view.lines.every(
    ({ progress }) => progress !== 'failed' && (progress !== 'granted' || view.audience === 'administrator'),
  )

export const livingPictures: readonly Picture[] = [
  ...Object.entries(changesViews).map(([name, view]) => ({
    name: `changes-${name}`,
    settled: settledChanges(view),
    card: (text: Parameters<Picture['card']>[0]) => cardOf(view, text),
  })),
  ...Object.entries(visibleViews).map(([name, view]) => ({
    name: `visible-${name}`,
    settled: view.takenAway || view.rights.every(({ seen }) => seen === 'yes') || view.caseState !== undefined,
    card: (text: Parameters<Picture['card']>[0]) => cardOf(view, text),
  })),
  ...Object.entries(caseViews).map(([name, view]) => ({
    name: `case-${name}`,
    settled: view.case.state === 'closed',
    card: (text: Parameters<Picture['card']>[0]) => cardOf(view, text),
  })),
]
