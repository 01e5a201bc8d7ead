/** Whom to erase: by the object id in Teams, or by the id of a portal account. Who is linked to it goes with it. */
export interface WhoToErase {
  readonly tenant: string
  readonly id: string
  readonly as: 'teams' | 'portal'
}

/** What the ledger holds of a person. */
export interface ErasureLook {
  /** What must be over first, as ids that people know. */
  readonly open: {
    readonly requests: readonly string[]
    readonly changes: readonly string[]
    readonly cases: readonly string[]
    readonly invitations: readonly string[]
    readonly onboardings: readonly string[]
    /** Messages to others that name the person and are not delivered yet. */
    readonly messages: number
  }
  readonly requests: number
  readonly decisions: number
  readonly notes: number
  readonly changes: number
  readonly cases: number
  readonly invitations: number
  readonly onboardings: number
  readonly auditKeys: number
  /** Rows that say who the person is and how to reach them. */
  readonly people: number
  /** Events of before there were pseudonyms, which name the person for good. */
  readonly eventsInTheClear: number
}

/** Takes a person out of the ledger, and leaves what concerns others (I-37). */
export interface Erasure {
  look(who: WhoToErase): Promise<ErasureLook>
  /** All of it or nothing. @returns what there was; nothing was done where something of it is open */
  erase(who: WhoToErase): Promise<ErasureLook>
  /** What was erased is in no file any more. @returns false while somebody reads them */
  scrub(): Promise<boolean>
}

export const isAnythingOpen = ({ open }: ErasureLook): boolean =>
  open.requests.length +
    open.changes.length +
    open.cases.length +
    open.invitations.length +
    open.onboardings.length +
    open.messages >
  0

export const isNobody = (look: ErasureLook): boolean =>
  !isAnythingOpen(look) &&
  look.people +
    look.requests +
    look.decisions +
    look.notes +
    look.changes +
    look.cases +
    look.invitations +
    look.onboardings +
    look.auditKeys ===
    0
