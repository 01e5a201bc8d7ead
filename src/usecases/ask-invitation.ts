import { days } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import { isInvitationOpen } from '../domain/invitation.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { oweInvitationFollowUps } from './follow-up/owe-follow-ups.ts'
import { actorOf, evidenceOf, requireFresh } from './fresh-rights.ts'
import { digest, newInvitationId } from './ids.ts'
import { planInvitation } from './plan-invitation.ts'
import type { InvitationDraft, InvitationPlan } from './plan-invitation.ts'
import { invitationSubject, oweInvitation, showInvitation } from './show-invitation.ts'
import { reasonLimit } from './submit-request.ts'

/** So that nobody can exhaust administrators, or find out which numbers exist by trying many (I-45). */
const openPerPerson = 3
const asksPerDay = 5

export interface AskInvitation {
  readonly draft: InvitationDraft
  readonly reason: string
  /** Names the confirmation that was pressed (I-20). */
  readonly confirmation: string
  /** Digest of the plan that the confirmation showed (I-26). */
  readonly shown: string
  readonly card?: { readonly conversationId: string; readonly activityId: string }
}

/**
 * Asks for an account, or has it made where an administrator of the number adds somebody. Whether the number exists
 * is not looked at here: the worker does, so that the answer is the same for every number (I-18).
 * @returns the id, also when the same confirmation arrives again
 */
export async function askInvitation(deps: Deps, asker: Person, input: AskInvitation): Promise<string> {
  const id = newInvitationId(digest('invitation', asker.tenant, asker.id, input.confirmation))
  if ((await deps.ledger.invitation(asker.tenant, id)) !== undefined) return id
  if (input.reason.length > reasonLimit) throw new Refusal('text-too-long')
  const plan = await planInvitation(deps, asker, input.draft)
  const about = { tenant: asker.tenant, actor: asker.id, customerNumber: plan.number, details: { invitation: id } }
  return auditRefusals(deps, about, plan.rights, async () => {
    if (plan.digest !== input.shown) throw new Refusal('seen-outdated')
    return deps.ledger.write(async (tx) => {
      if (plan.rights !== undefined) requireFresh(plan.rights, tx.now)
      if (!(await tx.firstTime(asker.tenant, digest('invite', id)))) return id
      await refuseTooMany(tx, asker, plan)
      const invitation = newInvitation(deps, id, tx.now, asker, plan, input.reason)
      await tx.insertInvitation(invitation)
      await tx.audit(recordOf(invitation, plan, tx.now))
      if (input.card) await tx.registerCard({ person: asker, subject: invitationSubject(id), ...input.card })
      await oweInvitation(tx, invitation)
      if (!invitation.direct) await oweInvitationFollowUps(tx, deps, invitation)
      await showInvitation(tx, invitation)
      return id
    })
  })
}

/** Counted inside the transaction, so that two at once cannot both be the last. */
async function refuseTooMany(tx: LedgerTransaction, asker: Person, plan: InvitationPlan): Promise<void> {
  const mine = await tx.invitationsBy(asker.tenant, asker.id)
  const open = mine.filter(isInvitationOpen)
  if (open.some(({ number, address }) => number === plan.number && address === plan.address))
    throw new Refusal('already-invited', { number: plan.number })
  if (plan.direct) return
  const asked = mine.filter(({ direct }) => !direct)
  const today = asked.filter(({ askedAt }) => askedAt > tx.now - days(1))
  if (asked.filter(isInvitationOpen).length >= openPerPerson || today.length >= asksPerDay)
    throw new Refusal('too-many-invitations')
}

function newInvitation(
  deps: Deps,
  id: string,
  now: Instant,
  asker: Person,
  plan: InvitationPlan,
  reason: string,
): Invitation {
  return {
    id,
    tenant: asker.tenant,
    version: 1,
    state: plan.direct ? 'due' : 'asked',
    asker: actorOf(asker),
    forSelf: plan.forSelf,
    direct: plan.direct,
    name: plan.name,
    address: plan.address,
    number: plan.number,
    ...(plan.service === undefined ? {} : { service: plan.service.id }),
    wishes: plan.wishes.map((each) => each.id),
    granted: plan.granted.map((each) => each.id),
    reason: reason.trim(),
    askedAt: now,
    expiresAt: now + deps.rules.requestExpiresAfter,
    changedAt: now,
    generation: 1,
    key: digest('invite', asker.tenant, id, 1),
    broughtTo: [],
    attempts: 0,
    ...(plan.direct ? { decidedBy: actorOf(asker), decidedAt: now } : {}),
  }
}

function recordOf(invitation: Invitation, plan: InvitationPlan, now: Instant) {
  const { tenant, asker, number, id, wishes, granted } = invitation
  const asked = { rule: 'confirmed as shown', read: { digest: plan.digest }, readAt: now }
  return {
    tenant,
    actor: asker.id,
    customerNumber: number,
    verb: plan.direct ? ('invitation.approved' as const) : ('invitation.asked' as const),
    evidence:
      plan.direct && plan.rights !== undefined
        ? evidenceOf(`added directly: ${plan.rights.authority?.via ?? 'none'}`, plan.rights)
        : asked,
    details: { invitation: id, wishes: wishes.join(','), granted: granted.join(',') },
  }
}
