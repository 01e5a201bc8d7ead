import type { Text } from '../src/text/text.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { onboardingState } from './onboarding-state.ts'
import { isForReader, turnWords } from './onboarding-turn.ts'
import type { Standing } from './onboarding-turn.ts'
import { row } from './row.ts'

/** A move to the API platform in a list: of which company, how far, and whose turn it is. */
export function onboardingRow(view: Standing, text: Text): Element {
  const { mine } = text.onboard
  const { id, name, companyName, customer } = view.onboarding
  const whose = turnWords(view, text)
  const forWhom = isForReader(view) ? '' : ` · ${mine.forWhom(name)}`
  return row({
    topic: `show:${id}`,
    name: companyName,
    title: mine.open(name),
    lines: [
      subtle(`${customer.number}${forWhom} · ${id}`, { spacing: 'None', size: 'Small' }),
      paragraph([onboardingState(view.onboarding, text), ...(whose === undefined ? [] : [` · ${whose}`])], {
        spacing: 'Small',
      }),
    ],
  })
}
