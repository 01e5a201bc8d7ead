import type { Actor, Involved } from './access-request.ts'
import type { Instant } from './instant.ts'
import type { AuthorisationId, CustomerNumber, PortalUserId } from './portal.ts'
import type { RefusalCode } from './refusal.ts'

export const invitationStates = [
  'asked',
  'due',
  'sent',
  'uncertain',
  'done',
  'failed',
  'declined',
  'cancelled',
  'expired',
] as const
export type InvitationState = (typeof invitationStates)[number]

/** The only moves an invitation may make (I-19); `due -> asked` when who approved it lost their authority (I-9). */
export const invitationMoves: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  asked: ['due', 'done', 'declined', 'cancelled', 'expired'],
  due: ['asked', 'sent', 'done', 'failed'],
  sent: ['done', 'uncertain', 'failed'],
  uncertain: ['done', 'sent', 'failed'],
  done: [],
  failed: [],
  declined: [],
  cancelled: [],
  expired: [],
}

/** Nothing happens with it any more but what was wished for once the account is there. */
const closedInvitations: readonly InvitationState[] = ['done', 'failed', 'declined', 'cancelled', 'expired']

export type InvitationOutcome = 'already-so' | 'by-us' | 'refused-by-backend' | 'not-administrator'

/**
 * What became of one wish once the account was there. `given` by the administrator who added them, `approved` as a
 * request that was decided along with the account, `requested` by somebody before.
 */
export interface WishOutcome {
  readonly authorisation: AuthorisationId
  readonly became: 'given' | 'approved' | 'asked' | 'held' | 'requested' | 'not-asked'
}

/** Who took it back: who asked, or who was to become the user; `gone` when who asked has no account any more. */
export type CancelledBy = 'asker' | 'invitee' | 'gone'

/** An administrator it was brought to. */
export interface BroughtTo {
  readonly userId: PortalUserId
  readonly via: 'direct' | 'parent'
  readonly heldOn: CustomerNumber
}

/** "Gebruiker toevoegen" (F-8, F-23): an address becomes a user of a customer number. Until then it has no portal id. */
export interface Invitation {
  readonly id: string
  readonly tenant: string
  /** Rises with each move; another one than the card showed means no effect (I-26). */
  readonly version: number
  readonly state: InvitationState
  readonly asker: Actor
  /** Who asks is who becomes the user. */
  readonly forSelf: boolean
  /** An administrator adds somebody; nobody else decides. */
  readonly direct: boolean
  readonly name: string
  /** Lower case. */
  readonly address: string
  readonly number: CustomerNumber
  /** Known once administrators were found; shown to those who decide, never to who asked. */
  readonly customerName?: string
  /** What is wanted once the account is there; catalogue id of the service. */
  readonly service?: string
  readonly wishes: readonly AuthorisationId[]
  /** Of the wishes, what the administrator gave along with the account (I-13). */
  readonly granted: readonly AuthorisationId[]
  readonly reason: string
  readonly askedAt: Instant
  readonly expiresAt: Instant
  readonly changedAt: Instant
  /** Rises when an approval is taken back. */
  readonly generation: number
  /** Idempotency key for the backend. */
  readonly key: string
  readonly broughtTo: readonly BroughtTo[]
  /** When it went to the next door, because nobody decided. */
  readonly escalatedAt?: Instant
  /** Whose yes carries it, or who declined. */
  readonly decidedBy?: Actor
  readonly decidedReason?: string
  readonly decidedAt?: Instant
  readonly cancelledBy?: CancelledBy
  readonly outcome?: InvitationOutcome
  readonly attempts: number
  readonly sentAt?: Instant
  readonly doneAt?: Instant
  /** The portal account that it led to. */
  readonly userId?: PortalUserId
  /** What was wished for has been asked or given, or there was nothing to ask. */
  readonly continuedAt?: Instant
  /** Of each wish, from the moment it was continued. */
  readonly became?: readonly WishOutcome[]
  /** The request that the wishes became. */
  readonly requestId?: string
  /** The direct grant of the administrator who added them. */
  readonly batch?: string
}

export const isInvitationOpen = ({ state }: Pick<Invitation, 'state'>): boolean => !closedInvitations.includes(state)

/** Nothing is said about what was decided or taken back, nor at the deadline or after it (I-29). */
export const isUndecidedInvitation = ({ state, expiresAt }: Invitation, now: Instant): boolean =>
  state === 'asked' && now < expiresAt

/** Who asked, or who is to become the user: compared as a person, also by address (I-11). */
export const isInvited = (
  { asker, address }: Pick<Invitation, 'asker' | 'address'>,
  person: Involved & { readonly address?: string },
): boolean =>
  asker.id === person.id ||
  (person.userId !== undefined && person.userId === asker.userId) ||
  person.address?.toLowerCase() === address

/** Who wants to decide, with the numbers they have authority over, read at this moment (I-8, I-9). */
export interface InvitationReviewer extends Involved {
  readonly address?: string
  readonly authority: readonly CustomerNumber[]
}

/** Why this person may not decide on this invitation; undefined when they may. */
export function whyNotDecideInvitation(
  invitation: Invitation,
  reviewer: InvitationReviewer,
  now: Instant,
): RefusalCode | undefined {
  if (isInvited(invitation, reviewer)) return 'own-request'
  if (!reviewer.authority.includes(invitation.number)) return 'not-administrator'
  if (invitation.state === 'expired' || (invitation.state === 'asked' && now >= invitation.expiresAt)) return 'expired'
  return invitation.state === 'asked' ? undefined : 'already-decided'
}
