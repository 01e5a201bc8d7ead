import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { askedAlong } from './asked-along.ts'
import type { AskedLabels } from './asked-along.ts'
import { buttons } from './button-rows.ts'
import { field, panel, paragraph } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface ReplaceData {
  readonly id: string
  readonly seen: number
  readonly user: PortalUser
  readonly customer: NamedNumber
  /** Label of what takes the place. */
  readonly replacement: string
  /** False where it is on already or on its way. */
  readonly switchesOn: boolean
  /** Label of what gives the error. */
  readonly replaced: string
  /** Open requests for what takes the place. */
  readonly asked?: readonly AskedLabels[]
  readonly notice?: string
}

/** Shows exactly what pressing "replace" does, in its order; nothing has happened yet (I-26). */
export function replaceCard(data: ReplaceData, text: Text): AdaptiveCard {
  const { readOnly, labels, confirm } = text
  const { id, seen, user, customer } = data
  return card(
    {
      title: data.switchesOn ? readOnly.title : readOnly.titleTakeAway(data.replaced),
      summary: readOnly.confirmSummary,
      body: [
        ...noticeBox(data.notice),
        field(confirm.forWhom, `${user.name} (${user.address})`),
        field(labels.number, `${customer.number} · ${customer.name}`),
        data.switchesOn
          ? field(readOnly.first, [{ text: data.replacement, strong: true }])
          : paragraph(readOnly.alreadyOn(data.replacement), { spacing: 'Small' }),
        ...askedAlong(data.asked, text),
        field(data.switchesOn ? readOnly.then : readOnly.only, [{ text: data.replaced, strong: true }]),
        panel('warning', [paragraph(readOnly.why(data.replaced))]),
        paragraph(data.switchesOn ? readOnly.order : readOnly.orderTakeAway),
        ...buttons(
          button(
            data.switchesOn ? readOnly.confirm : readOnly.confirmTakeAway,
            { verb: 'confirm', id, seen },
            { style: 'positive' },
          ),
          button(readOnly.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}
