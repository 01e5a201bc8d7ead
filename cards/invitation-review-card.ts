import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, panel, paragraph, quote, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { literal } from './literal.ts'

/** What an administrator decides on when somebody wants to become a user (F-8, F-23). */
export function invitationReviewCard(view: InvitationView, text: Text): AdaptiveCard {
  const { card: words } = text.invitation
  const { name, address, number, customerName } = view
  return card(
    {
      title: words.reviewTitle(name, number),
      summary: words.reviewSummary(name, number),
      body: [
        field(words.who, `${name} (${address})`),
        ...(view.forSelf ? [] : [field(words.askedBy, view.askerName)]),
        field(text.labels.number, customerName === undefined ? number : `${number} · ${customerName}`),
        ...(view.cameBecause === undefined ? [] : [field(words.why, ...cameBecause(view, view.cameBecause, text))]),
        ...(view.wishes.length === 0 ? [] : [field(words.wishes, ...view.wishes)]),
        view.reason === ''
          ? field(text.labels.reason, text.labels.noReason)
          : quote(words.reason(view.askerName), view.reason),
        field(
          words.onApprove,
          words.effect(name, address, number),
          view.grantable.length > 0 ? words.effectTicked : words.effectOnly,
        ),
        panel('warning', [paragraph(words.checkAddress)]),
        field(words.until, text.moment(view.expiresAt)),
        subtle(words.id(view.id), { size: 'Small', spacing: 'Small' }),
        ...grantAlong(view, text),
        remark(text),
        ...decideButtons(view, text),
      ],
    },
    text,
  )
}

const cameBecause = (
  view: InvitationView,
  why: NonNullable<InvitationView['cameBecause']>,
  text: Text,
): readonly string[] => [
  why.via === 'direct' ? text.review.direct(view.number) : text.review.parent(why.heldOn, view.number),
  ...(view.escalatedAt === undefined ? [] : [text.invitation.card.undecided(text.moment(view.escalatedAt))]),
]

/** Nothing is ticked before: giving access along with the account is a decision of its own. */
function grantAlong(view: InvitationView, text: Text): readonly Element[] {
  const { card: words } = text.invitation
  if (view.grantable.length === 0) return []
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'lines',
      label: words.grantAlong,
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      spacing: 'Medium',
      choices: view.grantable.map(({ id, label }) => ({ value: id, title: literal(label) })),
    },
    paragraph([{ text: words.restIsAsked, subtle: true }], { spacing: 'None' }),
  ]
}

const remark = (text: Text): Element => ({
  type: 'Input.Text',
  id: 'reason',
  label: text.invitation.card.remark,
  isMultiline: true,
  maxLength: 500,
  spacing: 'Medium',
})

function decideButtons(view: InvitationView, text: Text): readonly Element[] {
  const { card: words } = text.invitation
  const about = { id: view.id, seen: view.version }
  return buttons(
    button(words.approve, { verb: 'invitation-approve', ...about }, { style: 'positive' }),
    button(words.decline, { verb: 'invitation-decline', ...about }, { style: 'destructive' }),
  )
}
