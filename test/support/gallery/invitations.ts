import { inviteConfirmCard } from '../../../cards/invite-confirm-card.ts'
import type { InviteConfirmData } from '../../../cards/invite-confirm-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import type { InvitationView, WishView } from '../../../src/domain/invitation-view.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { day, minute, now } = p

export const invitation = (more: Partial<InvitationView> = {}): InvitationView => ({
  kind: 'invitation',
  audience: 'asker',
  id: 'G-7K2M9Q4TBX',
  version: 1,
  state: 'asked',
  askerName: p.mila.name,
  forSelf: true,
  direct: false,
  name: p.mila.name,
  address: p.mila.address,
  number: p.bakery.number,
  service: p.haalservice,
  wishes: ['Haalservice'],
  grantable: [],
  granted: [],
  reason: 'Ik begin maandag in de winkel in Breda.',
  askedAt: now - 30 * minute,
  expiresAt: now + 14 * day,
  can: { decide: false, withdraw: false },
  ...more,
})

const approved = { decidedBy: p.sanne.name, decidedAt: now - 10 * minute }
const done = { ...approved, state: 'done', outcome: 'by-us', doneAt: now } as const
const forTom = { forSelf: false, name: p.tom.name, address: p.tom.address } as const
const added = { ...forTom, direct: true, granted: ['Haalservice', 'Facturen'] } as const
const wish = { label: 'Haalservice' } as const
const wished = (became: WishView['became']): readonly WishView[] => [{ ...wish, became }]
const requestId = 'A-7K2M9Q4TBX'
const forYou = { audience: 'invitee', forSelf: false, askerName: p.daan.name } as const
const reviewer = { audience: 'reviewer', customerName: p.bakery.name } as const

export const openReview = invitation({
  ...reviewer,
  wishes: ['E-commerce inzichten', 'Je pakketten naar binnen- en buitenland'],
  grantable: [
    { id: 'ecommerce-inzichten', label: 'E-commerce inzichten' },
    { id: 'pakketten-binnen-buitenland', label: 'Je pakketten naar binnen- en buitenland' },
  ],
  cameBecause: { via: 'direct', heldOn: p.bakery.number },
  can: { decide: true, withdraw: false },
})

const views: Readonly<Record<string, InvitationView>> = {
  asked: invitation({ can: { decide: false, withdraw: true } }),
  'asked-for-colleague': invitation({ ...forTom, can: { decide: false, withdraw: true } }),
  'asked-for-you': invitation({ ...forYou, can: { decide: false, withdraw: true } }),
  'declined-for-you': invitation({ ...forYou, ...approved, state: 'declined', decidedReason: 'Hoort bij 6620157.' }),
  'added-for-you': invitation({ ...forYou, ...done, direct: true, askerName: p.sanne.name, wishes: [] }),
  approved: invitation({ ...approved, state: 'due', decidedReason: 'Welkom!', granted: ['Haalservice'] }),
  sent: invitation({ ...approved, state: 'sent' }),
  uncertain: invitation({ ...approved, state: 'uncertain' }),
  done: invitation({ ...done, wishes: [] }),
  'done-waits': invitation({ ...done, became: wished('waits') }),
  'done-asked': invitation({ ...done, became: wished('asked'), requestId }),
  'done-approved': invitation({ ...done, granted: ['Haalservice'], became: wished('approved'), requestId }),
  'done-not-asked': invitation({ ...done, became: wished('not-asked') }),
  'done-already': invitation({ ...done, outcome: 'already-so', wishes: [] }),
  'done-some-already': invitation({ ...done, became: [...wished('held'), { label: 'Facturen', became: 'requested' }] }),
  added: invitation({ ...done, ...added, became: [{ ...wish, became: 'given', progress: 'granted' }] }),
  'added-partly': invitation({
    ...{ ...done, ...added, requestId },
    wishes: ['Haalservice', 'Facturen', 'API-sleutels beheren'],
    became: [
      { ...wish, became: 'given', progress: 'failed' },
      { label: 'Facturen', became: 'instead' },
      { label: 'API-sleutels beheren', became: 'asked' },
    ],
  }),
  failed: invitation({ ...approved, state: 'failed', outcome: 'refused-by-backend' }),
  'failed-added': invitation({ ...approved, ...forTom, direct: true, state: 'failed', outcome: 'not-administrator' }),
  declined: invitation({ ...approved, state: 'declined', decidedReason: '6620157?' }),
  cancelled: invitation({ state: 'cancelled', cancelledBy: 'asker' }),
  'cancelled-by-them': invitation({ ...forTom, state: 'cancelled', cancelledBy: 'invitee' }),
  'cancelled-for-you': invitation({ ...forYou, state: 'cancelled', cancelledBy: 'asker' }),
  'cancelled-gone': invitation({ ...forYou, state: 'cancelled', cancelledBy: 'gone' }),
  expired: invitation({ state: 'expired' }),
  review: openReview,
  'review-for-colleague': invitation({
    ...reviewer,
    ...forTom,
    wishes: [],
    reason: '',
    cameBecause: { via: 'parent', heldOn: '9400125' },
    can: { decide: true, withdraw: false },
  }),
  'review-escalated': invitation({
    ...{ ...reviewer, escalatedAt: now - day },
    cameBecause: { via: 'parent', heldOn: '9400125' },
    can: { decide: true, withdraw: false },
  }),
  'reviewed-approved': invitation({ ...reviewer, ...done, became: wished('asked'), requestId }),
  'reviewed-declined': invitation({ ...reviewer, ...approved, state: 'declined' }),
  'reviewed-expired': invitation({ ...reviewer, state: 'expired' }),
  'reviewed-cancelled': invitation({ ...reviewer, state: 'cancelled', cancelledBy: 'asker' }),
}
const pressable = [
  'asked',
  'asked-for-colleague',
  'added-partly',
  'asked-for-you',
  'declined-for-you',
  'done-asked',
  'done-approved',
  'done-not-asked',
  'failed',
  'failed-added',
]
const settled = (name: string): boolean =>
  ![...pressable, 'declined', 'expired', 'review', 'review-escalated', 'review-for-colleague'].includes(name)

export const inviteConfirm: InviteConfirmData = {
  id: 'draft-8',
  seen: 2,
  forSelf: true,
  direct: false,
  name: p.mila.name,
  address: p.mila.address,
  number: p.bakery.number,
  asks: ['Haalservice'],
  gives: [],
  reason: '',
}

const confirmations: Readonly<Record<string, InviteConfirmData>> = {
  self: inviteConfirm,
  colleague: { ...inviteConfirm, forSelf: false, name: p.tom.name, address: p.tom.address, asks: [] },
  direct: {
    ...inviteConfirm,
    forSelf: false,
    direct: true,
    name: p.tom.name,
    address: p.tom.address,
    asks: ['API-sleutels beheren'],
    gives: ['Haalservice'],
  },
}

export const invitationPictures: readonly Picture[] = [
  ...Object.entries(views).map(([name, view]) => ({
    name: `invitation-${name}`,
    settled: settled(name),
    card: (text: Parameters<Picture['card']>[0]) => cardOf(view, text),
  })),
  ...Object.entries(confirmations).map(([name, data]) => ({
    name: `invite-confirm-${name}`,
    card: (text: Parameters<Picture['card']>[0]) =>
      inviteConfirmCard(data.direct ? { ...data, notice: text.conversation.confirmAnew.changed } : data, text),
  })),
]
