import type { AuditVerb } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { PortalUser } from '../domain/portal.ts'
import type { CaseKind } from '../domain/servicedesk-case.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { oweInvitationFollowUps } from './follow-up/owe-follow-ups.ts'
import { invitationFindings } from './invitation-findings.ts'
import { digest } from './ids.ts'
import { openCase } from './open-case.ts'
import { oweInvitation, showInvitation, tellOfInvitation } from './show-invitation.ts'

type SettleDeps = Pick<Deps, 'ledger'>

/** Notes the attempt durably before the backend is told, as with a change; undefined when it was moved meanwhile. */
export async function markInvitationSent(
  deps: SettleDeps,
  invitation: Invitation,
): Promise<Invitation | 'paused' | undefined> {
  try {
    return await deps.ledger.write(async (tx) => {
      if ((await tx.grantsPause()) !== undefined) return 'paused'
      const patch = { attempts: invitation.attempts + 1, sentAt: invitation.sentAt ?? tx.now }
      await tx.moveInvitation(invitation.tenant, invitation.id, invitation.state, 'sent', patch)
      await record(tx, invitation, 'invitation.sent', 'noted before it is attempted', { attempt: patch.attempts })
      await showInvitation(tx, invitation)
      return { ...invitation, ...patch, state: 'sent' as const, version: invitation.version + 1 }
    })
  } catch (error) {
    if (error instanceof LedgerConflict) return undefined
    throw error
  }
}

export const markInvitationUncertain = (deps: SettleDeps, invitation: Invitation): Promise<void> =>
  deps.ledger.write(async (tx) => {
    await tx.moveInvitation(invitation.tenant, invitation.id, invitation.state, 'uncertain')
    await record(tx, invitation, 'invitation.uncertain', 'no answer to believe', {})
    await showInvitation(tx, invitation)
  })

/** The address is a user of the number: done. Others who asked for the same have it too. */
export const settleInvitation = (deps: SettleDeps, invitation: Invitation, user: PortalUser): Promise<void> =>
  deps.ledger.write(async (tx) => {
    const { tenant, id, number, address, state } = invitation
    const outcome = invitation.attempts === 0 ? 'already-so' : 'by-us'
    await tx.moveInvitation(tenant, id, state, 'done', { outcome, doneAt: tx.now, userId: user.id })
    await record(tx, invitation, 'invitation.done', 'read back as a user of the number', { outcome }, user.id)
    await showInvitation(tx, invitation)
    await tellOfInvitation(tx, invitation)
    await oweInvitation(tx, invitation)
    for (const other of await tx.invitationsOf(tenant, number, address)) await oweInvitation(tx, other)
  })

/** A definite no, or nobody who may carry it: said, and where a person must look, a case in the same moment. */
export const failInvitation = (
  deps: SettleDeps,
  invitation: Invitation,
  outcome: 'refused-by-backend' | 'not-administrator',
  report?: CaseKind,
): Promise<void> =>
  deps.ledger.write(async (tx) => {
    await tx.moveInvitation(invitation.tenant, invitation.id, invitation.state, 'failed', { outcome })
    await record(tx, invitation, 'invitation.failed', 'a definite no', { outcome })
    if (report !== undefined) await openInvitationCase(tx, invitation, report)
    await showInvitation(tx, invitation)
    await tellOfInvitation(tx, invitation)
  })

/** Who approved lost their authority before the backend was told: the other administrators decide anew (I-9). */
export const returnInvitation = (
  deps: Pick<Deps, 'ledger' | 'rules' | 'workingTime'>,
  invitation: Invitation,
  lostBy: string,
  readAt: Instant,
): Promise<void> =>
  deps.ledger.write(async (tx) => {
    const { tenant, id, number } = invitation
    const generation = invitation.generation + 1
    await tx.moveInvitation(tenant, id, 'due', 'asked', { generation, key: digest('invite', tenant, id, generation) })
    const evidence = { rule: 'not-administrator any more', read: { user: lostBy, authority: null }, readAt }
    await tx.audit({
      tenant,
      verb: 'invitation.returned',
      customerNumber: number,
      evidence,
      details: { invitation: id, lostBy },
    })
    await showInvitation(tx, invitation)
    await oweInvitation(tx, invitation)
    await oweInvitationFollowUps(tx, deps, invitation)
  })

/** Nobody decided in time. For a number that does not exist it ends no differently (I-18). */
export const expireInvitation = (deps: SettleDeps, tenant: string, id: string): Promise<void> =>
  deps.ledger.write(async (tx) => {
    const invitation = await tx.invitation(tenant, id)
    if (invitation?.state !== 'asked' || tx.now < invitation.expiresAt) return
    await tx.moveInvitation(tenant, id, 'asked', 'expired')
    await record(tx, invitation, 'invitation.expired', 'nobody decided in time', { expiresAt: invitation.expiresAt })
    await showInvitation(tx, invitation)
    await tellOfInvitation(tx, invitation)
  })

/** A person's work now; once per invitation, and never again once an agent closed it. */
export async function openInvitationCase(
  tx: LedgerTransaction,
  invitation: Invitation,
  kind: CaseKind,
): Promise<boolean> {
  const known = await tx.caseOfInvitation(invitation.tenant, invitation.id)
  if (known !== undefined && (known.state !== 'closed' || isHandledBy(known.kind, kind))) return false
  await openCase(tx, {
    tenant: invitation.tenant,
    kind,
    invitationId: invitation.id,
    requester: invitation.asker,
    findings: await invitationFindings(tx, invitation),
  })
  return true
}

/** Whoever handled that nobody decided handled that nobody could. That nobody decides is looked at once per version. */
const isHandledBy = (known: CaseKind, kind: CaseKind): boolean =>
  kind !== 'not-decided' &&
  (known === kind || (known === 'not-decided' && (kind === 'no-reviewer' || kind === 'reviewers-unreachable')))

export const giveInvitationToServicedesk = (
  deps: SettleDeps,
  invitation: Invitation,
  kind: CaseKind,
): Promise<boolean> => deps.ledger.write((tx) => openInvitationCase(tx, invitation, kind))

const record = (
  tx: LedgerTransaction,
  { tenant, id, number }: Invitation,
  verb: AuditVerb,
  rule: string,
  read: Readonly<Record<string, string | number>>,
  userId?: string,
): Promise<void> =>
  tx.audit({
    tenant,
    verb,
    customerNumber: number,
    evidence: { rule, read, readAt: tx.now },
    details: { invitation: id, ...read },
    ...(userId === undefined ? {} : { userId }),
  })
