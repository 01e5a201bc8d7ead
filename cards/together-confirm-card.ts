import type { Verdict } from '../src/domain/access-request.ts'
import type { TogetherLineView } from '../src/domain/together-line-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { togetherLine } from './together-line.ts'

export interface ConfirmTogetherData {
  readonly id: string
  readonly seen: number
  /** Stands for exactly this list: what "confirm" carries in the place of a step. */
  readonly fingerprint: number
  readonly verdict: Verdict
  /** What pressing "confirm" decides: no more, no less (I-26). */
  readonly lines: readonly TogetherLineView[]
  /** How many of those that were chosen are not among them any more. */
  readonly gone: number
  readonly notice?: string
}

export function togetherConfirmCard(data: ConfirmTogetherData, text: Text): AdaptiveCard {
  const { together: words } = text
  const { id, seen, fingerprint, verdict, lines } = data
  const style = verdict === 'approved' ? ('positive' as const) : ('destructive' as const)
  return card(
    {
      title: words.confirmTitle[verdict](lines.length),
      summary: words.confirmSummary,
      body: [
        ...noticeBox(data.notice),
        ...noticeBox(data.gone === 0 ? undefined : words.gone(data.gone)),
        ...lines.map((line) => togetherLine(line, text)),
        paragraph(words.onConfirm[verdict], { spacing: 'Medium' }),
        {
          type: 'Input.Text',
          id: 'reason',
          label: words.remark,
          isMultiline: true,
          maxLength: 500,
          spacing: 'Medium',
        },
        subtle(words.typed, { size: 'Small' }),
        ...buttons(
          button(words.confirm[verdict](lines.length), { verb: 'confirm', id, seen: fingerprint }, { style }),
          button(words.revise, { verb: 'revise', id, seen }, { inputs: false }),
          button(text.form.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}
