import type { Service } from '../src/domain/service.ts'
import { GoesOnAs } from './question-dialog.ts'
import type { RequestAnswers } from './request-confirmation.ts'
import { chosenOf } from './request-draft.ts'
import type { Answers } from './request-draft.ts'

/**
 * What takes two people is not an administrator's alone to give (I-14): it goes on as a request that they make for the
 * user, and that others decide. Undefined where one is enough.
 */
export function asRequest(service: Service, { number, beneficiary, ...answers }: Answers): GoesOnAs | undefined {
  const chosen = chosenOf(service, answers)
  const takesTwo = service.grants.some(({ id, needs }) => needs === 2 && chosen.includes(id))
  if (!takesTwo || number === undefined || beneficiary === undefined) return undefined
  const draft: RequestAnswers = {
    service: service.id,
    authorisations: chosen,
    number,
    forWhom: 'colleague',
    beneficiary,
    notice: 'two-needed',
  }
  return new GoesOnAs('request', draft)
}
