import type { AuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Ledger, LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { appendAudit } from './audit-appends.ts'
import { auditReads } from './audit.ts'
import { cardReads, registerCard } from './cards.ts'
import { channelCardReads, channelCardWrites } from './channel-cards.ts'
import { caseQueueReads } from './case-queue.ts'
import { caseReads, caseWrites } from './cases.ts'
import { changeReads, changeWrites } from './changes.ts'
import type { Clock } from './clock.ts'
import { firstTime } from './inbox.ts'
import { lineWrites } from './line-writes.ts'
import { lockingReads } from './locking-reads.ts'
import { noteInvitationFollowUp } from './follow-ups.ts'
import { recordGone } from './gone-rights.ts'
import { grantsPause, pauseGrants, resumeGrants } from './grants-pause.ts'
import { requireLease } from './job-leases.ts'
import { hasten, owe } from './outbox.ts'
import { linkWrites, personReads } from './person-links.ts'
import { requestReads } from './requests.ts'
import { requestWrites } from './request-writes.ts'
import { recordSeen } from './seen-rights.ts'
import type { Db } from './tables.ts'
import { onboardingReads, onboardingWrites } from './onboardings.ts'
import { platformFeedReads, platformFeedWrites } from './platform-feed.ts'
import { invitationReads, invitationWrites } from './invitations.ts'
import { inTransaction } from './transaction.ts'

/** @param onOwed called after a commit that owed at least one effect */
export function createLedger(db: Db, now: Clock, onOwed: () => void): Ledger {
  return {
    ...ledgerReads(db),
    now: () => now(db),
    async write(work) {
      const { result, owed } = await inTransaction(db, async (tx) => {
        let owed = false
        const at = await now(tx)
        const events: AuditEvent[] = []
        const result = await work(ledgerTransaction(tx, at, events, () => (owed = true)))
        // Last of all: who appends holds the head of the chain until the commit.
        await appendAudit(tx, at, events)
        return { result, owed }
      })
      if (owed) onOwed()
      return result
    },
  }
}

const ledgerReads = (db: Db): LedgerReads => ({
  ...requestReads(db),
  ...changeReads(db),
  ...caseReads(db),
  ...caseQueueReads(db),
  ...invitationReads(db),
  ...onboardingReads(db),
  ...platformFeedReads(db),
  ...personReads(db),
  ...cardReads(db),
  ...channelCardReads(db),
  ...auditReads(db),
  grantsPause: () => grantsPause(db),
})

const ledgerTransaction = (tx: Db, now: Instant, events: AuditEvent[], onOwed: () => void): LedgerTransaction => ({
  ...lockingReads(tx, ledgerReads(tx)),
  ...requestWrites(tx, now),
  ...lineWrites(tx, now),
  ...changeWrites(tx),
  noteInvitationFollowUp: (...noted) => noteInvitationFollowUp(tx, now, ...noted),
  recordGone: (tenant, changeId) => recordGone(tx, now, tenant, changeId),
  recordSeen: (tenant, changeId, seen) => recordSeen(tx, now, tenant, changeId, seen),
  ...caseWrites(tx, now),
  ...invitationWrites(tx, now),
  ...onboardingWrites(tx, now),
  ...platformFeedWrites(tx),
  ...linkWrites(tx),
  now,
  registerCard: (copy) => registerCard(tx, copy),
  ...channelWrites(tx, now, onOwed),
  audit: async (event) => void events.push(event),
  async owe(effect, dueAt = now) {
    await owe(tx, effect, dueAt)
    onOwed()
  },
  async hasten(person) {
    await hasten(tx, person, now)
    onOwed()
  },
  pauseGrants: (pause) => pauseGrants(tx, now, pause),
  async resumeGrants() {
    const resumed = await resumeGrants(tx, now)
    onOwed()
    return resumed
  },
  requireLease: (lease) => requireLease(tx, lease),
  firstTime: (tenant, actionKey) => firstTime(tx, now, tenant, actionKey),
})

/** What waited for a channel is work for the worker. */
function channelWrites(tx: Db, now: Instant, onOwed: () => void): ReturnType<typeof channelCardWrites> {
  const writes = channelCardWrites(tx, now)
  return {
    ...writes,
    async hastenChannels(tenant) {
      await writes.hastenChannels(tenant)
      onOwed()
    },
  }
}
