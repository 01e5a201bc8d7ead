import { ActivityTypes } from 'botbuilder'
import type { TurnContext } from 'botbuilder'
import type { PersonKey } from '../domain/person.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { callerOf, isPersonal } from './identity.ts'
import { answerInvoke } from './invokes.ts'
import { onTeamEvent } from './team-events.ts'
import { saidInTeam } from './team-talk.ts'
import { greet, takeTurn } from './turns.ts'
import type { TurnParts } from './turns.ts'

/** Shown typing when an answer takes longer than this; two seconds is what people are promised (TEAMS.md B7). */
const typingAfter = 1500

/** One activity of one person: what kind it is decides what it becomes. Everything unknown is passed over. */
export async function onActivity(parts: TurnParts, context: TurnContext, activity: IncomingActivity): Promise<void> {
  const key = callerOf(activity)
  switch (activity.type) {
    case 'message':
      return said(parts, context, activity, key, activity['value'] ?? undefined)
    case 'messageUpdate':
      // A message that comes back after it was deleted says nothing new.
      return activity.channelData?.eventType === 'editMessage'
        ? said(parts, context, activity, key, undefined)
        : undefined
    case 'invoke':
      return answerInvoke(parts, context, activity, key)
    case 'installationUpdate':
      if (!isPersonal(activity)) return onTeamEvent(parts, context, activity)
      if (key === undefined) return
      if (activity.action?.startsWith('remove')) return forget(parts, key)
      return activity.action === 'add' ? greet(parts, { context, activity, key }) : undefined
    case 'conversationUpdate': {
      if (!isPersonal(activity)) return onTeamEvent(parts, context, activity)
      const joined = (activity.membersAdded ?? []).some(({ id }) => id !== activity.recipient.id)
      if (key !== undefined && joined) await greet(parts, { context, activity, key })
      return
    }
    default:
      return
  }
}

async function said(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey | undefined,
  data: unknown,
): Promise<void> {
  if (key === undefined) return
  if (!isPersonal(activity)) return saidInTeam(parts, { context, activity, key }, data)
  await withTyping(context, async () => {
    await takeTurn(parts, { context, activity, key }, data)
  })
}

async function forget(parts: TurnParts, key: { tenant: string; id: string }): Promise<void> {
  const deps = parts.depsForTurn()
  await deps.people.markUnreachable(key, await deps.ledger.now())
}

async function withTyping(context: TurnContext, turn: () => Promise<void>): Promise<void> {
  let working = true
  const timer = setTimeout(() => {
    if (working) void context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined)
  }, typingAfter)
  try {
    await turn()
  } finally {
    working = false
    clearTimeout(timer)
  }
}
