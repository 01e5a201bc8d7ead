import type { Note } from '../../../src/domain/access-request.ts'
import type { NamedNumber, PortalUser } from '../../../src/domain/portal.ts'
import type { LineView, RequestView, ReviewerView } from '../../../src/domain/view.ts'

/** Saturday 21 November 2026, 10:32 in Amsterdam. */
export const now = Date.UTC(2026, 10, 21, 9, 32)
export const minute = 60_000
export const day = 86_400_000

export const user = (name: string): PortalUser => {
  const handle = name.toLowerCase().replaceAll(' ', '.')
  return { id: handle, name, address: `${handle}@bakkerij-dehoek.example` }
}
export const mila = user('Mila Jansen')
export const tom = user('Tom Bakker')
export const sanne = user('Sanne de Vries')
export const daan = user('Daan Smit')
export const iris = user('Iris van den Berg')

export const bakery: NamedNumber = { number: '9401138', name: 'Bakkerij De Hoek' }
export const haalservice = { nl: 'Haalservice', en: 'Pick-up service' }
export const dashboards = { nl: 'Dashboards', en: 'Dashboards' }
export const trackTrace = { nl: 'Zakelijke track & trace', en: 'Business track & trace' }
export const insightTile = { nl: 'Inzicht in je verzendgedrag', en: 'Inzicht in je verzendgedrag' }
export const readOnlyWarning = {
  nl: 'Zet nooit Track & trace read only aan: dat geeft een foutmelding.',
  en: 'Never switch on Track & trace read only: it results in an error message.',
}

export const reviewer = (who: PortalUser, more: Partial<ReviewerView> = {}): ReviewerView => ({
  user: who,
  via: 'direct',
  heldOn: bakery.number,
  reachable: true,
  ...more,
})

export const line = (label: string, more: Partial<LineView> = {}): LineView => ({
  id: `line-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  label,
  needs: 1,
  approvals: 0,
  progress: 'submitted',
  ...more,
})

/** Approved by Sanne ten minutes ago. */
export const decided = (label: string, more: Partial<LineView> = {}): LineView =>
  line(label, {
    progress: 'approved',
    approvals: 1,
    decidedBy: sanne.name,
    decidedAt: now - 10 * minute,
    changeId: `change-${label}`,
    ...more,
  })

export const note = (kind: Note['kind'], who: PortalUser, text: string, minutesAgo: number): Note => ({
  kind,
  by: { id: who.id, name: who.name },
  text,
  at: now - minutesAgo * minute,
})

const nothing: RequestView['can'] = {
  decide: false,
  ask: false,
  answer: false,
  withdraw: false,
  change: false,
  nudge: false,
  again: false,
}

export const request = (
  more: Omit<Partial<RequestView>, 'can'> & { readonly can?: Partial<RequestView['can']> } = {},
): RequestView => ({
  kind: 'request',
  audience: 'requester',
  id: 'req-7f3a',
  version: 3,
  requesterName: mila.name,
  beneficiary: mila,
  forSelf: true,
  customer: bakery,
  service: haalservice,
  warnings: [],
  reason: 'Ik plan vanaf maandag de ophaalmomenten voor de winkel in Breda.',
  submittedAt: now - 30 * minute,
  expiresAt: now + 14 * day,
  lines: [line('Haalservice')],
  reviewers: [reviewer(sanne), reviewer(daan)],
  notes: [],
  ...more,
  can: { ...nothing, ...more.can },
})
