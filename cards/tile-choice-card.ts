import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'

export interface TileChoiceData {
  /** One page of what it may be. */
  readonly choices: readonly { readonly name: string; readonly topic: string }[]
  readonly page: number
  readonly pages: number
  readonly previous?: string
  readonly next?: string
  /** Everything there is, where only what is known of the reader stands here. */
  readonly others?: string
  readonly notice?: string
}

/** "What is it that you do not see?": chosen here, page by page, or typed. */
export function tileChoiceCard(data: TileChoiceData, text: Text): AdaptiveCard {
  const { which } = text.diagnosis
  return card(
    {
      title: which.title,
      summary: data.notice ?? which.text,
      body: [
        ...noticeBox(data.notice),
        paragraph(which.text),
        ...data.choices.map(({ name, topic }) => row({ topic, name, title: name, lines: [] })),
        ...(data.pages > 1 ? [subtle(text.pending.page(data.page, data.pages))] : []),
        ...buttons(
          ...(data.previous === undefined ? [] : [openButton(text.pending.previous, data.previous)]),
          ...(data.next === undefined ? [] : [openButton(text.pending.next, data.next)]),
          ...(data.others === undefined ? [] : [openButton(which.others, data.others)]),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}
