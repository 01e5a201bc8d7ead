import type { Action } from '../cards/actions.ts'
import { channelCaseCard } from '../cards/channel-case-card.ts'
import type { AdaptiveCard } from '../cards/frame.ts'
import { channelOf } from '../src/domain/channel.ts'
import { seconds } from '../src/domain/instant.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Text } from '../src/text/text.ts'
import { channelCaseView } from '../src/usecases/channel-case-view.ts'
import { claimCase, requireAgent } from '../src/usecases/handle-case.ts'
import { digest } from '../src/usecases/ids.ts'
import type { Turn } from './turn.ts'

/** What comes of a press in a channel: a card for who pressed, a no for them alone, or something for their own chat. */
export type PressedInChannel =
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'no'; readonly sentence: string }
  | { readonly kind: 'private' }

interface Channel {
  /** In which language its cards are. */
  readonly text: Text
  /** The one that cases are brought to. */
  readonly servicedesk: string | undefined
}

/** By who presses, at this moment: nothing of the card or of who else is in the channel counts (I-3, I-9, I-18). */
export async function pressedInChannel(turn: Turn, action: Action, channel: Channel): Promise<PressedInChannel> {
  const { text } = turn
  try {
    switch (action.verb) {
      case 'case-claim':
        return await claimed(turn, action, channel)
      case 'open':
        await mayOpen(turn, action.id, channel)
        return { kind: 'private' }
      default:
        return { kind: 'no', sentence: text.conversation.onlyPersonal }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: 'no', sentence: text.refusal[error.code](error.details) }
  }
}

/** A case opens for agents only: others do not learn by pressing whether there is one. */
async function mayOpen(turn: Turn, topic: string, channel: Channel): Promise<void> {
  if (!topic.startsWith('case:')) return
  await requireAgent(turn.deps, turn.person)
  await keepPressed(turn, topic.slice('case:'.length), channel)
}

/** By then an answer has long arrived. */
const answerArrivedAfter = seconds(5)

async function claimed(turn: Turn, action: Action, channel: Channel): Promise<PressedInChannel> {
  const { deps, person } = turn
  const { id, seen } = action
  try {
    await claimCase(deps, person, { id, seen })
  } finally {
    if (await isAgent(turn)) await keepPressed(turn, id, channel)
  }
  const found = await deps.ledger.servicedeskCase(person.tenant, id)
  if (found === undefined) throw new Refusal('not-visible')
  const view = channelCaseView(found)
  // An update may have come before this answer, which takes its place for who pressed (I-32).
  const look = { kind: 'show-in-channel', tenant: person.tenant, caseId: id, answered: digest(view) } as const
  await deps.ledger.write((tx) => tx.owe(look, tx.now + answerArrivedAfter))
  return { kind: 'card', card: channelCaseCard(view, channel.text) }
}

async function isAgent({ deps, person }: Turn): Promise<boolean> {
  try {
    await requireAgent(deps, person)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}

/** A pressed message is one to keep right, also when its delivery was unknown (TEAMS.md B9). */
async function keepPressed({ deps, person, said }: Turn, caseId: string, { servicedesk }: Channel): Promise<void> {
  const message = said.kind === 'button' ? said.card : undefined
  if (message === undefined || channelOf(message.conversationId) !== servicedesk) return
  const { tenant } = person
  const { activityId } = message
  await deps.ledger.write(async (tx) => {
    const found = await tx.servicedeskCase(tenant, caseId)
    const known = await tx.channelCards(tenant, caseId)
    if (found === undefined || known.some((card) => card.activityId === activityId)) return
    await tx.registerChannelCard({ tenant, caseId, channelId: servicedesk, activityId })
    await tx.owe({ kind: 'show-in-channel', tenant, caseId })
  })
}
