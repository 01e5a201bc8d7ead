import type { AuditEvent, Evidence } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import { Refusal } from '../domain/refusal.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { evidenceOf } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'

/** Runs an attempt to decide or change; a refused one leaves an audit event and nothing else (TEAMS.md A9). */
export async function auditRefusals<T>(
  deps: Deps,
  about: Omit<AuditEvent, 'verb'>,
  rights: FreshAuthority | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const refusal = error instanceof LedgerConflict ? new Refusal('seen-outdated') : error
    if (refusal instanceof Refusal) {
      const evidence = (now: Instant): Evidence =>
        rights === undefined ? { rule: refusal.code, read: null, readAt: now } : evidenceOf(refusal.code, rights)
      await deps.ledger.write((tx) =>
        tx.audit({
          ...about,
          evidence: evidence(tx.now),
          verb: 'refused',
          details: { ...about.details, code: refusal.code },
        }),
      )
    }
    throw refusal
  }
}
