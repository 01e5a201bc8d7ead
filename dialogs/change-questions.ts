import type { FormQuestion } from '../cards/form-card.ts'
import type { CustomerNumber, NamedNumber } from '../src/domain/portal.ts'
import type { Turn } from './turn.ts'

/** How many tick boxes still read well below one another. */
const mostTicks = 12

/** The numbers that somebody administers now; one of them, or as many as they like (F-15). */
export function numbersQuestion(
  turn: Turn,
  numbers: readonly NamedNumber[],
  chosen: readonly CustomerNumber[] | undefined,
  many: boolean,
): FormQuestion {
  const { number } = turn.text.conversation
  const list = numbers.length > 6 ? 'filtered' : 'compact'
  return {
    kind: 'choice',
    name: 'number',
    label: many ? turn.text.give.numbers.label : number.label,
    choices: numbers.map((own) => ({ title: `${own.number} · ${own.name}`, value: own.number })),
    ...(chosen === undefined ? {} : { value: chosen.join(',') }),
    required: true,
    multi: many,
    style: many && numbers.length <= mostTicks ? 'expanded' : list,
    errorMessage: number.missing,
  }
}
