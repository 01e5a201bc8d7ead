import { createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '../domain/instant.ts'

/** What makes the pseudonyms of one person in one calendar month, and makes them readable while it is there. */
export interface PseudonymKey {
  readonly tenant: string
  readonly personId: string
  /** 32 random bytes in hexadecimal. */
  readonly key: string
}

export const newKey = (): string => randomBytes(32).toString('hex')

/**
 * Stands for a person in the audit, and commits to them: nobody can make a key with which it stands for somebody else.
 * Who has the key and the person can compute it; who has not the key learns nothing from it (I-37).
 */
export const pseudonymOf = ({ tenant, personId, key }: PseudonymKey): string =>
  `p-${createHmac('sha256', Buffer.from(key, 'hex'))
    .update(JSON.stringify([tenant, personId]))
    .digest('base64url')}`

/** A key of another length could be one that was made to fit. */
export const isWholeKey = (key: string): boolean => /^[0-9a-f]{64}$/.test(key)

/** When the calendar month (UTC) of this moment is over: until then a key makes pseudonyms. */
export function endOfMonth(at: Instant): Instant {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
}
