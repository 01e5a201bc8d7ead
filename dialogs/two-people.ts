import { GoesOnAs } from './question-dialog.ts'
import type { ChangeAnswers } from './change-draft.ts'
import type { RequestAnswers } from './request-answers.ts'
import { chosenOf, serviceOf } from './request-draft.ts'
import type { Turn } from './turn.ts'

/**
 * What takes two people is not an administrator's alone to give (I-14): it goes on as a request that they make for the
 * user, and that others decide. Undefined where one is enough.
 */
export function asRequest(turn: Turn, answers: ChangeAnswers): GoesOnAs | undefined {
  const service = serviceOf(turn, answers)
  const { numbers, beneficiary } = answers
  if (service === undefined || numbers === undefined || beneficiary === undefined) return undefined
  const chosen = chosenOf(service, answers)
  if (!service.grants.some(({ id, needs }) => needs === 2 && chosen.includes(id))) return undefined
  const draft: RequestAnswers = {
    services: [service.id],
    authorisations: chosen,
    numbers,
    me: false,
    forColleagues: true,
    colleagues: [{ id: beneficiary, name: '' }],
    notice: 'two-needed',
  }
  return new GoesOnAs('request', draft)
}
