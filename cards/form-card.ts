import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph } from './elements.ts'
import type { Element } from './elements.ts'
import { formInput } from './form-input.ts'
import type { FormQuestion } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export type { FormQuestion } from './form-input.ts'

export interface FormData {
  /** The conversation's draft. */
  readonly id: string
  readonly seen: number
  readonly title: string
  readonly intro?: string
  /** What was wrong with the last answer, or what changed. */
  readonly notice?: string
  readonly questions: readonly FormQuestion[]
  readonly submitLabel?: string
}

/** Everything that is still missing, asked at once (TEAMS.md S6). */
export function formCard(data: FormData, text: Text): AdaptiveCard {
  const about = { id: data.id, seen: data.seen }
  return card(
    {
      title: data.title,
      summary:
        data.notice ?? data.questions.find(({ wrong }) => wrong !== undefined)?.wrong ?? data.intro ?? data.title,
      body: [
        ...noticeBox(data.notice),
        ...(data.intro === undefined ? [] : [paragraph(data.intro)]),
        ...data.questions.flatMap((question) => [formInput(question, text), ...wrongWith(question)]),
        ...buttons(
          button(data.submitLabel ?? text.form.submit, { verb: 'answer', ...about }, { style: 'positive' }),
          button(text.form.cancel, { verb: 'cancel', ...about }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}

/** At the field itself; the sign says what the colour says (TEAMS.md C3). */
const wrongWith = ({ wrong }: FormQuestion): readonly Element[] =>
  wrong === undefined ? [] : [paragraph([{ text: `! ${wrong}`, colour: 'Attention' }], { spacing: 'None' })]

export const noticeBox = (notice: string | undefined): readonly Element[] =>
  notice === undefined ? [] : [panel('warning', [paragraph(notice)])]
