import { LedgerConflict } from '../ports/ledger.ts'

/** A write whose condition on the old state must have met exactly one row (I-21). */
export function requireOne(affected: bigint | undefined, what: string): void {
  if (affected !== 1n) throw new LedgerConflict(what)
}

/** The database refuses it as well; here the fault names who asked for it. */
export function requireMove<S extends string>(
  moves: Readonly<Record<S, readonly S[]>>,
  from: S,
  to: S,
  what: string,
): void {
  if (!moves[from].includes(to)) throw new Error(`${what} may not go from ${from} to ${to}`)
}
