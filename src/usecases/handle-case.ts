import type { Evidence } from '../domain/audit-event.ts'
import { isMine, whyNotClaim, whyNotClose, whyNotHandle } from '../domain/handling-case.ts'
import type { WhyNot } from '../domain/handling-case.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, linkedUser, reading, requireFresh } from './fresh-rights.ts'
import { showCase } from './open-case.ts'
import { showToCustomers } from './show-onboarding.ts'
import { showToAll } from './show-to-all.ts'
import { showBatch } from './taken-away.ts'
import { reasonLimit } from './submit-request.ts'

export interface CaseClick {
  readonly id: string
  readonly seen: number
}

/** Agents are who the backend names as such at this moment, and full members of the tenant (I-6). */
export async function requireAgent(deps: Deps, person: Person): Promise<Evidence> {
  const user = linkedUser(person)
  if (person.rosterRole !== 'user') throw new Refusal('not-servicedesk')
  const readAt = await deps.ledger.now()
  const agents = await reading(() => deps.backend.servicedeskAgents())
  if (!agents.some((agent) => agent.id === user.id)) throw new Refusal('not-servicedesk')
  return { rule: 'servicedesk agent', read: { agent: user.id }, readAt }
}

export async function claimCase(deps: Deps, agent: Person, click: CaseClick): Promise<void> {
  await onCase(deps, agent, click, {
    whyNot: whyNotClaim,
    isDone: (found) => isMine(found, agent.id),
    move: (tx, found, evidence) => claim(tx, found, agent, evidence),
  })
}

export async function claim(
  tx: LedgerTransaction,
  found: ServicedeskCase,
  agent: Person,
  evidence: Evidence,
): Promise<void> {
  await tx.moveCase(found.tenant, found.id, found.version, 'claimed', { claimedBy: actorOf(agent) })
  await tx.audit({ tenant: found.tenant, verb: 'case.claimed', actor: agent.id, caseId: found.id, evidence })
}

export async function releaseCase(deps: Deps, agent: Person, click: CaseClick): Promise<void> {
  await onCase(deps, agent, click, {
    whyNot: whyNotHandle,
    move: async (tx, found, evidence) => {
      await tx.moveCase(found.tenant, found.id, found.version, 'open')
      await tx.audit({ tenant: found.tenant, verb: 'case.released', actor: agent.id, caseId: found.id, evidence })
    },
  })
}

/** Closes with a note of what was done; who asked is told. */
export async function closeCase(
  deps: Deps,
  agent: Person,
  click: CaseClick & { readonly note: string },
): Promise<void> {
  const closingNote = usable(click.note)
  await onCase(deps, agent, click, {
    whyNot: whyNotClose,
    move: async (tx, found, evidence) => {
      await tx.moveCase(found.tenant, found.id, found.version, 'closed', { closedAt: tx.now, closingNote })
      await tx.audit({ tenant: found.tenant, verb: 'case.closed', actor: agent.id, caseId: found.id, evidence })
      const { requester } = found
      if (requester === undefined) return
      const person = { tenant: found.tenant, id: requester.id }
      await tx.owe({ kind: 'tell', person, notice: { kind: 'case-closed', caseId: found.id } })
    },
  })
}

/** What an agent does to a case. */
interface CaseDeed {
  /** What must be read before, by who is an agent. */
  readonly read?: () => Promise<void>
  readonly whyNot: WhyNot
  /** An earlier delivery of the same press did it (I-20). */
  readonly isDone?: (found: ServicedeskCase) => boolean
  /** Names the action, where the case alone does not tell whether it was done. */
  readonly key?: string
  readonly move: (tx: LedgerTransaction, found: ServicedeskCase, evidence: Evidence) => Promise<void>
}

export async function onCase(deps: Deps, agent: Person, click: CaseClick, deed: CaseDeed): Promise<void> {
  const there = await deps.ledger.servicedeskCase(agent.tenant, click.id)
  const about = { tenant: agent.tenant, actor: agent.id, ...(there === undefined ? {} : { caseId: there.id }) }
  await auditRefusals(deps, about, undefined, async () => {
    const evidence = await requireAgent(deps, agent)
    await deed.read?.()
    await deps.ledger.write(async (tx) => {
      requireFresh({ authority: undefined, readAt: evidence.readAt }, tx.now)
      const found = await tx.servicedeskCase(agent.tenant, click.id)
      if (found === undefined) throw new Refusal('not-visible')
      if (deed.isDone?.(found)) return
      if (deed.key !== undefined && !(await tx.firstTime(agent.tenant, deed.key))) return
      // Before the version: who comes second reads who has it.
      refuseWhere(deed.whyNot, found, agent)
      if (found.version !== click.seen) throw new Refusal('seen-outdated')
      await deed.move(tx, found, evidence)
      await showAround(tx, found, agent)
    })
  })
}

export function refuseWhere(whyNot: WhyNot, found: ServicedeskCase, person: Person): void {
  const why = whyNot(found, person.id)
  if (why !== undefined) throw new Refusal(why, { name: found.claimedBy?.name ?? '', id: found.id })
}

/** Everybody's card of the case, and of what it is about. */
export async function showAround(tx: LedgerTransaction, found: ServicedeskCase, agent?: Person): Promise<void> {
  await showCase(tx, found.tenant, found.id, agent)
  const change = found.changeId === undefined ? undefined : await tx.change(found.tenant, found.changeId)
  const requestId = found.requestId ?? change?.requestId
  const request = requestId === undefined ? undefined : await tx.request(found.tenant, requestId)
  const { onboardingId } = found
  const onboarding = onboardingId === undefined ? undefined : await tx.onboarding(found.tenant, onboardingId)
  if (onboarding) await showToCustomers(tx, onboarding)
  if (request) await showToAll(tx, request)
  else if (change) await showBatch(tx, change)
}

export function usable(typed: string): string {
  const text = typed.trim()
  if (text === '') throw new Refusal('empty-text')
  if (text.length > reasonLimit) throw new Refusal('text-too-long')
  return text
}
