import { createHash, randomUUID } from 'node:crypto'

/** Letters and digits that nobody mistakes for one another when read out. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const newId = (): string => randomUUID()

/** Names one logical action, whatever message delivered it (I-20), or one wish towards the backend (I-22). */
export const digest = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** As much of a digest as a button can carry: what changed has another one, so an older card confirms nothing (I-26). */
export const fingerprintOf = (shown: string): number => Number.parseInt(shown.slice(0, 12), 16)

/** Names exactly which things a card offered, in whatever order. */
export const fingerprintOfAll = (ids: readonly string[]): number => fingerprintOf(digest(ids.toSorted()))

/** Ten characters of a digest: 49 bits, unique within any tenant, and short enough to quote. */
const readable = (hex: string): string => {
  let number = BigInt(`0x${hex}`)
  let text = ''
  while (text.length < 10) {
    text += alphabet.charAt(Number(number % BigInt(alphabet.length)))
    number /= BigInt(alphabet.length)
  }
  return text
}

/** What people see and may quote to the servicedesk, e.g. "A-7K2M9Q4TBX". Knowing it gives nothing (I-18). */
export const newRequestId = (seed: string): string => `A-${readable(seed)}`
export const newInvitationId = (seed: string): string => `G-${readable(seed)}`
export const newCaseId = (seed: string): string => `M-${readable(seed)}`
export const newOnboardingId = (seed: string): string => `O-${readable(seed)}`
