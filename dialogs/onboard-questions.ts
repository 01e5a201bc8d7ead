import type { FormQuestion } from '../cards/form-card.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import type { OnboardAnswers, WrongField } from './onboard-draft.ts'
import type { Turn } from './turn.ts'

/** More than this is looked for by typing instead of read through. */
const readThrough = 12

/** The whole form at once; of what was typed nothing is lost, and what is wrong with it stands at its field. */
export function onboardQuestions(
  turn: Turn,
  draft: OnboardAnswers,
  own: readonly NamedNumber[],
): readonly FormQuestion[] {
  return [...(own.length > 1 ? [numberQuestion(turn, draft, own)] : []), ...whoQuestions(turn, draft)]
}

function wrongAt({ text }: Turn, { wrong = [] }: OnboardAnswers, ...fields: readonly WrongField[]) {
  const found = fields.find((field) => wrong.includes(field))
  return found === undefined ? {} : { wrong: text.onboard.wrong[found] }
}

const filled = (value: string | undefined) => (value === undefined || value === '' ? {} : { value })

function numberQuestion(turn: Turn, draft: OnboardAnswers, own: readonly NamedNumber[]): FormQuestion {
  const { onboard } = turn.text
  const known = own.some(({ number }) => number === draft.number)
  return {
    kind: 'choice',
    name: 'number',
    label: onboard.number,
    required: true,
    errorMessage: onboard.numberMissing,
    choices: own.map(({ number, name }) => ({ title: `${number} · ${name}`, value: number })),
    ...(known ? filled(draft.number) : {}),
    style: own.length > readThrough ? 'filtered' : 'compact',
    ...wrongAt(turn, draft, 'number'),
  }
}

function whoQuestions(turn: Turn, draft: OnboardAnswers): readonly FormQuestion[] {
  const { onboard } = turn.text
  return [
    {
      kind: 'choice',
      name: 'forWhom',
      label: onboard.forWhom,
      required: true,
      errorMessage: onboard.forWhomMissing,
      choices: [
        { title: onboard.me, value: 'me' },
        { title: onboard.colleague, value: 'colleague' },
      ],
      value: draft.forWhom ?? 'me',
      style: 'expanded',
      ...wrongAt(turn, draft, 'forWhom', 'forWhomMissing'),
    },
    {
      kind: 'text',
      name: 'name',
      label: onboard.name,
      required: false,
      ...filled(draft.name),
      ...wrongAt(turn, draft, 'name'),
    },
    {
      kind: 'text',
      name: 'address',
      label: onboard.address,
      placeholder: onboard.example,
      required: false,
      ...filled(draft.address),
      ...wrongAt(turn, draft, 'address', 'addressMissing'),
    },
  ]
}
