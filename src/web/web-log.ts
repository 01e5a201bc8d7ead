import type { PersonKey } from '../domain/person.ts'

/** One answered request. The log shows the person by a pseudonym only (I-37). */
export interface RequestLine {
  readonly reference: string
  readonly method: string
  /** The path as it was registered, never as it was asked: an address may hold anything. */
  readonly route: string
  /** 0 when the client went away before it was answered. */
  readonly status: number
  readonly milliseconds: number
  readonly activity?: string
  /** Why it was refused; the caller is told none of it. */
  readonly reason?: string
  readonly person?: PersonKey
}

/** What the server tells the log. */
export interface WebLog {
  request(line: RequestLine): void
  fault(error: unknown, where: { readonly reference?: string; readonly effect?: string }): void
}
