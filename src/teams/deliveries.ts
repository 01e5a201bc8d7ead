import { setTimeout as sleep } from 'node:timers/promises'
import { createTurnLock } from './turn-lock.ts'

/** What is said beside the answer of a turn: in order per conversation, and in nobody's way when Teams is slow. */
export interface Deliveries {
  /**
   * Delivers after what came before in this conversation, whether or not anybody waits for it.
   * @returns whether it arrived; false where it failed, which is logged
   */
  deliver(conversation: string, job: () => Promise<void>): Promise<boolean>
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

export function createDeliveries(onFault: (error: unknown) => void): Deliveries {
  const inOrder = createTurnLock()
  const onTheirWay = new Set<Promise<boolean>>()
  return {
    deliver(conversation, job) {
      const delivery = inOrder(conversation, job)
        .then(
          () => true,
          (error: unknown) => {
            onFault(error)
            return false
          },
        )
        .finally(() => onTheirWay.delete(delivery))
      onTheirWay.add(delivery)
      return delivery
    },
    async idle() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay)
    },
  }
}

/** @returns whether it has arrived within so many milliseconds */
export const arrivedWithin = (milliseconds: number, delivery: Promise<boolean>): Promise<boolean> =>
  Promise.race([delivery, sleep(milliseconds, false, { ref: false })])
