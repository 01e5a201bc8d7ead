import { requestCard } from '../../../cards/request-card.ts'
import type { RequestView } from '../../../src/domain/view.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { minute, now } = p
const insights = 'E-commerce inzichten'
const parcels = 'Je pakketten naar binnen- en buitenland'

const granted = (label: string) =>
  p.decided(label, {
    progress: 'granted',
    outcome: 'by-us',
    doneAt: now - 5 * minute,
    visibleBy: now + 55 * minute,
  })

const place = {
  tile: p.insightTile,
  alternative: { nl: 'E-commerce Inzichten', en: 'E-commerce Inzichten' },
  find: { nl: 'Kies daar het juiste klantnummer.', en: 'Choose the right customer number there.' },
}

const timelines: Readonly<Record<string, RequestView>> = {
  submitted: p.request({ can: { withdraw: true, change: true } }),
  'one-unreachable': p.request({
    reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan, { reachable: false })],
    can: { withdraw: true, change: true },
  }),
  'nobody-reachable': p.request({
    reviewers: [p.reviewer(p.sanne, { reachable: false }), p.reviewer(p.daan, { reachable: false })],
    caseState: 'open',
    can: { withdraw: true, change: true },
  }),
  'no-reviewer': p.request({ reviewers: [], reason: '', caseState: 'claimed', can: { withdraw: true } }),
  question: p.request({
    notes: [p.note('question', p.sanne, 'Voor welke vestiging is dit?', 12)],
    can: { answer: true, withdraw: true, change: true },
  }),
  answered: p.request({
    notes: [
      p.note('question', p.sanne, 'Voor welke vestiging is dit?', 12),
      p.note('answer', p.mila, 'Voor de winkel in Breda.', 8),
    ],
    can: { withdraw: true },
  }),
  'one-of-two': p.request({
    service: { nl: 'Beheerder worden', en: 'Becoming an administrator' },
    lines: [
      p.line('Klantnummerinstellingen', { needs: 2, approvals: 1, decidedBy: p.sanne.name, decidedAt: now }),
      p.line('Instellingen voor uw klantnummer beheren', { needs: 2 }),
    ],
    can: { withdraw: true },
  }),
  approved: p.request({ lines: [p.decided('Haalservice')], can: { withdraw: true } }),
  'being-granted': p.request({ lines: [p.decided('Haalservice', { progress: 'being-granted' })] }),
  granted: p.request({ service: p.dashboards, tile: p.insightTile, place, lines: [granted(insights)] }),
  'granted-seen': p.request({ lines: [{ ...granted('Haalservice'), seen: 'yes', seenAt: now - minute }] }),
  'granted-not-seen': p.request({
    place,
    lines: [{ ...granted('Haalservice'), seen: 'no', seenAt: now - minute, reported: true }],
    caseState: 'open',
  }),
  'granted-not-seen-yet': p.request({ place, lines: [{ ...granted('Haalservice'), seen: 'no', seenAt: now }] }),
  'granted-already': p.request({
    lines: [p.decided('Haalservice', { progress: 'granted', outcome: 'already-so', doneAt: now })],
  }),
  uncertain: p.request({ lines: [p.decided('Haalservice', { progress: 'uncertain' })] }),
  failed: p.request({
    lines: [p.decided('Haalservice', { progress: 'failed', outcome: 'refused-by-backend' })],
    caseState: 'open',
  }),
  declined: p.request({
    lines: [
      p.decided('Haalservice', {
        progress: 'declined',
        approvals: 0,
        reason: 'Dit loopt via de afdeling logistiek; neem contact op met Iris.',
      }),
    ],
  }),
  cancelled: p.request({ lines: [p.line('Haalservice', { progress: 'cancelled' })] }),
  'given-instead': p.request({
    lines: [p.line('Haalservice', { progress: 'cancelled', givenInstead: { byName: p.sanne.name, at: now - minute } })],
  }),
  expired: p.request({ lines: [p.line('Haalservice', { progress: 'expired' })] }),
  'expired-again': p.request({ lines: [p.line('Haalservice', { progress: 'expired' })], can: { again: true } }),
  escalated: p.request({
    escalatedAt: now - 5 * minute,
    reviewers: [
      p.reviewer(p.sanne),
      p.reviewer(p.iris, { via: 'parent', heldOn: '9400125', askedAt: now - 5 * minute }),
    ],
    can: { withdraw: true, change: true },
  }),
  reported: p.request({
    escalatedAt: now - 5 * minute,
    caseState: 'open',
    can: { withdraw: true, change: true },
  }),
  revoked: p.request({
    place,
    lines: [
      { ...granted('Haalservice'), progress: 'revoked', takenAway: { at: now - minute, byName: p.sanne.name } },
      { ...granted(insights), seen: 'yes', seenAt: now, progress: 'revoked', takenAway: { at: now - minute } },
    ],
  }),
  'being-revoked': p.request({ lines: [p.decided('Haalservice', { progress: 'being-revoked' })] }),
  waiting: p.request({ lines: [p.line('Haalservice', { progress: 'waiting' })], can: { withdraw: true } }),
  mixed: p.request({
    service: p.dashboards,
    tile: p.insightTile,
    forSelf: false,
    beneficiary: p.tom,
    lines: [granted(insights), p.decided(parcels, { progress: 'declined', approvals: 0, reason: 'Nu nog niet.' })],
  }),
  'for-colleague': p.request({ forSelf: false, beneficiary: p.tom, can: { withdraw: true, change: true } }),
  beneficiary: p.request({
    audience: 'beneficiary',
    forSelf: false,
    beneficiary: p.tom,
    notes: [p.note('question', p.sanne, 'Heb je dit elke week nodig?', 3)],
    can: { answer: true },
  }),
  servicedesk: p.request({ audience: 'servicedesk', forSelf: false, beneficiary: p.tom, caseState: 'claimed' }),
}

export const timelinePictures: readonly Picture[] = Object.entries(timelines).map(([name, view]) => ({
  name: `request-${name}`,
  settled:
    !view.can.again &&
    view.lines.every(
      ({ progress, seen, reported }) =>
        !['submitted', 'waiting', 'approved', 'failed'].includes(progress) &&
        (progress !== 'granted' || seen === 'yes' || reported === true),
    ),
  card: (text) => requestCard(view, text),
}))
