import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { AuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'

/** An event with its place, as it is hashed. */
export interface PlacedEvent extends AuditEvent {
  readonly seq: number
  readonly at: Instant
}

/** What the first event of a tenant follows. */
export const genesis = '0'.repeat(64)

/** Canonical JSON (RFC 8785): the same for everybody who has the same value. @throws for what JSON cannot say */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('no JSON for this value')
  return text
}

/** `SHA-256(prev || canonical JSON of the event)` in hexadecimal, where `prev` is 64 hexadecimal digits (I-35). */
export const chainHash = (prev: string, text: string): string => hash('sha256', prev + text, 'hex')

/** A lone surrogate would come back from the database as another character, and the chain would look tampered with. */
export const storable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  ) as T
