import { isAdministratorRight } from '../domain/administrator-rights.ts'
import { isDirect, isUnderWay, toldAlike } from '../domain/change.ts'
import type { Change, Outcome } from '../domain/change.ts'
import { minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { CaseKind } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import { changeFindings } from './confirm-visible.ts'
import type { Deps } from './deps.ts'
import { effectOf } from './new-change.ts'
import { openCase } from './open-case.ts'
import { distinct, tellAbout } from './show-to-all.ts'
import { showEarlier, showStanding } from './taken-away.ts'

type SettleDeps = Pick<Deps, 'ledger' | 'catalogue'>

/**
 * Notes the attempt durably before the backend is told; undefined when the change was withdrawn meanwhile. An operator
 * who paused the grants is asked in the same transaction: after the pause no attempt begins. So is who else is being
 * taken away: two that left at once would each find the other still there (I-16).
 */
export async function markSent(
  deps: SettleDeps,
  change: Change,
): Promise<Change | 'paused' | 'another-leaves' | undefined> {
  try {
    return await deps.ledger.write(async (tx) => {
      if ((await tx.grantsPause()) !== undefined) return 'paused'
      if (await anotherLeaves(tx, change)) return 'another-leaves'
      const patch = { attempts: change.attempts + 1, sentAt: change.sentAt ?? tx.now }
      await tx.moveChange(change.tenant, change.id, change.state, 'sent', patch)
      await record(tx, change, 'change.sent', { attempt: patch.attempts })
      await showStanding(tx, change)
      return { ...change, ...patch, state: 'sent' as const }
    })
  } catch (error) {
    if (error instanceof LedgerConflict) return undefined
    throw error
  }
}

async function anotherLeaves(tx: LedgerTransaction, change: Change): Promise<boolean> {
  if (change.wish === 'on' || !isAdministratorRight(change.authorisation)) return false
  const revokes = await tx.administratorRevokes(change.tenant, change.customer.number)
  return revokes.some(({ user, state }) => user.id !== change.user.id && state !== 'due')
}

export async function markUncertain(deps: SettleDeps, change: Change): Promise<void> {
  await deps.ledger.write(async (tx) => {
    await tx.moveChange(change.tenant, change.id, change.state, 'uncertain')
    await record(tx, change, 'change.uncertain', {})
    await showStanding(tx, change)
  })
}

/** A definite no, or a newer wish: people see it failed and why. A case is opened in the same moment, or nothing is. */
export async function markFailed(deps: SettleDeps, change: Change, outcome: Outcome, report?: CaseKind): Promise<void> {
  await deps.ledger.write(async (tx) => {
    await tx.moveChange(change.tenant, change.id, change.state, 'failed', { outcome })
    await record(tx, change, 'change.failed', { outcome })
    if (report !== undefined) await openCaseOnce(tx, change, report)
    await showStanding(tx, change)
    await tell(tx, change)
    if (isDirect(change)) await tellWhoDidIt(tx, change)
  })
}

/** The read-back shows the wish: done, with the clock time by which the portal shows it. */
export async function settleChange(deps: SettleDeps, change: Change, outcome: Outcome): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const delay = deps.catalogue.service(change.service)?.afterwards?.visibleWithinMinutes
    const visibleBy = change.wish === 'on' && delay !== undefined ? wholeMinute(tx.now + minutes(delay)) : undefined
    const patch = { outcome, doneAt: tx.now, ...(visibleBy === undefined ? {} : { visibleBy }) }
    await tx.moveChange(change.tenant, change.id, change.state, 'done', patch)
    await record(tx, change, 'change.done', { outcome })
    await showStanding(tx, change)
    await tell(tx, change)
    await hastenEarlier(tx, change)
    if (change.wish === 'off') await showEarlier(tx, change)
    else await tx.owe({ kind: 'ask-visible', tenant: change.tenant, changeId: change.id }, tx.now + minutes(delay ?? 0))
  })
}

/** Older wishes about the same right wait for this one: what is so by now, they hear at once. */
async function hastenEarlier(tx: LedgerTransaction, change: Change): Promise<void> {
  const all = await tx.changesOfRight(change.tenant, change.user.id, change.customer.number, change.authorisation)
  for (const other of all.filter(({ generation }) => generation < change.generation))
    if (isUnderWay(other)) await tx.owe(effectOf(other))
}

/** A person's work now; once per change. */
export const giveToServicedesk = (deps: SettleDeps, change: Change, kind: CaseKind): Promise<void> =>
  deps.ledger.write((tx) => openCaseOnce(tx, change, kind))

async function openCaseOnce(tx: LedgerTransaction, change: Change, kind: CaseKind): Promise<void> {
  const known = await tx.caseOfChange(change.tenant, change.id)
  // Still uncertain after an agent closed it: it is read back on, not reported again.
  if (known !== undefined && (known.state !== 'closed' || kind === 'change-uncertain')) return
  const current = (await tx.change(change.tenant, change.id)) ?? change
  const request = change.requestId === undefined ? undefined : await tx.request(change.tenant, change.requestId)
  await openCase(tx, {
    tenant: change.tenant,
    kind,
    changeId: change.id,
    requester: request?.requester ?? change.by,
    findings: changeFindings(current),
    ...(request === undefined ? {} : { requestId: request.id }),
  })
}

/** Rounded up, so that "before 11:32" holds. */
const wholeMinute = (instant: Instant): Instant => Math.ceil(instant / minutes(1)) * minutes(1)

const ruleOf = {
  'change.sent': 'noted before it is attempted',
  'change.done': 'read back as wished',
  'change.uncertain': 'no answer to believe',
  'change.failed': 'a definite no, or a newer wish',
} as const

async function record(
  tx: LedgerTransaction,
  change: Change,
  verb: 'change.sent' | 'change.done' | 'change.uncertain' | 'change.failed',
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await tx.audit({
    tenant: change.tenant,
    verb,
    changeId: change.id,
    customerNumber: change.customer.number,
    userId: change.user.id,
    authorisation: change.authorisation,
    evidence: { rule: ruleOf[verb], read: details, readAt: tx.now },
    details: { wish: change.wish, ...details },
    ...(change.requestId === undefined ? {} : { requestId: change.requestId }),
    ...(change.lineId === undefined ? {} : { lineId: change.lineId }),
  })
}

/** Of a grant or revoke of their own the administrator hears that it failed; their card alone would wait to be seen. */
const tellWhoDidIt = (tx: LedgerTransaction, change: Change): Promise<void> =>
  tx.owe({
    kind: 'tell',
    person: { tenant: change.tenant, id: change.by.id },
    notice: { kind: 'change', changeId: change.id },
  })

async function tell(tx: LedgerTransaction, change: Change): Promise<void> {
  const request = change.requestId === undefined ? undefined : await tx.request(change.tenant, change.requestId)
  if (request) return tellAbout(tx, request, { kind: 'change', changeId: change.id })
  const people = distinct(await tx.peopleLinkedTo(change.tenant, change.user.id))
  for (const { id } of await toldOf(tx, change))
    for (const person of people) await tx.owe({ kind: 'tell', person, notice: { kind: 'change', changeId: id } })
}

/** What was pressed together is told together, once nothing of it is open: how each number ended, by one of its changes. */
async function toldOf(tx: LedgerTransaction, change: Change): Promise<readonly Change[]> {
  const batch = (await tx.changesOfBatch(change.tenant, change.batch)).filter(
    ({ requestId }) => requestId === undefined,
  )
  if (batch.some(isUnderWay)) return []
  return [...Map.groupBy(batch, toldAlike).values()].flatMap((alike) => alike.slice(0, 1))
}
