import PQueue from 'p-queue'

/** Keeps other instances out of a conversation. @returns what lets them in again */
type Lease = (conversation: string) => Promise<() => Promise<void>>

/** For what only this instance does. */
const thisInstance: Lease = () => Promise.resolve(() => Promise.resolve())

/** One turn at a time per conversation, in order of arrival: only then is the dialog position safe (L-10). */
export function createTurnLock(
  lease: Lease = thisInstance,
): <T>(conversation: string, turn: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, PQueue>()
  return async (conversation, turn) => {
    const queue = queues.get(conversation) ?? new PQueue({ concurrency: 1 })
    queues.set(conversation, queue)
    try {
      return await queue.add(async () => {
        const giveBack = await lease(conversation)
        try {
          return await turn()
        } finally {
          await giveBack()
        }
      })
    } finally {
      if (queue.size === 0 && queue.pending === 0) queues.delete(conversation)
    }
  }
}
