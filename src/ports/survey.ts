import type { AccessRequest } from '../domain/access-request.ts'
import type { Change } from '../domain/change.ts'
import type { Subject } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Onboarding } from '../domain/onboarding.ts'

/** What the ledger can tell about itself, for whoever checks that nothing was forgotten. Names the tenant, as every read. */
export interface Survey {
  tenants(): Promise<readonly string[]>
  /** Not settled, and nothing is owed that goes on with it (I-23). */
  forgottenChanges(tenant: string): Promise<readonly Change[]>
  /** Open after their deadline, and nothing is owed that closes them. */
  forgottenDeadlines(tenant: string, now: Instant): Promise<readonly { readonly id: string }[]>
  openRequests(tenant: string, after: string, limit: number): Promise<readonly AccessRequest[]>
  /** The last wish about a right, carried out as "on" and not found gone: the backend should show it. By id. */
  shouldBeOn(tenant: string, after: string, limit: number): Promise<readonly Change[]>
  /** Invitations that something is still to be done for, the wishes of those that are done included. */
  openInvitations(tenant: string): Promise<readonly Pick<Invitation, 'id' | 'number'>[]>
  /** Onboardings that administrators or the platform are still to be asked about, and nothing is owed that does so. */
  waitingOnboardings(tenant: string): Promise<readonly Pick<Onboarding, 'id' | 'company'>[]>
  /** What the last events of the audit were about and cards may show. */
  recentSubjects(tenant: string, since: Instant): Promise<readonly Subject[]>
}
