import { setTimeout as pause } from 'node:timers/promises'

/** Somebody who reads the files stands in the way, mostly for a moment. */
export async function scrubPatiently(scrub: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 1; attempt < 20; attempt += 1) {
    if (await scrub()) return true
    await pause(100)
  }
  return false
}
