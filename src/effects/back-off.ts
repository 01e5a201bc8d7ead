import { minutes, seconds } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'

/** 1, 2, 4 … 60 seconds, so that work goes on within a minute after a healthy backend returns (I-23). */
export const backOff = (attempts: number): number => Math.min(seconds(60), seconds(2 ** Math.min(attempts, 6)))

const readBacks = [seconds(5), seconds(30), minutes(2), minutes(10)]

/** When an uncertain change is read back next: 5 s, 30 s, 2 min and 10 min after it was sent, then every 10 min (INVARIANTS.md 4.3). */
export function nextReadBack(sentAt: Instant, now: Instant): Instant {
  const next = readBacks.map((delay) => sentAt + delay).find((at) => at > now)
  return next ?? now + minutes(10)
}
