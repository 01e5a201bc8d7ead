import type { Change } from '../domain/change.ts'
import { personKey } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { requireMine } from './missed.ts'
import { showToAll } from './show-to-all.ts'
import { showBatch } from './taken-away.ts'
import { stillGiven, visibleGroup } from './visible-group.ts'

/** The beneficiary says that all of it is there. */
export async function confirmVisible(deps: Deps, person: Person, changeId: string): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const { change, given } = await changeToAnswer(tx, person, changeId)
    if (change.state !== 'done' || given.every(({ seen }) => seen === 'yes')) return
    await recordAnswers(tx, person, change, () => 'yes')
  })
}

interface ToAnswer {
  readonly change: Change
  /** What it is asked about with: given together, and not taken away since. */
  readonly given: readonly Change[]
}

/** @throws Refusal for who has nothing to say about it, and where there is nothing to see any more */
export async function changeToAnswer(tx: LedgerTransaction, person: Person, changeId: string): Promise<ToAnswer> {
  const change = await tx.change(person.tenant, changeId)
  if (change === undefined) throw new Refusal('not-visible')
  await requireMine(tx, person, change)
  const given = await stillGiven(tx, await visibleGroup(tx, change))
  if (change.state === 'done' && given.length === 0) throw new Refusal('seen-outdated')
  return { change, given }
}

/** @param answer of each right by itself; undefined leaves what was said of it */
export async function recordAnswers(
  tx: LedgerTransaction,
  person: Person,
  change: Change,
  answer: (each: Change) => 'yes' | 'no' | undefined,
): Promise<void> {
  const group = await visibleGroup(tx, change)
  const given = await stillGiven(tx, group)
  for (const each of given) {
    const seen = answer(each)
    if (seen === undefined || seen === each.seen) continue
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
  await tx.owe({ kind: 'show', person: personKey(person), subject: { kind: 'visible', id: change.id } })
  for (const each of group) await showQuestion(tx, each)
  await showGrant(tx, change)
}

/** Every card of what it was granted by. */
export async function showGrant(tx: LedgerTransaction, change: Change): Promise<void> {
  const request = change.requestId === undefined ? undefined : await tx.request(change.tenant, change.requestId)
  if (request) await showToAll(tx, request)
  else await showBatch(tx, change)
}

/** The same question may stand in front of somebody else, or on another account of theirs. */
async function showQuestion(tx: LedgerTransaction, change: Change): Promise<void> {
  const subject = { kind: 'visible', id: change.id } as const
  for (const viewer of await tx.viewersOf(change.tenant, subject))
    await tx.owe({ kind: 'show', person: viewer, subject })
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
