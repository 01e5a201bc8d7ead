import type { Line } from './access-request.ts'
import type { Change, Progress } from './change.ts'

/** What people see of a change: derived, never stored. */
export function progressOfChange(change: Pick<Change, 'state' | 'wish'>): Progress {
  switch (change.state) {
    case 'due':
      return 'approved'
    case 'sent':
      return change.wish === 'on' ? 'being-granted' : 'being-revoked'
    case 'done':
      return change.wish === 'on' ? 'granted' : 'revoked'
    case 'uncertain':
      return 'uncertain'
    case 'failed':
      return 'failed'
    case 'withdrawn':
      return 'cancelled'
    default:
      return change.state satisfies never
  }
}

/** What people see of a line; an approved one speaks through its latest change, or through a revoke that came after. */
export function progressOfLine(line: Line, change: Change | undefined): Progress {
  switch (line.state) {
    case 'waiting':
      return 'waiting'
    case 'pending':
      return 'submitted'
    case 'approved':
      return change === undefined ? 'approved' : progressOfChange(change)
    case 'declined':
    case 'cancelled':
    case 'expired':
      return line.state
    default:
      return line.state satisfies never
  }
}
