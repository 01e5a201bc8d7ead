import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph } from './elements.ts'
import type { Element } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

export interface MessageData {
  readonly title?: string
  readonly text: string
  readonly notice?: string
  readonly actions?: readonly { readonly label: string; readonly topic: string }[]
}

/** An answer with a way on, so that no answer is a dead end (TEAMS.md S4). */
export function messageCard(data: MessageData, text: Text): AdaptiveCard {
  const actions = (data.actions ?? []).slice(0, 6)
  return card(
    {
      title: data.title ?? text.labels.app,
      summary: data.notice ?? data.text,
      body: [
        ...noticeBox(data.notice),
        ...lines(data.text),
        ...buttons(...actions.map(({ label, topic }) => openButton(label, topic))),
      ],
    },
    text,
  )
}

/** A line of its own for each line of the text; "- " before a later one makes it a row of a list. */
const lines = (text: string): readonly Element[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => (at === 0 ? paragraph(line) : paragraph(line.replace(/^- /, '• '), { spacing: 'Small' })))
