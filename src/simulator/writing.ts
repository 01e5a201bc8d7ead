import { demoChannel, demoTeam, threadOf } from './channel.ts'
import type { State } from './state.ts'
import type { Teams } from './teams.ts'

type WritingOfTeams = Pick<Teams, 'post' | 'update' | 'remove' | 'typing' | 'showTo' | 'notify'>

export function writingTo(state: State): WritingOfTeams {
  const { roster, messages, stream, typing, now, nextId } = state
  const membersOf = (conversationId: string) => roster.conversation(conversationId)?.members ?? []
  const tell = (conversationId: string, id: string) => {
    for (const personId of membersOf(conversationId)) {
      const message = messages.one(conversationId, id, personId)
      if (message !== undefined) stream.emit({ kind: 'message', personId, message })
    }
  }
  const setTyping: Teams['typing'] = (conversationId, on) => {
    if (typing.has(conversationId) === on) return
    if (on) typing.add(conversationId)
    else typing.delete(conversationId)
    for (const personId of membersOf(conversationId)) stream.emit({ kind: 'typing', personId, typing: on })
  }
  const told = (changed: boolean, conversationId: string, id: string) => {
    if (changed) tell(conversationId, id)
    return changed
  }
  return {
    post: (conversation, from, content, { id = nextId(), replyToId } = {}) => {
      // A channel keeps all of its threads; what stands in one names its first message.
      const { channelId: conversationId, root = replyToId } = threadOf(conversation)
      messages.add({ id, conversationId, from, at: now(), ...(root === undefined ? {} : { replyToId: root }) }, content)
      if (from === 'bot') setTyping(conversationId, false)
      tell(conversationId, id)
      return id
    },
    update: (conversation, id, content) => {
      const { channelId } = threadOf(conversation)
      return told(messages.replace(channelId, id, content), channelId, id)
    },
    remove: (conversation, id) => {
      const { channelId } = threadOf(conversation)
      return told(messages.remove(channelId, id), channelId, id)
    },
    typing: setTyping,
    ...answering(state, tell),
  }
}

/** What the answer to a click changes for the person who clicked, and for nobody else. */
function answering(
  { roster, messages, stream, notices }: State,
  tell: (conversationId: string, id: string) => void,
): Pick<Teams, 'showTo' | 'notify'> {
  return {
    showTo: (personId, messageId, card) => {
      const places = [roster.personal(personId), roster.group(), demoChannel, demoTeam]
      const conversationId = places.find((place) => messages.one(place, messageId, personId) !== undefined)
      if (conversationId === undefined) return
      messages.showTo(personId, conversationId, messageId, card)
      tell(conversationId, messageId)
    },
    notify: (personId, notice) => {
      notices.set(personId, [...(notices.get(personId) ?? []), notice])
      stream.emit({ kind: 'notice', personId, notice })
    },
  }
}
