import { messageCard } from '../cards/message-card.ts'
import type { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import type { Reply, Turn } from './turn.ts'

/** What somebody can do next after a no; every answer offers a way on (TEAMS.md S4). */
const waysOn: Partial<
  Record<
    RefusalCode,
    readonly ('menu' | 'mine' | 'pending' | 'request' | 'administrators' | 'help' | 'join' | 'cases')[]
  >
> = {
  'already-held': ['mine', 'menu'],
  'already-requested': ['mine'],
  'already-decided': ['pending', 'menu'],
  'agent-unknown': ['cases', 'menu'],
  'case-closed': ['cases', 'menu'],
  'case-not-yours': ['cases', 'menu'],
  'choice-gone': ['menu'],
  'never-granted': ['request', 'menu'],
  'no-other-agent': ['cases', 'menu'],
  'nothing-waits': ['cases', 'menu'],
  'not-administrator': ['administrators', 'menu'],
  'no-own-number': ['join', 'menu', 'help'],
  'not-linked': ['join', 'menu', 'help'],
  'number-unknown': ['administrators', 'request', 'join', 'menu'],
  'already-user': ['request', 'menu'],
  'seen-outdated': ['menu'],
}

export function refusalReply(turn: Turn, refusal: Refusal): Reply {
  const { text } = turn
  const sentence = text.refusal[refusal.code](refusal.details)
  const topics = waysOn[refusal.code] ?? ['menu', 'help']
  return {
    kind: 'card',
    replace: false,
    refusal: sentence,
    card: messageCard(
      {
        text: sentence,
        actions: topics.map((topic) => ({ label: text.conversation.topics[topic], topic })),
      },
      text,
    ),
  }
}
