import type { Instant } from './instant.ts'

/** Digits, as the portal writes them (klantnummer, e.g. "9401138"). */
export type CustomerNumber = string
/** The portal's own id of a user; opaque. */
export type PortalUserId = string
/** Our id of an authorisation, from the list in `authorisation.ts`. */
export type AuthorisationId = string

export interface PortalUser {
  readonly id: PortalUserId
  readonly name: string
  /** E-mail address, which is the user name in the portal (F-2). */
  readonly address: string
}

export interface NamedNumber {
  readonly number: CustomerNumber
  readonly name: string
}

/** Klanthiërarchie: one level up, one level down. */
export interface CustomerHierarchy extends NamedNumber {
  readonly parent?: NamedNumber
  readonly children: readonly NamedNumber[]
}

export interface HeldAuthorisation {
  readonly authorisation: AuthorisationId
  readonly since: Instant
}

/**
 * What makes somebody an administrator over a number, as the backend read it: both authorisations of F-6 on
 * `heldOn`, which is `over` itself or a parent that governs it. Echoes who and what was asked, so that an
 * answer to another question is recognised (I-10).
 */
export interface Authority {
  readonly userId: PortalUserId
  readonly over: CustomerNumber
  readonly heldOn: CustomerNumber
  readonly via: 'direct' | 'parent'
  readonly authorisations: readonly AuthorisationId[]
}
