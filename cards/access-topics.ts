import type { CustomerNumber, PortalUserId } from '../src/domain/portal.ts'

/** A user of a number, behind the colon of a topic. Ids of the portal are opaque: whatever is in them is packed. */
export const userOnNumber = (number: CustomerNumber, user: PortalUserId): string =>
  `${number}/${encodeURIComponent(user)}`

/** Undefined when it is none; who it is about is looked up, and whether it may be seen (I-18). */
export function parseUserOnNumber(about: string | undefined) {
  const [number, user] = about?.split('/', 2) ?? []
  if (number === undefined || user === undefined) return undefined
  try {
    return { number, user: decodeURIComponent(user) }
  } catch {
    return undefined
  }
}
