import type { AccessRequest, Line } from './access-request.ts'
import type { Change } from './change.ts'
import type { RefusalCode } from './refusal.ts'

/** A line can be taken back until the backend was told: waiting, pending, or approved with its change still due. */
export function canWithdrawLine(line: Line, change: Change | undefined): boolean {
  if (line.state === 'waiting' || line.state === 'pending') return true
  return line.state === 'approved' && change?.state === 'due'
}

/** Why this person may not withdraw the request; undefined when they may. Only who asked can. */
export function whyNotWithdraw(
  request: AccessRequest,
  changes: readonly Change[],
  personId: string,
): RefusalCode | undefined {
  if (request.requester.id !== personId) return 'not-visible'
  const some = request.lines.some((line) => canWithdrawLine(line, latestOfLine(changes, line.id)))
  return some ? undefined : 'too-late-to-withdraw'
}

/** The change that says how it stands with an approved line now. */
export function latestOfLine(changes: readonly Change[], lineId: string): Change | undefined {
  const ofLine = changes.filter((change) => change.lineId === lineId)
  return ofLine.toSorted((one, other) => one.generation - other.generation).at(-1)
}
