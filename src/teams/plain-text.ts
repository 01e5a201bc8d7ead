import { firstCharacters } from '../text/first-characters.ts'
import type { IncomingActivity } from './activity-schema.ts'

const longest = 4000

/** What was typed, without mentions of the bot (all of them, TEAMS.md B2) and with ordinary spaces. */
export function plainText(activity: IncomingActivity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => {
    const mentioned = entity['mentioned'] as { readonly id?: unknown } | undefined
    const isBot = entity.type === 'mention' && mentioned?.id === activity.recipient.id
    return isBot && typeof entity['text'] === 'string' ? [entity['text']] : []
  })
  const typed = mentions
    .reduce((text, mention) => text.replaceAll(mention, ' '), activity.text ?? '')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return firstCharacters(typed, longest)
}

export const mentionsBot = (activity: IncomingActivity): boolean =>
  (activity.entities ?? []).some(
    (entity) =>
      entity.type === 'mention' &&
      (entity['mentioned'] as { readonly id?: unknown } | undefined)?.id === activity.recipient.id,
  )
