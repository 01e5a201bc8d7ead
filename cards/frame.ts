import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Text } from '../src/text/text.ts'
import { heading } from './elements.ts'
import type { Element } from './elements.ts'
import { sentence } from './sentence.ts'

/** `fallbackText` says the card in one sentence; it serves as the summary of the message too (TEAMS.md C1). */
export type AdaptiveCard = IAdaptiveCard & { readonly fallbackText: string }

interface Frame {
  readonly title: string
  /** One sentence for notifications, screen readers and clients that cannot draw the card. */
  readonly summary: string
  readonly body: readonly Element[]
}

/** What every card has in common: one heading, one language, version 1.5 (a 1.6 card is blank on Android). */
export function card({ title, summary, body }: Frame, text: Pick<Text, 'locale'>): AdaptiveCard {
  const said = sentence(summary)
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: text.locale,
    fallbackText: said,
    speak: said,
    body: [heading(title), ...body],
  }
}
