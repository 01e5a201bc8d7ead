import type { Change } from '../domain/change.ts'
import { personKey } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { openCase } from './open-case.ts'
import { showToAll } from './show-to-all.ts'
import { isTakenAway, showBatch } from './taken-away.ts'
import { visibleGroup } from './views.ts'

/** The beneficiary says whether the tile is there; a "no" brings the servicedesk in with what is known. */
export async function confirmVisible(deps: Deps, person: Person, changeId: string, seen: 'yes' | 'no'): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const change = await tx.change(person.tenant, changeId)
    if (change === undefined) throw new Refusal('not-visible')
    const request = change.requestId === undefined ? undefined : await tx.request(person.tenant, change.requestId)
    if (change.user.id !== person.portalUser?.id && request?.requester.id !== person.id)
      throw new Refusal('not-visible')
    if (await isTakenAway(tx, change)) throw new Refusal('seen-outdated')
    if (change.state !== 'done' || change.seen === seen) return
    const group = await visibleGroup(tx, change)
    for (const each of group) {
      await tx.recordSeen(each.tenant, each.id, seen)
      await tx.audit({
        tenant: each.tenant,
        verb: 'change.seen',
        actor: person.id,
        changeId: each.id,
        evidence: { rule: 'said by who it is for', read: { user: person.portalUser?.id ?? null }, readAt: tx.now },
        details: { seen },
      })
    }
    if (seen === 'no') await reportNotVisible(tx, person, change)
    await tx.owe({ kind: 'show', person: personKey(person), subject: { kind: 'visible', id: changeId } })
    for (const each of group) await showQuestion(tx, each)
    if (request) await showToAll(tx, request)
    else await showBatch(tx, change)
  })
}

/** The same question may stand in front of somebody else, or on another account of theirs. */
async function showQuestion(tx: LedgerTransaction, change: Change): Promise<void> {
  const subject = { kind: 'visible', id: change.id } as const
  for (const viewer of await tx.viewersOf(change.tenant, subject))
    await tx.owe({ kind: 'show', person: viewer, subject })
}

async function reportNotVisible(tx: LedgerTransaction, person: Person, change: Change): Promise<void> {
  const known = await tx.caseOfChange(change.tenant, change.id)
  if (known !== undefined && known.state !== 'closed') return
  await openCase(tx, {
    tenant: change.tenant,
    kind: 'not-visible',
    changeId: change.id,
    requester: actorOf(person),
    findings: changeFindings(change),
  })
}

/** What the bot knows of a change, for the servicedesk. */
export function changeFindings(change: Change) {
  return [
    { code: 'beneficiary' as const, value: `${change.user.name} <${change.user.address}>` },
    { code: 'number' as const, value: `${change.customer.number} (${change.customer.name})` },
    { code: 'authorisation' as const, value: change.authorisation },
    { code: 'change-state' as const, value: change.state },
    ...(change.doneAt === undefined
      ? []
      : [{ code: 'granted-at' as const, value: new Date(change.doneAt).toISOString() }]),
  ]
}
