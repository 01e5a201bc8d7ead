import type { Action } from '../cards/actions.ts'
import type { Subject } from '../src/domain/effect.ts'
import { answerServicedesk, askCustomer } from '../src/usecases/ask-customer.ts'
import { handOverCase } from '../src/usecases/hand-over-case.ts'
import { claimCase, closeCase, releaseCase } from '../src/usecases/handle-case.ts'
import type { Deed } from './deed.ts'

export const caseVerbs = [
  'case-claim',
  'case-release',
  'case-hand-over',
  'case-ask',
  'case-answer',
  'case-close',
] as const satisfies readonly Action['verb'][]
export type CaseVerb = (typeof caseVerbs)[number]

const subject = (_turn: unknown, id: string): Subject => ({ kind: 'case', id })

/** What is done to a case, by an agent or by who reported it. */
export const caseDeeds: Readonly<Record<CaseVerb, Deed>> = {
  'case-claim': { subject, do: ({ deps, person }, { id, seen }) => claimCase(deps, person, { id, seen }) },
  'case-release': { subject, do: ({ deps, person }, { id, seen }) => releaseCase(deps, person, { id, seen }) },
  'case-hand-over': {
    subject,
    do: ({ deps, person }, { id, seen }, { agent = '' }) => handOverCase(deps, person, { id, seen, to: agent }),
  },
  'case-ask': {
    subject,
    do: ({ deps, person }, { id, seen }, { question = '' }) => askCustomer(deps, person, { id, seen, text: question }),
  },
  'case-answer': {
    subject: (_turn, id) => ({ kind: 'case-question', id }),
    do: ({ deps, person }, { id, seen }, { reply = '' }) => answerServicedesk(deps, person, { id, seen, text: reply }),
  },
  'case-close': {
    subject,
    do: ({ deps, person }, { id, seen }, { closingNote = '' }) =>
      closeCase(deps, person, { id, seen, note: closingNote }),
  },
}
