/**
 * Teams did not take a message (TEAMS.md B9).
 * `unreachable`: this person cannot be reached, stop. `gone`: the message to update no longer exists, send anew.
 * `later`: nothing was delivered, try again after `retryAfter` milliseconds. `unknown`: it may have been delivered.
 * `fault`: ours to mend, no retry.
 */
export class DeliveryFailed extends Error {
  readonly why: 'unreachable' | 'gone' | 'later' | 'unknown' | 'fault'
  readonly retryAfter: number | undefined

  constructor(why: DeliveryFailed['why'], message: string, retryAfter?: number) {
    super(message)
    this.name = 'DeliveryFailed'
    this.why = why
    this.retryAfter = retryAfter
  }
}
