import type { LineView, RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import type { Element } from './elements.ts'
import { literal } from './literal.ts'
import { plain } from '../src/text/plain.ts'

/** Longest reason, question or answer that is taken. */
const longest = 500
const questionBox = 'question-box'

/** Waits for this reader's verdict. */
export const isOpenFor = (line: LineView): boolean => line.progress === 'submitted' && line.canDecide !== false

/** Which lines, a remark, then approve, decline, more; "more" unfolds the question without a second card. */
export function decideInputs(view: RequestView, text: Text): readonly Element[] {
  const about = { id: view.id, seen: view.version }
  const { review } = text
  const open = view.lines.filter(isOpenFor)
  return [
    ...(open.length > 1 ? [lineChoice(open, text)] : []),
    textInput('reason', review.remark(plain(view.requesterName))),
    ...buttons(
      button(review.approve, { verb: 'approve', ...about }, { style: 'positive' }),
      button(review.decline, { verb: 'decline', ...about }, { style: 'destructive' }),
      ...(view.can.ask
        ? [{ type: 'Action.ToggleVisibility' as const, title: review.more, targetElements: [questionBox] }]
        : []),
    ),
    ...(view.can.ask ? [questionPart(view, text)] : []),
  ]
}

/** All ticked: pressing at once decides everything that the card shows. */
const lineChoice = (open: readonly LineView[], text: Text): Element => ({
  type: 'Input.ChoiceSet',
  id: 'lines',
  label: text.review.choose,
  style: 'expanded',
  isMultiSelect: true,
  wrap: true,
  spacing: 'Medium',
  choices: open.map((line) => ({
    value: line.id,
    title: literal(`${line.label}${soFar(line, text)}`),
  })),
  value: open.map(({ id }) => id).join(','),
})

function soFar({ approvals, given }: LineView, { review, progress }: Text): string {
  if (approvals === 0) return ''
  const count = progress.ofTwo(approvals)
  return ` (${given ? count : review.ofTwo(count)})`
}

const textInput = (id: 'reason' | 'question', label: string): Element => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: longest,
  spacing: 'Medium',
})

const questionPart = (view: RequestView, text: Text): Element => ({
  type: 'Container',
  id: questionBox,
  isVisible: false,
  items: [
    textInput('question', text.review.question(plain(view.requesterName))),
    ...buttons(button(text.review.ask, { verb: 'ask', id: view.id, seen: view.notes.length })),
  ],
})
