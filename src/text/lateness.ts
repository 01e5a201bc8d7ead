import { minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'

/** So long ago that "now" in a message would mislead. */
export function happenedLongAgo(at: Instant | undefined, now: Instant | undefined): at is Instant {
  return at !== undefined && now !== undefined && now - at >= minutes(15)
}
