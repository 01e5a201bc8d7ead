import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'

export interface MeantData {
  /** `unsure`: what was said may mean any of these; `switch`: something else than what is asked; `stop`: of that, no more. */
  readonly kind: 'unsure' | 'switch' | 'stop'
  readonly id: string
  /** In plain words, the likeliest first. */
  readonly choices: readonly string[]
  /** What the words are when nothing else is meant. */
  readonly stay?: 'reason' | 'answer'
}

/** A button of a choice says only which one it is: what was said waits in the conversation. */
export const meantTopic = (id: string, choice: number | 'stay'): string => `meant:${id}:${String(choice)}`

/** "Do you mean …?": nothing is done before somebody chose. */
export function meantCard({ kind, id, choices, stay }: MeantData, text: Text): AdaptiveCard {
  const { meant } = text
  const { title, text: words } =
    kind === 'unsure'
      ? { title: meant.title, text: choices.length > 1 ? meant.text : meant.textOfOne }
      : kind === 'switch'
        ? meant.switch
        : meant.stop
  return card(
    {
      title,
      summary: words,
      body: [
        paragraph(words),
        ...choices.map((label, index) => row({ topic: meantTopic(id, index), name: label, title: label, lines: [] })),
        ...buttons(
          stay === undefined ? openButton(meant.other, 'menu') : openButton(meant.switch[stay], meantTopic(id, 'stay')),
        ),
      ],
    },
    text,
  )
}
