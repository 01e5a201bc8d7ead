import type { AccessRequest, Note } from '../domain/access-request.ts'
import type { Evidence } from '../domain/audit-event.ts'
import { isInvolved } from '../domain/access-request.ts'
import { whyNotDecide } from '../domain/deciding.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, requireFresh } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { rightsToDecide } from './rights-to-decide.ts'
import { requireAuthority } from './standing.ts'
import { showToAll, tellAbout } from './show-to-all.ts'
import { reasonLimit } from './submit-request.ts'

interface Message {
  readonly request: string
  /**
   * How many questions and answers the card showed; with the text it names what was said, however often it arrives
   * (I-20). The same words in a later round are something new.
   */
  readonly seen: number
  readonly text: string
}

/** A reviewer asks; the question stands on everybody's card and is no decision. */
export async function askRequester(deps: Deps, reviewer: Person, input: Message): Promise<void> {
  const text = usable(input.text)
  const { rights, about } = await rightsToDecide(deps, reviewer, input.request)
  await auditRefusals(deps, about, rights, () =>
    deps.ledger.write(async (tx) => {
      requireFresh(rights, tx.now)
      const request = await tx.request(reviewer.tenant, input.request)
      if (request === undefined) throw new Refusal('not-visible')
      requireAuthority(rights, request, reviewer)
      if (!(await tx.firstTime(reviewer.tenant, actionKey('question', input, reviewer)))) return
      const who = { ...actorOf(reviewer), authority: rights.authority === undefined ? [] : [rights.authority.over] }
      const reasons = request.lines.map((line) => whyNotDecide(line, request, who, tx.now))
      const why = reasons.includes(undefined) ? undefined : reasons[0]
      if (why !== undefined) throw new Refusal(why)
      const evidence = evidenceOf(`question: ${rights.authority?.via ?? 'none'}`, rights)
      await note(tx, request, { kind: 'question', by: actorOf(reviewer), text, at: tx.now }, evidence)
      await tellAbout(tx, request, { kind: 'question', requestId: request.id })
    }),
  )
}

/** Requester or beneficiary answers the last question; the reviewers' card shows it. */
export async function answerReviewer(deps: Deps, person: Person, input: Message): Promise<void> {
  const text = usable(input.text)
  await deps.ledger.write(async (tx) => {
    const request = await tx.request(person.tenant, input.request)
    if (request === undefined || !isInvolved(request, actorOf(person))) throw new Refusal('not-visible')
    if (!(await tx.firstTime(person.tenant, actionKey('answer', input, person)))) return
    const question = request.notes.at(-1)
    if (question?.kind !== 'question') throw new Refusal('seen-outdated')
    if (!request.lines.some((line) => line.state === 'pending')) throw new Refusal('already-decided')
    const evidence = { rule: 'isInvolved', read: { user: actorOf(person).userId ?? null }, readAt: tx.now }
    await note(tx, request, { kind: 'answer', by: actorOf(person), text, at: tx.now }, evidence)
    await tx.owe({
      kind: 'tell',
      person: { tenant: request.tenant, id: question.by.id },
      notice: { kind: 'answer', requestId: request.id },
    })
  })
}

const actionKey = (kind: Note['kind'], { request, seen, text }: Message, by: Person): string =>
  digest(kind, request, seen, text, by.id)

async function note(tx: LedgerTransaction, request: AccessRequest, written: Note, evidence: Evidence): Promise<void> {
  await tx.insertNote(request.tenant, request.id, written)
  await tx.audit({
    tenant: request.tenant,
    verb: written.kind === 'question' ? 'request.question' : 'request.answer',
    actor: written.by.id,
    requestId: request.id,
    evidence,
  })
  await showToAll(tx, request)
}

function usable(typed: string): string {
  const text = typed.trim()
  if (text === '') throw new Refusal('empty-text')
  if (text.length > reasonLimit) throw new Refusal('text-too-long')
  return text
}
