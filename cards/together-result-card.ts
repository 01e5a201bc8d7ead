import type { Verdict } from '../src/domain/access-request.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import type { TogetherLineView } from '../src/domain/together-line-view.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, partTitle, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'
import { togetherLine } from './together-line.ts'

export interface NotDecided {
  readonly requestId: string
  readonly why: RefusalCode
  /** Who was first. */
  readonly name?: string
  /** Absent where the reader may not see it any more (I-18). */
  readonly line?: TogetherLineView
}

export interface TogetherResultData {
  readonly verdict: Verdict
  readonly decided: readonly TogetherLineView[]
  readonly notDecided: readonly NotDecided[]
}

/** What became of each line. What was not decided can be opened as it is now. */
export function togetherResultCard({ verdict, decided, notDecided }: TogetherResultData, text: Text): AdaptiveCard {
  const { together: words } = text
  const said = [
    ...(decided.length > 0 ? [words.done[verdict](decided.length)] : []),
    ...(notDecided.length > 0 ? [words.notDone(notDecided.length)] : []),
  ].join(' ')
  return card(
    {
      title: words.doneTitle,
      summary: said,
      body: [
        paragraph(said),
        ...notDecided.map((each) => notDecidedRow(each, text)),
        ...(notDecided.length > 0 && decided.length > 0 ? [partTitle(words.done[verdict](decided.length))] : []),
        ...decided.map((line) => togetherLine(line, text, verdict === 'approved' ? 'good' : 'emphasis')),
        ...buttons(openButton(words.toList, 'pending'), openButton(text.pending.menu, 'menu')),
      ],
    },
    text,
  )
}

function notDecidedRow({ requestId, why, name, line }: NotDecided, text: Text): Element {
  const { together: words } = text
  const reason = paragraph([{ text: words.why(why, name), colour: 'Warning' }], { spacing: 'None' })
  const who =
    line === undefined ? [] : [subtle(`${line.beneficiary.name} · ${line.customer.number}`, { spacing: 'None' })]
  return row({
    topic: `show:${requestId}`,
    name: line?.label ?? words.request(requestId),
    title: words.open(requestId),
    lines: [...who, reason],
  })
}
