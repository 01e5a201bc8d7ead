import type { Person } from '../domain/person.ts'
import type { View } from '../domain/view.ts'

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

/** Sends to a person's own conversation, in that person's language. Never repeats a send by itself (I-31). */
export interface Notifier {
  /** @returns the id of the new message @throws DeliveryFailed */
  send(person: Person, view: View): Promise<{ readonly activityId: string }>
  /** Replaces what a message shows. @throws DeliveryFailed */
  update(person: Person, activityId: string, view: View): Promise<void>
}
