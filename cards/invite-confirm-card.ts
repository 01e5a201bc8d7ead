import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { reasonInput } from './confirm-inputs.ts'
import { field, panel, paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface InviteConfirmData {
  readonly id: string
  readonly seen: number
  readonly forSelf: boolean
  /** Who confirms is an administrator of the number: it is done, not asked. */
  readonly direct: boolean
  readonly name: string
  readonly address: string
  readonly number: string
  /** Labels of what is asked once the account is there. */
  readonly asks: readonly string[]
  /** Labels of what is switched on once the account is there. */
  readonly gives: readonly string[]
  readonly reason: string
  readonly notice?: string
}

/** Shows exactly who becomes a user of what, and what happens after; nothing has happened yet (I-26). */
export function inviteConfirmCard(data: InviteConfirmData, text: Text): AdaptiveCard {
  const { ask } = text.invitation
  return card(
    {
      title: data.direct ? ask.confirmTitleDirect : ask.confirmTitle,
      summary: ask.confirmSummary,
      body: [
        ...noticeBox(data.notice),
        field(ask.who, `${data.name} (${data.address})`),
        ...(data.forSelf ? [subtle(ask.ownAddress, { spacing: 'None', size: 'Small' })] : []),
        field(text.labels.number, data.number),
        ...(data.gives.length === 0 ? [] : [field(ask.given, ...data.gives)]),
        ...(data.asks.length === 0 ? [] : [field(data.direct ? ask.needsTwo : ask.wishes, ...data.asks)]),
        ...consequence(data, text),
        ...(data.direct ? [] : [reasonInput(data.reason, text)]),
        ...confirmButtons(data, text),
      ],
    },
    text,
  )
}

function consequence({ direct, forSelf }: InviteConfirmData, { invitation }: Text): readonly Element[] {
  if (direct) return [paragraph(invitation.ask.direct)]
  if (forSelf) return [panel('emphasis', [paragraph(invitation.ask.ifExists)])]
  return [paragraph(invitation.ask.toAdministrators)]
}

function confirmButtons({ id, seen, direct }: InviteConfirmData, text: Text): readonly Element[] {
  const { ask } = text.invitation
  return buttons(
    button(direct ? ask.add : ask.send, { verb: 'confirm', id, seen }, { style: 'positive' }),
    button(text.confirm.revise, { verb: 'revise', id, seen }),
    button(text.confirm.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
  )
}
