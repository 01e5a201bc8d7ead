import { firstCharacters } from '../text/first-characters.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { withoutQuotes } from './quotes.ts'

const longest = 4000

/**
 * What was typed, without what it quotes and without mentions of the bot (all of them, TEAMS.md B2), with ordinary
 * spaces. Anybody else who is mentioned is the name that is shown.
 */
export function plainText(activity: IncomingActivity): string {
  const typed = (activity.entities ?? []).reduce((text, entity) => {
    const mention = entity.type === 'mention' ? entity['text'] : undefined
    if (typeof mention !== 'string' || mention === '') return text
    const name = isOfBot(activity, entity) ? ' ' : mention.replaceAll(/<\/?at\b[^>]*>/gi, '')
    return text.replaceAll(mention, () => name)
  }, activity.text ?? '')
  const own = withoutQuotes(typed)
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return firstCharacters(own, longest)
}

export const mentionsBot = (activity: IncomingActivity): boolean =>
  (activity.entities ?? []).some((entity) => entity.type === 'mention' && isOfBot(activity, entity))

const isOfBot = ({ recipient }: IncomingActivity, entity: Readonly<Record<string, unknown>>): boolean =>
  (entity['mentioned'] as { readonly id?: unknown } | undefined)?.id === recipient.id
