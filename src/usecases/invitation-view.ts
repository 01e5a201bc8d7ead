import { labelOf } from '../catalogue/label.ts'
import { whyNotDecideInvitation } from '../domain/invitation.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Person } from '../domain/person.ts'
import type { InvitationView } from '../domain/invitation-view.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { grantable, involvedOf } from './decide-invitation.ts'
import { wishViews } from './wish-views.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads }

/** An invitation as this person sees it, from the ledger alone. */
export async function invitationView(
  deps: ViewDeps,
  invitation: Invitation,
  person: Person,
  audience: InvitationView['audience'],
  now: number,
): Promise<InvitationView> {
  const { number, askedAt, expiresAt, version, state, forSelf, direct, name, address, reason } = invitation
  const labels = (ids: readonly string[]) => ids.map((id) => labelOf(deps, id))
  const service = invitation.service === undefined ? undefined : deps.catalogue.service(invitation.service)
  const decide = audience === 'reviewer' && mayDecide(invitation, person, now)
  return {
    ...{ kind: 'invitation', audience, id: invitation.id, version, state, askerName: invitation.asker.name },
    ...{ forSelf, direct, name, address, number, reason, askedAt, expiresAt },
    wishes: labels(invitation.wishes),
    granted: labels(invitation.granted),
    grantable: decide
      ? grantable(deps, invitation, invitation.wishes).map((id) => ({ id, label: labelOf(deps, id) }))
      : [],
    can: { decide, withdraw: audience !== 'reviewer' && state === 'asked' },
    ...(service === undefined ? {} : { service: service.name }),
    ...(audience === 'reviewer' ? forReviewer(invitation, person) : {}),
    ...howItWent(invitation),
    ...(invitation.state === 'done' ? { became: await wishViews(deps, invitation) } : {}),
  }
}

/** Whether they still have authority is read when they press. */
const mayDecide = (invitation: Invitation, person: Person, now: number): boolean =>
  whyNotDecideInvitation(invitation, { ...involvedOf(person), authority: [invitation.number] }, now) === undefined

function forReviewer({ customerName, broughtTo, escalatedAt }: Invitation, person: Person): Partial<InvitationView> {
  const why = broughtTo.find(({ userId }) => userId === person.portalUser?.id)
  return {
    ...(customerName === undefined ? {} : { customerName }),
    ...(escalatedAt === undefined ? {} : { escalatedAt }),
    ...(why === undefined ? {} : { cameBecause: { via: why.via, heldOn: why.heldOn } }),
  }
}

function howItWent(invitation: Invitation): Partial<InvitationView> {
  const { outcome, decidedBy, decidedReason, decidedAt, doneAt, requestId } = invitation
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(decidedBy === undefined ? {} : { decidedBy: decidedBy.name }),
    ...(decidedReason === undefined ? {} : { decidedReason }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(invitation.state === 'cancelled' ? { cancelledBy: invitation.cancelledBy ?? 'asker' } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  }
}
