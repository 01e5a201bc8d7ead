import type { Person } from '../domain/person.ts'

/** What the roster of Teams says of somebody. */
export interface RosterEntry {
  readonly name: string
  readonly address?: string
  /** `user`, `guest`, or whatever Teams calls it; `unknown` where it does not say. */
  readonly role: string
}

/** Who somebody is who is not here at this moment. */
export interface Roster {
  /** Read anew in their own conversation with the bot. @returns undefined where Teams does not say */
  read(person: Person): Promise<RosterEntry | undefined>
}
