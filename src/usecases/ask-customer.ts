import type { Evidence } from '../domain/audit-event.ts'
import { whyNotAnswer, whyNotAsk } from '../domain/handling-case.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { openQuestion } from '../domain/servicedesk-case.ts'
import type { CaseNote, ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { onCase, refuseWhere, showAround, usable } from './handle-case.ts'
import type { CaseClick } from './handle-case.ts'
import { digest } from './ids.ts'
import { turnOf } from './move-onboarding.ts'

/** An agent asks who reported the case: it is their turn until they answer. */
export async function askCustomer(
  deps: Deps,
  agent: Person,
  input: CaseClick & { readonly text: string },
): Promise<void> {
  const text = usable(input.text)
  await onCase(deps, agent, input, {
    key: digest('case-question', input.id, input.seen, text, agent.id),
    whyNot: whyNotAsk,
    move: async (tx, found, evidence) => {
      await note(tx, found, { kind: 'question', by: actorOf(agent), text, at: tx.now }, evidence)
      await bringQuestion(tx, found)
    },
  })
}

/** As a card of its own; who has that card already is told beside it that there is something new. */
async function bringQuestion(tx: LedgerTransaction, { tenant, id, requester }: ServicedeskCase): Promise<void> {
  if (requester === undefined) return
  const person = { tenant, id: requester.id }
  const subject = { kind: 'case-question', id } as const
  const copies = await tx.cardCopies(person, subject)
  await tx.owe({ kind: 'show', person, subject })
  if (copies.length > 0) await tx.owe({ kind: 'tell', person, notice: { kind: 'case-question', caseId: id } })
}

/**
 * Who reported it answers the open question; whoever handles the case is told. `seen` is how many questions and answers
 * the card showed; with the text it names what was said, however often it arrives (I-20).
 */
export async function answerServicedesk(
  deps: Deps,
  person: Person,
  input: CaseClick & { readonly text: string },
): Promise<void> {
  const text = usable(input.text)
  await deps.ledger.write(async (tx) => {
    const found = await tx.servicedeskCase(person.tenant, input.id)
    // First of all: also an answer that was taken before tells a stranger no more than an unknown id would (I-18).
    if (found === undefined || whyNotAnswer(found, person.id) === 'not-visible') throw new Refusal('not-visible')
    if (!(await tx.firstTime(person.tenant, digest('case-answer', input.id, input.seen, text, person.id)))) return
    refuseWhere(whyNotAnswer, found, person)
    const evidence = { rule: 'requester of the case', read: { user: person.portalUser?.id ?? null }, readAt: tx.now }
    await note(tx, found, { kind: 'answer', by: actorOf(person), text, at: tx.now }, evidence)
    const agent = found.claimedBy ?? openQuestion(found)?.by
    if (agent !== undefined) {
      const notice = { kind: 'case-answer', caseId: found.id } as const
      await tx.owe({ kind: 'tell', person: { tenant: found.tenant, id: agent.id }, notice })
    }
    await showAround(tx, found)
  })
}

async function note(
  tx: LedgerTransaction,
  found: ServicedeskCase,
  written: CaseNote,
  evidence: Evidence,
): Promise<void> {
  const { tenant, id } = found
  await tx.insertCaseNote(tenant, id, written)
  await tx.caseWaits(tenant, id, { for: await turnOf(tx, { ...found, notes: [...found.notes, written] }) })
  await tx.audit({ tenant, verb: `case.${written.kind}`, actor: written.by.id, caseId: id, evidence })
}
