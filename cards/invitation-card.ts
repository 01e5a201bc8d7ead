import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, quote, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { invitationReviewCard } from './invitation-review-card.ts'
import { invitationState } from './invitation-state.ts'
import { openButton } from './open-button.ts'
import { isWishLeft, wishLines } from './wish-lines.ts'

/** Becoming a user, for whoever looks at it: who decides gets the question, who asked follows it. */
export const invitationCard = (view: InvitationView, text: Text): AdaptiveCard =>
  view.can.decide ? invitationReviewCard(view, text) : invitationTimeline(view, text)

/** Who becomes the user reads it. */
const isTheReader = ({ forSelf, audience }: InvitationView): boolean =>
  audience === 'invitee' || (forSelf && audience === 'asker')

function invitationTimeline(view: InvitationView, text: Text): AdaptiveCard {
  const { card: words, state } = text.invitation
  return card(
    {
      title: isTheReader(view) ? words.titleMine(view.number) : words.titleOf(view.name, view.number),
      summary: words.summary(view.name, view.number, state[view.state]),
      body: [
        paragraph([invitationState(view, text)], { spacing: 'None' }),
        subtle(`${view.name} (${view.address})`, { spacing: 'Small' }),
        ...now(view, text),
        partTitle(words.steps),
        ...history(view, text),
        ...next(view, text),
        subtle(words.id(view.id), { size: 'Small', spacing: 'Small' }),
        ...buttons(...manage(view, text)),
      ],
    },
    text,
  )
}

/** The one thing to know at this moment. */
function now(view: InvitationView, text: Text): readonly Element[] {
  const { card: words } = text.invitation
  const small = { spacing: 'Small' } as const
  switch (view.state) {
    case 'asked':
      return view.audience !== 'reviewer'
        ? [
            ...(view.forSelf ? [paragraph(words.ifExists, small)] : []),
            subtle(words.openUntil(text.moment(view.expiresAt)), small),
          ]
        : []
    case 'due':
    case 'sent':
      return [paragraph(words.busy, small)]
    case 'uncertain':
      return [panel('warning', [paragraph(words.uncertain)])]
    case 'failed':
      return [panel('warning', [paragraph(words.failed[view.outcome ?? 'refused-by-backend'])])]
    case 'cancelled':
      return [paragraph(cancelled(view, text), small)]
    case 'expired':
      return [paragraph(view.audience === 'reviewer' ? words.nothingToDo : words.expired, small)]
    case 'done':
      return view.outcome === 'already-so' ? [paragraph(words.alreadySo, small)] : []
    case 'declined':
      return []
    default:
      return view.state satisfies never
  }
}

function cancelled({ cancelledBy, audience, askerName, name }: InvitationView, text: Text): string {
  const { card: words } = text.invitation
  if (cancelledBy === 'gone') return words.cancelledGone
  if (cancelledBy === audience) return words.cancelled
  return words.cancelledBy(cancelledBy === 'invitee' ? name : askerName)
}

function history(view: InvitationView, text: Text): readonly Element[] {
  const { card: words } = text.invitation
  const mine = view.audience === 'asker'
  const small = { spacing: 'Small' } as const
  return [
    ...(view.direct ? [] : [paragraph(words.asked(text.moment(view.askedAt)), small)]),
    ...(mine || view.direct ? [] : [subtle(`${words.askedBy}: ${view.askerName}`, { spacing: 'None' })]),
    ...(view.wishes.length === 0
      ? []
      : [subtle(`${words.wishesMine}: ${text.labels.and([...view.wishes])}`, { spacing: 'None' })]),
    ...(view.reason === '' ? [] : [quote(mine ? words.yourReason : words.reason(view.askerName), view.reason)]),
    ...decision(view, text),
    ...(view.doneAt === undefined ? [] : [paragraph(words.done(text.moment(view.doneAt)), small)]),
  ]
}

function decision(view: InvitationView, text: Text): readonly Element[] {
  const { card: words } = text.invitation
  const { decidedBy, decidedAt, decidedReason = '' } = view
  if (decidedBy === undefined || decidedAt === undefined) return []
  const told =
    view.state === 'declined'
      ? words.declinedBy
      : view.direct && view.state === 'done'
        ? words.addedBy
        : words.approvedBy
  return [
    paragraph(told(decidedBy, text.moment(decidedAt)), { spacing: 'Small' }),
    ...(decidedReason === '' ? [] : [quote(words.reasonOf(decidedBy), decidedReason)]),
    ...(view.granted.length === 0 || view.direct
      ? []
      : [subtle(words.grantedAlong(text.labels.and([...view.granted])), { spacing: 'None' })]),
  ]
}

/** What to do once the account is there (F-2, F-3), and what became of the rest. */
function next(view: InvitationView, text: Text): readonly Element[] {
  const { card: words } = text.invitation
  if (view.state !== 'done') return []
  const logIn = isTheReader(view) ? words.logIn(view.address) : words.logInOther(view.name, view.address)
  return [partTitle(words.next), paragraph(logIn, { spacing: 'Small' }), ...wishLines(view, text)]
}

function manage(view: InvitationView, text: Text): readonly Press[] {
  const { card: words } = text.invitation
  const about = { id: view.id, seen: view.version }
  if (view.can.withdraw) return [button(words.withdraw, { verb: 'invitation-withdraw', ...about }, { inputs: false })]
  if (view.audience === 'reviewer') return []
  const over = view.state === 'expired' || view.state === 'declined' || view.state === 'failed'
  return [
    ...(view.requestId === undefined ? [] : [openButton(words.showRequest, `show:${view.requestId}`)]),
    ...(isWishLeft(view) ? [openButton(words.askAccess, 'request')] : []),
    ...(over ? [openButton(words.askAgain, isTheReader(view) ? 'join' : 'invite')] : []),
  ]
}
