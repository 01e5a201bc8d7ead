import type { JsonObject, Message, MessageContent } from './message.ts'

interface Stored extends Omit<Message, 'perViewerCard'> {
  readonly perViewer: ReadonlyMap<string, JsonObject>
}

export interface Messages {
  add(
    message: {
      readonly id: string
      readonly conversationId: string
      readonly from: string
      readonly at: number
      readonly replyToId?: string
    },
    content: MessageContent,
  ): void
  /** False when that conversation has no such message, or no longer. */
  replace(conversationId: string, id: string, content: MessageContent): boolean
  remove(conversationId: string, id: string): boolean
  showTo(viewer: string, conversationId: string, id: string, card: JsonObject): void
  of(conversationId: string, viewer: string): readonly Message[]
  one(conversationId: string, id: string, viewer: string): Message | undefined
}

function seenBy(viewer: string, { perViewer, ...message }: Stored): Message {
  const card = perViewer.get(viewer)
  return card === undefined ? message : { ...message, perViewerCard: card }
}

/** Messages are values: who holds one keeps what it showed then. */
export function createMessages(): Messages {
  const conversations = new Map<string, Map<string, Stored>>()
  const stored = (conversationId: string, id: string) => {
    const message = conversations.get(conversationId)?.get(id)
    return message?.deleted === true ? undefined : message
  }
  const put = (message: Stored) => {
    const conversation = conversations.get(message.conversationId) ?? new Map<string, Stored>()
    conversations.set(message.conversationId, conversation.set(message.id, message))
    return true
  }
  return {
    add: (message, content) =>
      void put({ ...message, ...content, deleted: false, updatedCount: 0, perViewer: new Map() }),
    replace: (conversationId, id, content) => {
      const old = stored(conversationId, id)
      if (old === undefined) return false
      const { from, at, updatedCount, replyToId } = old
      const kept = { id, conversationId, from, at, ...(replyToId === undefined ? {} : { replyToId }) }
      return put({ ...kept, ...content, deleted: false, updatedCount: updatedCount + 1, perViewer: new Map() })
    },
    remove: (conversationId, id) => {
      const old = stored(conversationId, id)
      if (old === undefined) return false
      const { from, at, updatedCount } = old
      return put({ id, conversationId, from, at, deleted: true, updatedCount: updatedCount + 1, perViewer: new Map() })
    },
    showTo: (viewer, conversationId, id, card) => {
      const old = stored(conversationId, id)
      if (old !== undefined) put({ ...old, perViewer: new Map(old.perViewer).set(viewer, card) })
    },
    of: (conversationId, viewer) =>
      [...(conversations.get(conversationId)?.values() ?? [])].map((message) => seenBy(viewer, message)),
    one: (conversationId, id, viewer) => {
      const message = conversations.get(conversationId)?.get(id)
      return message === undefined ? undefined : seenBy(viewer, message)
    },
  }
}
