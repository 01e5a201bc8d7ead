import { plain } from '../src/text/plain.ts'
import type { Text } from '../src/text/text.ts'
import type { InputName } from './actions.ts'
import type { Element } from './elements.ts'
import { literal } from './literal.ts'

interface Asked {
  readonly name: InputName
  readonly label: string
  readonly value?: string
  readonly required: boolean
  readonly errorMessage?: string
  /** What is wrong with what was typed here; stands below it. */
  readonly wrong?: string
}

interface ChoiceQuestion extends Asked {
  readonly kind: 'choice'
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly style: 'compact' | 'expanded' | 'filtered'
  readonly multi?: boolean
  /** Typing asks the bot for choices (`application/search`). */
  readonly dataset?: string
}

interface TextQuestion extends Asked {
  readonly kind: 'text'
  readonly placeholder?: string
  readonly multiline?: boolean
  readonly maxLength?: number
}

export type FormQuestion = ChoiceQuestion | TextQuestion

export const formInput = (question: FormQuestion, text: Text): Element =>
  question.kind === 'choice' ? choiceInput(question, text) : textInput(question, text)

/** What every input has; the label is never left to the placeholder (TEAMS.md C3). */
const base = (question: Asked, missing: string) => ({
  id: question.name,
  label: plain(question.label),
  spacing: 'Medium' as const,
  ...(question.value === undefined ? {} : { value: question.value }),
  ...(question.required ? { isRequired: true, errorMessage: literal(question.errorMessage ?? missing) } : {}),
})

function choiceInput(question: ChoiceQuestion, text: Text): Element {
  // Lists to tick, as all are in which more can be chosen, are drawn as text, where markdown counts.
  // Drop-down lists show what they are given.
  const shown = question.style === 'expanded' || question.multi ? literal : plain
  return {
    type: 'Input.ChoiceSet',
    ...base(question, text.form.chooseRequired),
    style: question.style,
    wrap: true,
    isMultiSelect: question.multi ?? false,
    ...(question.style === 'expanded' ? {} : { placeholder: text.form.choose }),
    choices: question.choices.map(({ title, value }) => ({ title: shown(title), value })),
    ...(question.dataset === undefined
      ? {}
      : { 'choices.data': { type: 'Data.Query' as const, dataset: question.dataset } }),
  }
}

const textInput = (question: TextQuestion, text: Text): Element => ({
  type: 'Input.Text',
  ...base(question, text.form.textRequired),
  isMultiline: question.multiline ?? false,
  maxLength: question.maxLength ?? 500,
  ...(question.placeholder === undefined ? {} : { placeholder: question.placeholder }),
})
