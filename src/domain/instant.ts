/** Milliseconds since 1970-01-01T00:00Z. Always from `ledger.now()`, never from the process's own clock (I-29). */
export type Instant = number

export const seconds = (count: number): number => count * 1000
export const minutes = (count: number): number => count * 60_000
export const days = (count: number): number => count * 86_400_000
