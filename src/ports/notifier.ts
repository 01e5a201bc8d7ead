import type { Person } from '../domain/person.ts'
import type { View } from '../domain/view.ts'

/** Sends to a person's own conversation, in that person's language. Never repeats a send by itself (I-31). */
export interface Notifier {
  /** @returns the id of the new message @throws DeliveryFailed */
  send(person: Person, view: View): Promise<{ readonly activityId: string }>
  /** Replaces what a message shows. @throws DeliveryFailed */
  update(person: Person, activityId: string, view: View): Promise<void>
}
