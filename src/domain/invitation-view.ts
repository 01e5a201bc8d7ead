import type { Progress } from './change.ts'
import type { Instant } from './instant.ts'
import type { CancelledBy, InvitationOutcome, InvitationState, WishOutcome } from './invitation.ts'
import type { Localised } from './locale.ts'
import type { CustomerNumber } from './portal.ts'

export interface WishView {
  readonly label: string
  /** `waits` until who asked is known to be a user; `instead` of being given with the account it was asked for. */
  readonly became: WishOutcome['became'] | 'waits' | 'instead'
  /** Of what was given: how far it is. */
  readonly progress?: Progress
}

/** Becoming a user of a number, for who asked it and for who decides. */
export interface InvitationView {
  readonly kind: 'invitation'
  /** `invitee`: who is to become the user, where somebody else asked. */
  readonly audience: 'asker' | 'invitee' | 'reviewer'
  readonly id: string
  readonly version: number
  readonly state: InvitationState
  readonly outcome?: InvitationOutcome
  readonly askerName: string
  readonly forSelf: boolean
  readonly direct: boolean
  readonly name: string
  readonly address: string
  readonly number: CustomerNumber
  /** Only for who decides: who asked must not learn whether the number exists. */
  readonly customerName?: string
  readonly service?: Localised
  /** Labels of what is wanted once the account is there. */
  readonly wishes: readonly string[]
  /** What the reviewer may give along with the account (I-14: never what needs two). */
  readonly grantable: readonly { readonly id: string; readonly label: string }[]
  /** Labels of what was given along. */
  readonly granted: readonly string[]
  readonly reason: string
  readonly askedAt: Instant
  readonly expiresAt: Instant
  readonly decidedBy?: string
  readonly decidedReason?: string
  readonly decidedAt?: Instant
  readonly doneAt?: Instant
  readonly cancelledBy?: CancelledBy
  /** For a reviewer: when it went to the next door. */
  readonly escalatedAt?: Instant
  /** For a reviewer: why it came to them. */
  readonly cameBecause?: { readonly via: 'direct' | 'parent'; readonly heldOn: CustomerNumber }
  /** Once the account is there: what became of each wish. */
  readonly became?: readonly WishView[]
  readonly requestId?: string
  readonly can: { readonly decide: boolean; readonly withdraw: boolean }
}
