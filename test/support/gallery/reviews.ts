import { requestCard } from '../../../cards/request-card.ts'
import type { RequestView } from '../../../src/domain/view.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { minute, now } = p
const review = (more: Parameters<typeof p.request>[0] = {}): RequestView =>
  p.request({
    audience: 'reviewer',
    cameBecause: { via: 'direct', heldOn: p.bakery.number },
    can: { decide: true, ask: true },
    ...more,
  })
const settled = { can: {} }

/** As long as a reason may be: shown whole, or the decision would be about less than was said. */
export const longReason = `${'Vanaf maandag plan ik de ophaalmomenten van alle winkels. '.repeat(9).slice(0, 480)} Einde van de reden.`

export const reviews: Readonly<Record<string, RequestView>> = {
  single: review(),
  'no-reason': review({
    reason: '',
    warnings: [p.readOnlyWarning],
    service: p.trackTrace,
    lines: [p.line('Zakelijke track & trace')],
  }),
  parent: review({
    cameBecause: { via: 'parent', heldOn: '9400001' },
    forSelf: false,
    beneficiary: p.tom,
    reason: longReason,
  }),
  escalated: review({
    cameBecause: { via: 'parent', heldOn: '9400001' },
    escalatedAt: now - 5 * minute,
    reviewers: [
      p.reviewer(p.sanne),
      p.reviewer(p.iris, { via: 'parent', heldOn: '9400001', askedAt: now - 5 * minute }),
    ],
  }),
  several: review({
    service: p.dashboards,
    lines: [p.line('Je pakketten naar binnen- en buitenland'), p.line('E-commerce inzichten')],
    notes: [
      p.note('question', p.daan, 'Waarom allebei?', 20),
      p.note('answer', p.mila, 'Ik maak er één rapport van.', 15),
    ],
  }),
  'two-needed': review({
    service: { nl: 'Beheerder worden', en: 'Becoming an administrator' },
    lines: [
      p.line('Klantnummerinstellingen', { needs: 2, approvals: 1, decidedBy: p.daan.name, decidedAt: now }),
      p.line('Instellingen voor uw klantnummer beheren', { needs: 2 }),
    ],
  }),
  'partly-decided': review({
    service: p.dashboards,
    lines: [p.decided('E-commerce inzichten'), p.line('Je pakketten naar binnen- en buitenland')],
  }),
  approved: review({ ...settled, lines: [p.decided('Haalservice')] }),
  granted: review({
    ...settled,
    lines: [p.decided('Haalservice', { progress: 'granted', outcome: 'by-us', doneAt: now - minute, visibleBy: now })],
  }),
  declined: review({
    ...settled,
    lines: [p.decided('Haalservice', { progress: 'declined', reason: 'Loopt via logistiek.' })],
  }),
  cancelled: review({ ...settled, lines: [p.line('Haalservice', { progress: 'cancelled' })] }),
  expired: review({ ...settled, lines: [p.line('Haalservice', { progress: 'expired' })] }),
  failed: review({
    ...settled,
    lines: [p.decided('Haalservice', { progress: 'failed', outcome: 'refused-by-backend' })],
  }),
  superseded: review({ ...settled, lines: [p.decided('Haalservice', { progress: 'failed', outcome: 'superseded' })] }),
}

export const reviewPictures: readonly Picture[] = Object.entries(reviews).map(([name, view]) => ({
  name: `review-${name}`,
  settled: !view.can.decide && name !== 'failed',
  card: (text) => requestCard(view, text),
}))
