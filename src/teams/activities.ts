import { ActivityTypes } from 'botbuilder'
import type { Activity } from 'botbuilder'
import type { AdaptiveCard } from '../../cards/frame.ts'
import { firstCharacters } from '../text/first-characters.ts'

/** What a toast shows of it at most. */
const longestSummary = 200

/** A message that is only a card; `summary` is what a toast reads (TEAMS.md C1). */
export const cardActivity = (card: AdaptiveCard): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: summaryOf(card),
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

/** `plain` where the words of people are in it: nothing they wrote is formatting (I-38). */
export const textActivity = (text: string, textFormat: 'markdown' | 'plain' = 'markdown'): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text,
  textFormat,
  summary: firstCharacters(text, longestSummary),
})

const summaryOf = (card: AdaptiveCard): string =>
  firstCharacters(typeof card.fallbackText === 'string' ? card.fallbackText : '', longestSummary)
