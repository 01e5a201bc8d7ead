import type { Effect } from '../../domain/effect.ts'
import { isUndecidedInvitation } from '../../domain/invitation.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { Left } from './take-step.ts'

export type InvitationFollowUp = Extract<Effect, { kind: 'follow-up-invitation' }>

/** As with a request: runs a step in the transaction that notes that this version took it (I-20, I-29). */
export async function takeInvitationStep(
  tx: LedgerTransaction,
  { tenant, invitationId, step, at }: InvitationFollowUp,
  work: (invitation: Invitation) => Promise<void>,
): Promise<Left> {
  if (tx.now < at) return at
  const invitation = await tx.invitation(tenant, invitationId)
  if (invitation === undefined || !isUndecidedInvitation(invitation, tx.now)) return undefined
  if (await tx.noteInvitationFollowUp(tenant, invitationId, invitation.version, step)) await work(invitation)
  return undefined
}
