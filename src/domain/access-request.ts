import type { Instant } from './instant.ts'
import type { AuthorisationId, CustomerNumber, NamedNumber, PortalUser, PortalUserId } from './portal.ts'

export const lineStates = ['waiting', 'pending', 'approved', 'declined', 'cancelled', 'expired'] as const
export type LineState = (typeof lineStates)[number]

/** The only moves a line may make (I-19); the database refuses the others too. */
export const lineMoves: Readonly<Record<LineState, readonly LineState[]>> = {
  waiting: ['pending', 'cancelled', 'expired'],
  pending: ['approved', 'declined', 'cancelled', 'expired'],
  approved: ['pending', 'cancelled'],
  declined: [],
  cancelled: [],
  expired: [],
}

export type Verdict = 'approved' | 'declined'

/** A person who acts, as it was at that moment; `id` is the `aadObjectId`. */
export interface Actor {
  readonly id: string
  readonly userId?: PortalUserId
  readonly name: string
}

/** One reviewer's verdict on one generation of a line; unique per reviewer. */
export interface Decision {
  readonly reviewer: Actor
  readonly verdict: Verdict
  readonly reason: string
  readonly at: Instant
  readonly generation: number
  /** An agent, as the second pair of eyes (I-14). Absent: an administrator. */
  readonly capacity?: 'servicedesk'
}

export interface Line {
  readonly id: string
  readonly authorisation: AuthorisationId
  /** How many different reviewers must approve (I-14). */
  readonly needs: 1 | 2
  readonly state: LineState
  /** Rises when an approval is taken back, so that decisions of before do not count again. */
  readonly generation: number
  readonly decisions: readonly Decision[]
  /** The requester gave it as an administrator: they are the first of two, and none of the reviewers (I-11, I-14). */
  readonly given?: true
  /** When an approval was last taken back, and it came back to the administrators. */
  readonly returnedAt?: Instant
  /** What the beneficiary held when it was asked, and what this should take the place of (F-17). */
  readonly takesPlaceOf?: AuthorisationId
}

/** Somebody the request was brought to: an administrator of the number, or of the parent that governs it. */
export interface AskedReviewer {
  readonly user: PortalUser
  readonly via: 'direct' | 'parent'
  readonly heldOn: CustomerNumber
  /** When it was brought to them. */
  readonly askedAt?: Instant
}

export interface Note {
  readonly kind: 'question' | 'answer'
  readonly by: Actor
  readonly text: string
  readonly at: Instant
}

/** One beneficiary, one customer number, lines of one authorisation each. Its state is derived from its lines. */
export interface AccessRequest {
  readonly id: string
  readonly tenant: string
  /** Shared by the requests that came from one ask. */
  readonly batch: string
  /** Rises when what a reviewer decides on changes (I-26). */
  readonly version: number
  readonly requester: Actor
  readonly beneficiary: PortalUser
  readonly customer: NamedNumber
  /** Catalogue id of the service asked for. */
  readonly service: string
  readonly reason: string
  readonly submittedAt: Instant
  readonly expiresAt: Instant
  /** When it went to the next door, because nobody decided. */
  readonly escalatedAt?: Instant
  readonly lines: readonly Line[]
  readonly reviewers: readonly AskedReviewer[]
  readonly notes: readonly Note[]
  /** When the requester last reminded who decides. */
  readonly nudgedAt?: Instant
}

/** One of several requests that were made in one go. */
export const isPartOfAsk = ({ id, batch }: Pick<AccessRequest, 'id' | 'batch'>): boolean => batch !== id

/** Who looks at or acts on a request: Teams id and linked portal id, compared both (I-11). */
export interface Involved {
  readonly id: string
  readonly userId?: PortalUserId
}

/** Requester and beneficiary, compared as a person: two accounts of one person count as one (I-11). */
export function isInvolved(
  request: Pick<AccessRequest, 'requester'> & { readonly beneficiary: Pick<PortalUser, 'id'> },
  person: Involved,
): boolean {
  if (request.requester.id === person.id) return true
  return person.userId !== undefined && [request.requester.userId, request.beneficiary.id].includes(person.userId)
}

export const isOpen = (request: AccessRequest): boolean =>
  request.lines.some((line) => line.state === 'waiting' || line.state === 'pending')

/** Approvals of the current generation; a line that needs two stays pending after the first. */
export const approvalsOf = (line: Line): readonly Decision[] =>
  line.decisions.filter((decision) => decision.generation === line.generation && decision.verdict === 'approved')

/** How many different people are for it: who approved, and the administrator who gave it (I-14). */
export const peopleFor = (line: Line): number => approvalsOf(line).length + (line.given === true ? 1 : 0)

/** An administrator gave it, and that still counts. */
export const isGiven = ({ lines }: Pick<AccessRequest, 'lines'>): boolean => lines.some(({ given }) => given === true)
