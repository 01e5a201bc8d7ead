import type { Activity, TurnContext } from 'botbuilder'
import type { SeenTeam } from '../ports/channels.ts'
import { channelOf } from '../domain/channel.ts'
import { textFor } from '../text/text.ts'
import { textActivity } from './activities.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { callerOf } from './identity.ts'
import { clientLocale, clientZone } from './locale.ts'
import type { TurnParts } from './turns.ts'
import { voiceIn } from './voice.ts'

/** What happens to the bot in a team or a group chat: it comes, it goes, or a team tells of itself. */
export async function onTeamEvent(parts: TurnParts, context: TurnContext, activity: IncomingActivity): Promise<void> {
  const { tenantId: tenant } = activity.conversation
  const team = teamOf(activity)
  if (tenant === undefined) return
  if (hasLeft(activity)) {
    if (team !== undefined) await parts.channels.leave(tenant, team.teamId)
    return
  }
  await learnTeam(parts, activity)
  if (!hasCome(activity)) return
  await parts.depsForTurn().ledger.write((tx) => tx.hastenChannels(tenant))
  await introduce(parts, context, activity, tenant)
}

/** Where to write in a team, as what it sent now says; what waited for that is due now. */
export async function learnTeam(parts: TurnParts, activity: IncomingActivity): Promise<void> {
  const team = teamOf(activity)
  if (team === undefined || !(await parts.channels.remember(team))) return
  await parts.depsForTurn().ledger.write((tx) => tx.hastenChannels(team.tenant))
}

function teamOf({ channelData, conversation, serviceUrl, recipient }: IncomingActivity): SeenTeam | undefined {
  const { tenantId: tenant } = conversation
  if (channelData?.team === undefined || tenant === undefined) return undefined
  const teamId = channelData.team.id
  const named = [channelData.channel?.id, channelData.settings?.selectedChannel?.id, channelOf(conversation.id)]
  return {
    ...{ tenant, teamId, serviceUrl, botId: recipient.id },
    channelIds: [teamId, ...named.filter((id) => id !== undefined)],
  }
}

const isBot =
  ({ recipient }: IncomingActivity) =>
  ({ id }: { readonly id: string }): boolean =>
    id === recipient.id

const hasLeft = (activity: IncomingActivity): boolean =>
  activity.action?.startsWith('remove') === true ||
  (activity.membersRemoved ?? []).some(isBot(activity)) ||
  ['teamDeleted', 'teamHardDeleted'].includes(activity.channelData?.eventType ?? '')

/** An upgrade is no arrival. */
const hasCome = (activity: IncomingActivity): boolean =>
  activity.action === 'add' || (activity.membersAdded ?? []).some(isBot(activity))

/** Once, whichever event tells of it first, and to nobody by themselves (TEAMS.md S2). */
async function introduce(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  tenant: string,
): Promise<void> {
  const place = channelOf(activity.conversation.id)
  const { ledger } = parts.depsForTurn()
  if (!(await ledger.write((tx) => tx.firstTime(tenant, `introduced:${place}`)))) return
  const voice = voiceIn(context)
  const said = await introduction(parts, activity)
  await parts.deliveries.deliver(`${tenant}:${place}`, async () => {
    await voice.send(said)
  })
}

/** With a mention of who added the bot, where Teams or an earlier turn said what they are called. */
async function introduction(parts: TurnParts, activity: IncomingActivity): Promise<Partial<Activity>> {
  const { channel } = textFor(clientLocale(activity), clientZone(activity))
  const key = callerOf(activity)
  const known = key && (await parts.depsForTurn().people.find(key))
  const name = (known?.name ?? activity.from.name ?? '').replaceAll(/[^\p{L}\p{N}\p{M}'’. -]/gu, '')
  if (name === '') return textActivity(channel.intro(undefined))
  const mention = `<at>${name}</at>`
  const entities = [{ type: 'mention', text: mention, mentioned: { id: activity.from.id, name } }]
  return { ...textActivity(channel.intro(mention)), entities }
}
