import PQueue from 'p-queue'

/**
 * Holds proactive messages to one a second per conversation and a number a second in all, far below where Teams
 * starts to refuse (TEAMS.md B10).
 */
export function createSendLimiter(limits: { readonly overall: number; readonly perConversation: number }) {
  const overall = new PQueue({ interval: 1000, intervalCap: limits.overall })
  const conversations = new Map<string, PQueue>()
  return async <T>(conversation: string, send: () => Promise<T>): Promise<T> => {
    const queue =
      conversations.get(conversation) ??
      new PQueue({ concurrency: 1, interval: 1000, intervalCap: limits.perConversation })
    conversations.set(conversation, queue)
    try {
      return await queue.add(() => overall.add(send))
    } finally {
      forgetLater(conversations, conversation, queue)
    }
  }
}

/** A queue is kept for its interval, so that the next message still waits its second. */
function forgetLater(conversations: Map<string, PQueue>, conversation: string, queue: PQueue): void {
  setTimeout(() => {
    if (queue.size === 0 && queue.pending === 0) conversations.delete(conversation)
  }, 2000).unref()
}
