import PQueue from 'p-queue'

/** One turn at a time per conversation, in order of arrival: only then is the dialog position safe (L-10). */
export function createTurnLock(): <T>(conversation: string, turn: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, PQueue>()
  return async (conversation, turn) => {
    const queue = queues.get(conversation) ?? new PQueue({ concurrency: 1 })
    queues.set(conversation, queue)
    try {
      return await queue.add(turn)
    } finally {
      if (queue.size === 0 && queue.pending === 0) queues.delete(conversation)
    }
  }
}
