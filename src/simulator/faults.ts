export type ConnectorCall = 'send' | 'update' | 'delete' | 'create' | 'members'

/** How the connector misbehaves (TEAMS.md B9). */
export interface Fault {
  /** The answer; 0 drops the connection without one; left out, the call succeeds (after `hang`). */
  readonly status?: number
  /** Code in the error body, as `ConversationBlockedByUser`. */
  readonly code?: string
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number
  /** How many calls it meets; every call when left out. */
  readonly times?: number
  /** Milliseconds before the answer. */
  readonly hang?: number
  /** The call is carried out and fails all the same: what 502 means to a sender. */
  readonly acceptThenFail?: boolean
  /** Which calls it meets; sending and updating when left out. */
  readonly calls?: readonly ConnectorCall[]
}

export interface Faults {
  /** `who` is an `aadObjectId`, `channel`, or `all`. Replaces the fault that was there. */
  set(who: string, fault: Fault): void
  clear(who?: string): void
  /** The fault this call meets, if any, and counts it. A person's own fault goes before that of all. */
  meet(call: ConnectorCall, personId: string | undefined): Fault | undefined
}

export function createFaults(): Faults {
  const faults = new Map<string, { readonly fault: Fault; left: number }>()
  const meets = (call: ConnectorCall, who: string) => {
    const entry = faults.get(who)
    if (entry === undefined || entry.left <= 0) return undefined
    if (!(entry.fault.calls ?? ['send', 'update']).includes(call)) return undefined
    entry.left -= 1
    return entry.fault
  }
  return {
    set: (who, fault) => void faults.set(who, { fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clear: (who) => (who === undefined ? faults.clear() : void faults.delete(who)),
    meet: (call, personId) => (personId === undefined ? undefined : meets(call, personId)) ?? meets(call, 'all'),
  }
}
