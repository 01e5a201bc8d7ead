import type { Notice } from '../../domain/effect.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { PersonKey } from '../../domain/person.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { Deps } from '../deps.ts'
import { whomItIsAbout } from '../show-invitation.ts'
import { distinct } from '../show-to-all.ts'
import { takeInvitationStep } from './take-invitation-step.ts'
import type { InvitationFollowUp } from './take-invitation-step.ts'
import type { Left } from './take-step.ts'

/** One message to each to whom it was brought. Whether they still may decide is read when it is told (I-9). */
export const remindOfInvitation = ({ ledger }: Pick<Deps, 'ledger'>, due: InvitationFollowUp): Promise<Left> =>
  ledger.write((tx) =>
    takeInvitationStep(tx, due, async (invitation) => {
      const { id: invitationId, version } = invitation
      await tellEach(tx, await reviewersOf(tx, invitation), { kind: 'invitation-reminder', invitationId, version })
      await record(tx, invitation, 'invitation.reminded', { dueAt: due.at, version })
    }),
  )

/** A last word to whom it is about and who can still decide: of a number that does not exist that is nobody (I-18). */
export const warnOfInvitation = ({ ledger }: Pick<Deps, 'ledger'>, due: InvitationFollowUp): Promise<Left> =>
  ledger.write((tx) =>
    takeInvitationStep(tx, due, async (invitation) => {
      const { id: invitationId, expiresAt } = invitation
      const people = [...(await whomItIsAbout(tx, invitation)), ...(await reviewersOf(tx, invitation))]
      await tellEach(tx, people, { kind: 'invitation-expires-soon', invitationId })
      await record(tx, invitation, 'invitation.expires-soon', { expiresAt })
    }),
  )

async function tellEach(tx: LedgerTransaction, people: readonly PersonKey[], notice: Notice): Promise<void> {
  for (const person of distinct(people)) await tx.owe({ kind: 'tell', person, notice })
}

const reviewersOf = async (tx: LedgerTransaction, { tenant, broughtTo }: Invitation) =>
  (await Promise.all(broughtTo.map(({ userId }) => tx.peopleLinkedTo(tenant, userId)))).flat()

const record = (
  tx: LedgerTransaction,
  { tenant, id, number, broughtTo }: Invitation,
  verb: 'invitation.reminded' | 'invitation.expires-soon',
  read: Readonly<Record<string, number>>,
): Promise<void> =>
  tx.audit({
    tenant,
    verb,
    customerNumber: number,
    evidence: { rule: 'nobody decided yet', read, readAt: tx.now },
    details: { invitation: id, administrators: broughtTo.map(({ userId }) => userId) },
  })
