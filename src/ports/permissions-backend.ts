import type { NumberLength } from '../domain/customer-number.ts'
import type {
  Authority,
  AuthorisationId,
  CustomerHierarchy,
  CustomerNumber,
  HeldAuthorisation,
  NamedNumber,
  PortalUser,
  PortalUserId,
} from '../domain/portal.ts'
import type { ApiPlatformReads, ApiPlatformWrites } from './api-platform.ts'

/**
 * Who exists and who may. An unknown id gives undefined or an empty list; a backend that cannot tell throws
 * BackendUnavailable, never an empty list (I-10). Answers are read now, never from a cache (I-8).
 */
export interface Directory {
  /** By e-mail address, compared without regard to case (F-2). */
  userByAddress(address: string): Promise<PortalUser | undefined>
  user(id: PortalUserId): Promise<PortalUser | undefined>
  /** Numbers the portal shows to this user, sorted by number. */
  numbersOf(user: PortalUserId): Promise<readonly NamedNumber[]>
  /** Users of a number (card page "Selecteer een gebruiker"), sorted by name. */
  usersOf(number: CustomerNumber): Promise<readonly PortalUser[]>
  hierarchyOf(number: CustomerNumber): Promise<CustomerHierarchy | undefined>
  /** Who holds both authorisations of F-6 on exactly this number, sorted by name. */
  administratorsOf(number: CustomerNumber): Promise<readonly PortalUser[]>
  /** F-6 for this number or for a parent that governs it (F-15); undefined when neither. */
  authorityOver(user: PortalUserId, number: CustomerNumber): Promise<Authority | undefined>
  servicedeskAgents(): Promise<readonly PortalUser[]>
}

/** What somebody holds, per number. */
export interface HeldAuthorisations {
  heldBy(user: PortalUserId, number: CustomerNumber): Promise<readonly HeldAuthorisation[]>
}

export interface Grant {
  readonly user: PortalUserId
  readonly number: CustomerNumber
  readonly authorisation: AuthorisationId
}

/**
 * Writes. Each changes exactly that one authorisation (I-27) and is idempotent by key: a key that was applied
 * before changes nothing and succeeds. @throws BackendRefused a definite no; BackendUnavailable the outcome is unknown
 */
export interface AuthorisationWrites {
  /** The portal may take 60 minutes to show the tile (F-20, F-24). */
  grant(grant: Grant, key: string): Promise<void>
  revoke(grant: Grant, key: string): Promise<void>
  /** "Gebruiker toevoegen" (F-8): makes the address a user of the number, known or new; idempotent by address and number. */
  inviteUser(
    invitation: { readonly address: string; readonly name: string; readonly number: CustomerNumber },
    key: string,
  ): Promise<void>
}

/** What a turn may use: a turn changes nothing outside (DESIGN.md section 4). */
export type BackendReads = Directory & HeldAuthorisations & ApiPlatformReads & { readonly traits: BackendTraits }

export interface BackendTraits {
  readonly supportsIdempotencyKey: boolean
  /** `strong`: a read sees every finished write. `eventual`: it may lag. */
  readonly readConsistency: 'strong' | 'eventual'
  /** `one`: a write touches one authorisation. `page`: it saves a user's whole page, so writes must be serialised (I-27). */
  readonly writeGranularity: 'one' | 'page'
  /** Digits of a customer number. */
  readonly customerNumberLength: NumberLength
}

export type PermissionsBackend = BackendReads & AuthorisationWrites & ApiPlatformWrites
