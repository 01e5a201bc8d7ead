import type { Localised } from '../src/domain/locale.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { row } from './row.ts'

export interface StuckChoiceData {
  readonly service: Localised
  readonly steps: readonly Localised[]
  /** What each step's row opens. */
  readonly topics: readonly string[]
  /** The step that was named, where the guide has none of that number. */
  readonly asked: number | undefined
}

/** At which step of a guide somebody is stuck. */
export function stuckChoiceCard({ service, steps, topics, asked }: StuckChoiceData, text: Text): AdaptiveCard {
  const { stuck } = text
  return card(
    {
      title: stuck.whichStep(text.of(service)),
      summary: stuck.whichStep(text.of(service)),
      body: [
        paragraph(asked === undefined ? stuck.chooseStep : stuck.noSuchStep(asked, steps.length)),
        ...steps.map((say, index) =>
          row({
            topic: topics[index] ?? 'steps',
            name: stuck.step(index + 1),
            title: stuck.step(index + 1),
            lines: [subtle(firstSentence(text.of(say)), { spacing: 'None', size: 'Small' })],
          }),
        ),
      ],
    },
    text,
  )
}

/** Enough to know a step by; a full stop inside a name ends no sentence. */
const firstSentence = (words: string): string => (/^.+?[.?:](?=\s|$)/.exec(words)?.[0] ?? words).replace(/:$/, '')
