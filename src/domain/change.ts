import type { Actor } from './access-request.ts'
import type { Instant } from './instant.ts'
import type { AuthorisationId, NamedNumber, PortalUser } from './portal.ts'

export const changeStates = ['due', 'sent', 'done', 'uncertain', 'failed', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]

/** The only moves a change may make (I-19); `failed -> due` only by a person, with a new generation. */
export const changeMoves: Readonly<Record<ChangeState, readonly ChangeState[]>> = {
  due: ['sent', 'done', 'failed', 'withdrawn'],
  sent: ['done', 'uncertain', 'failed'],
  uncertain: ['done', 'sent', 'failed'],
  failed: ['due'],
  done: [],
  withdrawn: [],
}

/** An administrator did it at once; a request of which that was a line was answered with it. */
export const isDirect = ({ batch, requestId }: Pick<Change, 'batch' | 'requestId'>): boolean => batch !== requestId

/** Neither done nor given up: it may still take effect. */
export const isUnderWay = ({ state }: Pick<Change, 'state'>): boolean => ['due', 'sent', 'uncertain'].includes(state)

/** It came to nothing: what was so before it is so still. */
export const cameToNothing = ({ state }: Pick<Change, 'state'>): boolean => state === 'failed' || state === 'withdrawn'

export type Cause = 'line' | 'direct' | 'revoke' | 'undo' | 'end-grant' | 'replace'
export type Wish = 'on' | 'off'

/** Why a change is `done` or `failed`: what the read-back and the attempts say (INVARIANTS.md 4.3). */
export type Outcome =
  | 'already-so'
  | 'by-us'
  | 'refused-by-backend'
  | 'not-administrator'
  | 'last-administrator'
  | 'superseded'
  | 'unknown'
  /** What should take its place did not go on, so it stays (F-17). */
  | 'not-replaced'
  /** It takes two people, and not as many approved (I-14). */
  | 'needs-two'
  /** It is one that nobody gets, whatever stood in the change (I-15). */
  | 'never-granted'

/** One wish to switch one authorisation of one user on one number on or off. */
export interface Change {
  readonly id: string
  readonly tenant: string
  /** What was pressed together is shown together: the request's id, or the id of one direct grant or revoke. */
  readonly batch: string
  /** The line that it carries out, or, where the cause is another, that was not needed any more because of it. */
  readonly requestId?: string
  readonly lineId?: string
  readonly cause: Cause
  readonly wish: Wish
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly authorisation: AuthorisationId
  readonly service: string
  readonly generation: number
  /** Idempotency key for the backend: hash of line or change, wish and generation. */
  readonly key: string
  readonly state: ChangeState
  readonly outcome?: Outcome
  /** Whose authority carries it: re-checked right before the backend is told (I-9). */
  readonly by: Actor
  readonly attempts: number
  readonly createdAt: Instant
  /** When it was sent the first time; an uncertain change goes to the servicedesk 60 minutes later. */
  readonly sentAt?: Instant
  readonly doneAt?: Instant
  /** When the portal should show it at the latest; absent where the service names no delay. */
  readonly visibleBy?: Instant
  /** What the beneficiary answered to "do you see it?". */
  readonly seen?: 'yes' | 'no'
  readonly seenAt?: Instant
  /** When it was found off in the backend although nobody here took it away; it is never switched on again by itself. */
  readonly goneAt?: Instant
  /** Of an undo: the revoke of which it gives back exactly what that took away (I-13). */
  readonly undoes?: string
}

/** The words people see for a line or a direct change (INVARIANTS.md, head). */
export type Progress =
  | 'waiting'
  | 'submitted'
  | 'approved'
  | 'being-granted'
  | 'granted'
  | 'uncertain'
  | 'failed'
  | 'declined'
  | 'cancelled'
  | 'expired'
  | 'revoked'
  | 'being-revoked'

/** Direct changes of a batch that one sentence tells: on or off, how it ended, and on which number. */
export const toldAlike = ({ wish, state, customer }: Pick<Change, 'wish' | 'state' | 'customer'>): string =>
  `${wish}:${state}:${customer.number}`
