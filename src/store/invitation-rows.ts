import type { Selectable, Updateable } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import type { BroughtTo, Invitation, InvitationState, WishOutcome } from '../domain/invitation.ts'
import type { InvitationPatch } from '../ports/ledger.ts'
import { actorFrom } from './actor-columns.ts'
import type { InvitationReviewerTable, InvitationTable } from './invitation-tables.ts'
import { present } from './present.ts'

export const invitationFrom = (
  row: Selectable<InvitationTable>,
  reviewers: readonly Selectable<InvitationReviewerTable>[],
): Invitation => ({
  id: row.id,
  tenant: row.tenant,
  version: row.version,
  state: row.state,
  asker: actorFrom(row.asker_id, row.asker_user_id, row.asker_name),
  forSelf: row.for_self === 1,
  direct: row.direct === 1,
  name: row.name,
  address: row.address,
  number: row.customer_number,
  wishes: JSON.parse(row.wishes) as readonly string[],
  granted: JSON.parse(row.granted) as readonly string[],
  reason: row.reason,
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
  changedAt: row.changed_at,
  generation: row.generation,
  key: row.key,
  broughtTo: reviewers.map((each): BroughtTo => ({ userId: each.user_id, via: each.via, heldOn: each.held_on })),
  attempts: row.attempts,
  ...(row.decided_by_id === null
    ? {}
    : { decidedBy: actorFrom(row.decided_by_id, row.decided_by_user_id, row.decided_by_name ?? '') }),
  ...whatIsKnown(row),
})

const whatIsKnown = (row: Selectable<InvitationTable>) =>
  present({
    customerName: row.customer_name,
    service: row.service,
    decidedReason: row.decided_reason,
    decidedAt: row.decided_at,
    outcome: row.outcome,
    sentAt: row.sent_at,
    doneAt: row.done_at,
    userId: row.user_id,
    continuedAt: row.continued_at,
    requestId: row.request_id,
    became: row.became === null ? null : (JSON.parse(row.became) as readonly WishOutcome[]),
    batch: row.batch,
    cancelledBy: row.cancelled_by,
    escalatedAt: row.escalated_at,
  })

export const invitationRow = (invitation: Invitation): InvitationTable => ({
  tenant: invitation.tenant,
  id: invitation.id,
  version: invitation.version,
  state: invitation.state,
  asker_id: invitation.asker.id,
  asker_user_id: invitation.asker.userId ?? null,
  asker_name: invitation.asker.name,
  for_self: invitation.forSelf ? 1 : 0,
  direct: invitation.direct ? 1 : 0,
  name: invitation.name,
  address: invitation.address,
  customer_number: invitation.number,
  customer_name: invitation.customerName ?? null,
  service: invitation.service ?? null,
  wishes: JSON.stringify(invitation.wishes),
  granted: JSON.stringify(invitation.granted),
  reason: invitation.reason,
  asked_at: invitation.askedAt,
  expires_at: invitation.expiresAt,
  changed_at: invitation.changedAt,
  generation: invitation.generation,
  key: invitation.key,
  decided_by_id: invitation.decidedBy?.id ?? null,
  decided_by_user_id: invitation.decidedBy?.userId ?? null,
  decided_by_name: invitation.decidedBy?.name ?? null,
  decided_reason: invitation.decidedReason ?? null,
  decided_at: invitation.decidedAt ?? null,
  ...outcomeRow(invitation),
})

const outcomeRow = (invitation: Invitation) => ({
  outcome: invitation.outcome ?? null,
  attempts: invitation.attempts,
  sent_at: invitation.sentAt ?? null,
  done_at: invitation.doneAt ?? null,
  user_id: invitation.userId ?? null,
  continued_at: invitation.continuedAt ?? null,
  request_id: invitation.requestId ?? null,
  became: invitation.became === undefined ? null : JSON.stringify(invitation.became),
  batch: invitation.batch ?? null,
  cancelled_by: invitation.cancelledBy ?? null,
  reminded_version: null,
  escalated_version: null,
  warned_version: null,
  escalated_at: invitation.escalatedAt ?? null,
})

/** What waits for a decision again was decided by nobody. */
const undecided: Updateable<InvitationTable> = {
  decided_by_id: null,
  decided_by_user_id: null,
  decided_by_name: null,
  decided_reason: null,
  decided_at: null,
  granted: '[]',
}

export function movedInvitationColumns(
  to: InvitationState,
  at: Instant,
  patch: InvitationPatch,
): Updateable<InvitationTable> {
  const { decidedBy, granted, ...rest } = patch
  const named = {
    decided_reason: rest.decidedReason,
    decided_at: rest.decidedAt,
    generation: rest.generation,
    key: rest.key,
    outcome: rest.outcome,
    attempts: rest.attempts,
    sent_at: rest.sentAt,
    done_at: rest.doneAt,
    user_id: rest.userId,
    cancelled_by: rest.cancelledBy,
    granted: granted === undefined ? undefined : JSON.stringify(granted),
  }
  return {
    state: to,
    changed_at: at,
    ...(to === 'asked' ? undecided : {}),
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    ...(decidedBy === undefined
      ? {}
      : {
          decided_by_id: decidedBy.id,
          decided_by_user_id: decidedBy.userId ?? null,
          decided_by_name: decidedBy.name,
        }),
  }
}
