import type { Neighbour } from '../src/domain/neighbour.ts'
import type { Text } from '../src/text/text.ts'
import { messageCard } from './message-card.ts'
import type { AdaptiveCard } from './frame.ts'

interface OutOfScope {
  /** Who else is for it, where that is known. */
  readonly neighbour?: Neighbour
}

/** What the bot is for, where to go with what it is not for, and the way on here. */
export function outOfScopeCard({ neighbour }: OutOfScope, text: Text): AdaptiveCard {
  const { title, gladly, purpose, unknown, where } = text.outOfScope
  const actions = ways(neighbour, text)
  if (neighbour === 'abuse') return messageCard({ title: gladly, text: where.abuse, actions }, text)
  if (neighbour === undefined)
    return messageCard({ title: text.conversation.notUnderstood.title, text: `${purpose}\n${unknown}`, actions }, text)
  return messageCard({ title, text: `${where[neighbour]}\n${purpose}`, actions }, text)
}

type Way = 'request' | 'mine' | 'administrators' | 'help' | 'login-help' | 'menu'

const ways = (neighbour: Neighbour | undefined, { conversation, outOfScope }: Text) =>
  waysOn(neighbour).map((topic) => ({
    topic,
    label: topic === 'login-help' ? outOfScope.portalPassword : conversation.topics[topic],
  }))

function waysOn(neighbour: Neighbour | undefined): readonly Way[] {
  switch (neighbour) {
    case 'other-system':
      return ['login-help', 'request', 'menu']
    case 'acting-for-other':
    case 'order':
      return ['request', 'administrators', 'menu']
    case 'invoice':
    case 'pick-up':
      return ['request', 'menu']
    case undefined:
    case 'abuse':
      return ['request', 'mine', 'administrators', 'help', 'menu']
    default:
      return ['menu']
  }
}
