import type { IncomingMessage } from 'node:http'
import type { PersonKey } from '../domain/person.ts'

/** What is known of a request for its line in the log. No text, no headers, no body. */
export interface RequestNotes {
  readonly reference: string
  /** Of the monotonic clock, in milliseconds. */
  readonly startedAt: number
  /** Kind of activity, of the closed list that the bot knows. */
  activity?: string
  /** Why it was refused, of a closed list. */
  reason?: string
  /** Only of a turn that was let in. */
  person?: PersonKey
}

const notes = new WeakMap<IncomingMessage, RequestNotes>()

export const keepNotes = (request: IncomingMessage, kept: RequestNotes): void => {
  notes.set(request, kept)
}

export function notesOf(request: IncomingMessage): RequestNotes {
  const kept = notes.get(request)
  if (kept === undefined) throw new Error('a request was not noted before it was handled')
  return kept
}
