import { setTimeout as sleep } from 'node:timers/promises'

/** SQLITE_BUSY: another process, such as an import, holds the file. Nothing was written. */
const busy = 5

const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === busy

/**
 * Tries again while another process holds the file, for about a second. The engine's own wait stops everything
 * else in this process (L-13), so it is short and the rest is waited here.
 */
export async function whenFree<T>(work: () => Promise<T>, attempts = 12): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isBusy(error) || attempts <= 1) throw error
  }
  // At random, or two that collided would collide again.
  await sleep(Math.random() * 40)
  return whenFree(work, attempts - 1)
}
