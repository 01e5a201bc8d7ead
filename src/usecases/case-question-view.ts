import type { CaseQuestionView } from '../domain/case-view.ts'
import { whyNotAnswer } from '../domain/handling-case.ts'
import type { PersonKey } from '../domain/person.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { caseTopic } from './case-topic.ts'
import type { Deps } from './deps.ts'

/** For who reported it; undefined for everybody else (I-18). */
export async function caseQuestionView(
  deps: Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads },
  person: PersonKey,
  id: string,
): Promise<CaseQuestionView | undefined> {
  const found = await deps.ledger.servicedeskCase(person.tenant, id)
  if (found?.requester?.id !== person.id) return undefined
  const { closedAt, closingNote, claimedBy } = found
  return {
    kind: 'case-question',
    id,
    caseKind: found.kind,
    topic: await caseTopic(deps, found),
    waitingFor: found.waitingFor,
    waitingSince: found.waitingSince,
    notes: found.notes,
    ...(found.state === 'closed'
      ? {
          closed: {
            ...(closedAt === undefined ? {} : { at: closedAt }),
            ...(closingNote === undefined ? {} : { note: closingNote }),
            ...(claimedBy === undefined ? {} : { byName: claimedBy.name }),
          },
        }
      : {}),
    can: { answer: whyNotAnswer(found, person.id) === undefined },
  }
}
