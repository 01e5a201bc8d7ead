import type { AccessRequest } from '../domain/access-request.ts'
import { BackendUnavailable } from '../domain/backend-error.ts'
import type { Person } from '../domain/person.ts'
import { isInvited } from '../domain/invitation.ts'
import type { SandboxCalls } from '../domain/api-platform.ts'
import { isInOnboarding } from '../domain/onboarding.ts'
import type { CompanyProof, Onboarding } from '../domain/onboarding.ts'
import type { OnboardingView } from '../domain/onboarding-view.ts'
import type { Invitation } from '../domain/invitation.ts'
import { Refusal } from '../domain/refusal.ts'
import type { RequestView } from '../domain/view.ts'
import type { InvitationView } from '../domain/invitation-view.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import { readProof } from './company-proof.ts'
import { actorOf } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { provenAddress } from './proven-address.ts'
import type { AddressRules } from './proven-address.ts'
import { audienceOf } from './request-view.ts'

/** How one person stands to what cards show. Undefined means a stranger, who sees nothing (I-18). */
export interface Standing {
  to(request: AccessRequest): Promise<RequestView['audience'] | undefined>
  toInvitation(invitation: Invitation): Promise<InvitationView['audience'] | undefined>
  toOnboarding(onboarding: Onboarding): Promise<OnboardingView['audience'] | undefined>
  isAgent(): Promise<boolean>
  /** What the platform tells now of an onboarding; nothing where it is not asked or does not answer. */
  onPlatform(onboarding: Onboarding): Promise<OnPlatform>
}

interface OnPlatform {
  readonly calls?: readonly SandboxCalls[]
  readonly proof?: CompanyProof
}

/**
 * As the backend says now: who decides must be an administrator at this moment, who triages an agent. Who asked and
 * who benefits need no reading. @throws BackendUnavailable
 */
export function freshStanding(backend: BackendReads, person: Person, rules: AddressRules): Standing {
  const user = person.rosterRole === 'user' ? person.portalUser : undefined
  const isAgent = async (): Promise<boolean> => {
    requireLookedUp(person)
    return user !== undefined && (await backend.servicedeskAgents()).some(({ id }) => id === user.id)
  }
  return {
    isAgent,
    toInvitation: async (invitation) => {
      const part = aboutThem(invitation, person, rules)
      if (part !== undefined) return part
      requireLookedUp(person)
      if (user === undefined || isInvited(invitation, actorOf(person))) return undefined
      return (await backend.authorityOver(user.id, invitation.number)) === undefined ? undefined : 'reviewer'
    },
    toOnboarding: async (onboarding) => {
      const part = customerPart(onboarding, person, rules)
      if (part !== undefined) return part
      if (onboarding.vouching === undefined || onboarding.vouching === 'nobody') return undefined
      requireLookedUp(person)
      if (user === undefined || isInOnboarding(onboarding, actorOf(person))) return undefined
      return (await backend.authorityOver(user.id, onboarding.customer.number)) === undefined
        ? undefined
        : 'administrator'
    },
    onPlatform: (onboarding) => onPlatform(backend, onboarding),
    to: async (request) => {
      const part = audienceOf(request, person)
      if (part === 'requester' || part === 'beneficiary') return part
      requireLookedUp(person)
      if (user === undefined) return undefined
      if ((await backend.authorityOver(user.id, request.customer.number)) !== undefined) return 'reviewer'
      return (await isAgent()) ? 'servicedesk' : undefined
    },
  }
}

/** The rest of the card is as true without it. */
async function onPlatform(backend: BackendReads, onboarding: Onboarding): Promise<OnPlatform> {
  try {
    const [calls, proof] = await Promise.all([
      backend.sandboxCalls(onboarding.company.id),
      onboarding.stage === 'link' ? readProof(backend, onboarding) : undefined,
    ])
    return { calls, ...(proof === undefined ? {} : { proof }) }
  } catch (error) {
    if (error instanceof BackendUnavailable) return {}
    throw error
  }
}

/** Without an account nobody is anything; whether there is one may not be known while the backend is down. */
function requireLookedUp(person: Person): void {
  if (person.linkUnchecked) throw new BackendUnavailable('the account of this person was not looked up')
}

/**
 * Asked before anything else that a reviewer does: also an action that was seen before answers with what only an
 * administrator of this moment may see. @throws Refusal that tells a stranger no more than an unknown id would (I-18)
 */
export function requireAuthority(rights: FreshAuthority, request: AccessRequest, person: Person): void {
  if (rights.authority !== undefined) return
  const part = audienceOf(request, person)
  // An agent sees every request anyway; what of it they may decide says `whyNotDecide`.
  if (rights.agent !== undefined && part === undefined) return
  if (part === undefined) throw new Refusal('not-visible')
  throw new Refusal(part === 'reviewer' ? 'not-administrator' : 'own-request')
}

/** Whom it is about: who asked, and who is to become the user, by an address that is theirs for certain (I-5). */
export function aboutThem(
  { asker, address }: Invitation,
  person: Person,
  rules: AddressRules,
): 'asker' | 'invitee' | undefined {
  if (asker.id === person.id) return 'asker'
  return provenAddress(person, rules) === address ? 'invitee' : undefined
}

/** Who asked, and who gets access, by an address that is theirs for certain (I-5). */
export function customerPart(
  { requester, address }: Pick<Onboarding, 'requester' | 'address'>,
  person: Person,
  rules: AddressRules,
): 'requester' | 'user' | undefined {
  if (requester.id === person.id) return 'requester'
  return provenAddress(person, rules) === address ? 'user' : undefined
}

/** By what the ledger knows alone: whom it is about, and who was asked to vouch. */
const partInOnboarding = (
  onboarding: Onboarding,
  person: Person,
  rules: AddressRules,
): OnboardingView['audience'] | undefined => {
  const brought = onboarding.broughtTo.some((userId) => userId === person.portalUser?.id)
  return customerPart(onboarding, person, rules) ?? (brought ? 'administrator' : undefined)
}

/** By what the ledger knows alone: whom it is about, whom it was brought to, and who decided. */
export function partIn(
  invitation: Invitation,
  person: Person,
  rules: AddressRules,
): InvitationView['audience'] | undefined {
  const part = aboutThem(invitation, person, rules)
  if (part !== undefined) return part
  const decided = invitation.decidedBy?.id === person.id
  const brought = invitation.broughtTo.some(({ userId }) => userId === person.portalUser?.id)
  return decided || brought ? 'reviewer' : undefined
}

/** As it was when they got the card, to keep that card right while the backend cannot be asked. Never to show more. */
export const rememberedStanding = (person: Person, rules: AddressRules): Standing => ({
  to: (request) => Promise.resolve(audienceOf(request, person)),
  toInvitation: (invitation) => Promise.resolve(partIn(invitation, person, rules)),
  toOnboarding: (onboarding) => Promise.resolve(partInOnboarding(onboarding, person, rules)),
  isAgent: () => Promise.resolve(true),
  onPlatform: () => Promise.resolve({}),
})
