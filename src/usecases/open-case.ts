import type { Subject } from '../domain/effect.ts'
import { personKey } from '../domain/person.ts'
import type { PersonKey } from '../domain/person.ts'
import { turnIn } from '../domain/servicedesk-case.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { digest, newCaseId, newId } from './ids.ts'

type NewCase = Pick<
  ServicedeskCase,
  'tenant' | 'kind' | 'requestId' | 'changeId' | 'invitationId' | 'onboardingId' | 'stage' | 'requester' | 'findings'
>

/** Brings the servicedesk in, with what was found so far. Agents see it in their list; who is linked gets the card. */
export async function openCase(tx: LedgerTransaction, about: NewCase): Promise<string> {
  const id = newCaseId(digest('case', newId()))
  const notes: ServicedeskCase['notes'] = []
  const waits = { waitingFor: turnIn({ ...about, notes }), waitingSince: tx.now }
  await tx.insertCase({ ...about, ...waits, id, state: 'open', version: 1, openedAt: tx.now, notes })
  await tx.audit({
    tenant: about.tenant,
    verb: 'case.opened',
    caseId: id,
    evidence: { rule: `needs a person: ${about.kind}`, read: { kind: about.kind }, readAt: tx.now },
    ...(about.requestId === undefined ? {} : { requestId: about.requestId }),
    ...(about.changeId === undefined ? {} : { changeId: about.changeId }),
    details: { kind: about.kind, ...detailsOf(about) },
  })
  await tx.owe({ kind: 'announce-case', tenant: about.tenant, caseId: id })
  return id
}

const detailsOf = ({ invitationId, onboardingId }: NewCase) => ({
  ...(invitationId === undefined ? {} : { invitation: invitationId }),
  ...(onboardingId === undefined ? {} : { onboarding: onboardingId }),
})

/** Owes the card of a case to everybody who has it, agents and who reported it, and to the channel that shows it. */
export async function showCase(tx: LedgerTransaction, tenant: string, caseId: string, also?: PersonKey): Promise<void> {
  for (const kind of ['case', 'case-question'] as const) {
    const subject: Subject = { kind, id: caseId }
    const viewers = await tx.viewersOf(tenant, subject)
    for (const person of also === undefined || kind !== 'case' ? viewers : [...viewers, also])
      await tx.owe({ kind: 'show', person: personKey(person), subject })
  }
  if ((await tx.channelCards(tenant, caseId)).length > 0) await tx.owe({ kind: 'show-in-channel', tenant, caseId })
}
