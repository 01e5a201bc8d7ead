import type { DialogContext } from 'botbuilder-dialogs'
import { isGiven } from '../src/domain/access-request.ts'
import { expiredLines, whyNotAskAgain } from '../src/domain/asking-again.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { RequestAnswers } from './request-answers.ts'
import { begin } from './stack.ts'
import type { Turn } from './turn.ts'

/** What nobody decided in time, asked once more: straight to the confirmation, against what is true now. */
export async function askAgain(turn: Turn, stack: DialogContext, id = ''): Promise<void> {
  const request = await turn.deps.ledger.request(turn.person.tenant, id)
  if (request === undefined) throw new Refusal('not-visible')
  const why = whyNotAskAgain(request, turn.person.id)
  if (why !== undefined) throw new Refusal(why)
  const forSelf = request.requester.userId === request.beneficiary.id
  const draft: RequestAnswers = {
    service: request.service,
    authorisations: expiredLines(request).map(({ authorisation }) => authorisation),
    number: request.customer.number,
    forWhom: forSelf ? 'me' : 'colleague',
    reason: request.reason,
    ...(isGiven(request) ? { giving: true } : {}),
    ...(forSelf ? {} : { beneficiary: request.beneficiary.id }),
  }
  await begin(stack, 'request', draft)
}
