import type { Evidence } from '../domain/audit-event.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { whyNotClose } from '../domain/servicedesk-case.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, linkedUser, reading } from './fresh-rights.ts'
import { showCase } from './open-case.ts'
import { showToAll } from './show-to-all.ts'
import { showBatch } from './taken-away.ts'
import { reasonLimit } from './submit-request.ts'

interface CaseClick {
  readonly id: string
  readonly seen: number
}

/** Agents are who the backend names as such at this moment. */
export async function requireAgent(deps: Deps, person: Person): Promise<Evidence> {
  const user = linkedUser(person)
  const readAt = await deps.ledger.now()
  const agents = await reading(() => deps.backend.servicedeskAgents())
  if (!agents.some((agent) => agent.id === user.id)) throw new Refusal('not-servicedesk')
  return { rule: 'servicedesk agent', read: { agent: user.id }, readAt }
}

export async function claimCase(deps: Deps, agent: Person, click: CaseClick): Promise<void> {
  await onCase(deps, agent, click, async (tx, found, evidence) => {
    if (found.claimedBy?.id === agent.id) return
    if (found.state !== 'open') throw new Refusal('case-not-yours', { name: found.claimedBy?.name ?? '' })
    await tx.moveCase(found.tenant, found.id, found.version, 'claimed', { claimedBy: actorOf(agent) })
    await tx.audit({ tenant: found.tenant, verb: 'case.claimed', actor: agent.id, caseId: found.id, evidence })
  })
}

export async function releaseCase(deps: Deps, agent: Person, click: CaseClick): Promise<void> {
  await onCase(deps, agent, click, async (tx, found, evidence) => {
    requireMine(found, agent)
    await tx.moveCase(found.tenant, found.id, found.version, 'open')
    await tx.audit({ tenant: found.tenant, verb: 'case.released', actor: agent.id, caseId: found.id, evidence })
  })
}

/** Closes with a note of what was done; who asked is told. */
export async function closeCase(
  deps: Deps,
  agent: Person,
  click: CaseClick & { readonly note: string },
): Promise<void> {
  const closingNote = click.note.trim()
  if (closingNote === '') throw new Refusal('empty-text')
  if (closingNote.length > reasonLimit) throw new Refusal('text-too-long')
  await onCase(deps, agent, click, async (tx, found, evidence) => {
    requireMine(found, agent)
    const why = whyNotClose(found)
    if (why !== undefined) throw new Refusal(why)
    await tx.moveCase(found.tenant, found.id, found.version, 'closed', { closedAt: tx.now, closingNote })
    await tx.audit({ tenant: found.tenant, verb: 'case.closed', actor: agent.id, caseId: found.id, evidence })
    const { requester } = found
    if (requester === undefined) return
    const person = { tenant: found.tenant, id: requester.id }
    await tx.owe({ kind: 'tell', person, notice: { kind: 'case-closed', caseId: found.id } })
  })
}

async function onCase(
  deps: Deps,
  agent: Person,
  click: CaseClick,
  move: (tx: LedgerTransaction, found: ServicedeskCase, evidence: Evidence) => Promise<void>,
): Promise<void> {
  const there = await deps.ledger.servicedeskCase(agent.tenant, click.id)
  const about = { tenant: agent.tenant, actor: agent.id, ...(there === undefined ? {} : { caseId: there.id }) }
  await auditRefusals(deps, about, undefined, async () => {
    const evidence = await requireAgent(deps, agent)
    await deps.ledger.write(async (tx) => {
      const found = await tx.servicedeskCase(agent.tenant, click.id)
      if (found === undefined) throw new Refusal('not-visible')
      if (found.version !== click.seen) throw new Refusal('seen-outdated')
      await move(tx, found, evidence)
      await showCase(tx, found.tenant, found.id, agent)
      await showAbout(tx, found)
    })
  })
}

/** Cards about what the case is about say how it stands with the case. */
async function showAbout(tx: LedgerTransaction, found: ServicedeskCase): Promise<void> {
  const change = found.changeId === undefined ? undefined : await tx.change(found.tenant, found.changeId)
  const requestId = found.requestId ?? change?.requestId
  const request = requestId === undefined ? undefined : await tx.request(found.tenant, requestId)
  if (request) await showToAll(tx, request)
  else if (change) await showBatch(tx, change)
}

function requireMine(found: ServicedeskCase, agent: Person): void {
  if (found.state === 'claimed' && found.claimedBy?.id === agent.id) return
  throw new Refusal('case-not-yours', { name: found.claimedBy?.name ?? '' })
}
