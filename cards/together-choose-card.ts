import { writeFilter } from '../src/domain/pending-filter.ts'
import type { PendingFilter } from '../src/domain/pending-filter.ts'
import type { TogetherLineView } from '../src/domain/together-line-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

export interface ChooseTogetherData {
  /** The conversation's draft. */
  readonly id: string
  readonly seen: number
  /** Its page is that of the lines. */
  readonly filter: PendingFilter
  readonly pages: number
  readonly lines: readonly TogetherLineView[]
  readonly needTwo: number
  /** Ids of lines that were chosen before. */
  readonly chosen: readonly string[]
  readonly verdict?: 'approved' | 'declined'
  readonly notice?: string
}

/** Which lines, and the verdict on them. Nothing is ticked beforehand: what is many is chosen, not left. */
export function togetherChooseCard(data: ChooseTogetherData, text: Text): AdaptiveCard {
  const { together: words } = text
  return card(
    {
      title: words.chooseTitle,
      summary: words.chooseIntro,
      body: [
        ...noticeBox(data.notice),
        paragraph(words.chooseIntro),
        linesInput(data, text),
        ...(data.needTwo > 0 ? [subtle(words.needTwo(data.needTwo), { spacing: 'Small' })] : []),
        verdictInput(data, text),
        ...(data.pages > 1 ? [subtle(text.pending.page(data.filter.page, data.pages), { spacing: 'Medium' })] : []),
        ...buttons(...presses(data, text)),
      ],
    },
    text,
  )
}

const linesInput = ({ lines, chosen }: ChooseTogetherData, text: Text): Element =>
  formInput(
    {
      kind: 'choice',
      name: 'lines',
      label: text.together.lines.label,
      errorMessage: text.together.lines.missing,
      required: true,
      style: 'expanded',
      multi: true,
      value: lines.flatMap(({ lineId }) => (chosen.includes(lineId) ? [lineId] : [])).join(','),
      choices: lines.map(({ lineId, label, beneficiary, customer, requestId }) => ({
        value: lineId,
        title: text.together.choice(label, beneficiary.name, customer.number, requestId),
      })),
    },
    text,
  )

const verdictInput = ({ verdict }: ChooseTogetherData, text: Text): Element =>
  formInput(
    {
      kind: 'choice',
      name: 'verdict',
      label: text.together.verdict.label,
      errorMessage: text.together.verdict.missing,
      required: true,
      style: 'expanded',
      choices: (['approved', 'declined'] as const).map((value) => ({
        value,
        title: text.together.verdict.choice[value],
      })),
      ...(verdict === undefined ? {} : { value: verdict }),
    },
    text,
  )

function presses({ id, seen, filter, pages }: ChooseTogetherData, text: Text): readonly Press[] {
  const to = (page: number): string => `together:${writeFilter({ ...filter, page })}`
  return [
    button(text.form.submit, { verb: 'answer', id, seen }, { style: 'positive' }),
    button(text.form.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
    ...(filter.page > 1 ? [openButton(text.pending.previous, to(filter.page - 1))] : []),
    ...(filter.page < pages ? [openButton(text.pending.next, to(filter.page + 1))] : []),
  ]
}
