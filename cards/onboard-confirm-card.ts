import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, panel, paragraph } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface OnboardConfirmData {
  readonly id: string
  readonly seen: number
  readonly name: string
  readonly address: string
  readonly number: string
  readonly customerName: string
  readonly companyName: string
  /** The company stands behind the address as it is; else administrators are asked to (I-17). */
  readonly proven: boolean
  readonly notice?: string
}

/** Shows exactly who will be linked to which company, and what happens after; nothing has happened yet (I-26). */
export function onboardConfirmCard(data: OnboardConfirmData, text: Text): AdaptiveCard {
  const { onboard: words } = text
  const { id, seen, name, address, number, customerName, companyName, proven } = data
  return card(
    {
      title: words.confirmTitle,
      summary: data.notice ?? words.confirmSummary,
      body: [
        ...noticeBox(data.notice),
        field(words.who, `${name} (${address})`),
        field(words.company, companyName),
        field(text.labels.number, text.request.subject(number, customerName)),
        panel(proven ? 'emphasis' : 'warning', [paragraph(proven ? words.proven : words.notProven)]),
        paragraph(words.effect(address)),
        ...buttons(
          button(words.send, { verb: 'confirm', id, seen }, { style: 'positive' }),
          button(text.confirm.revise, { verb: 'revise', id, seen }),
          button(text.confirm.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}
