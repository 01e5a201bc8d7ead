import type { DialogContext } from 'botbuilder-dialogs'
import { isGiven } from '../src/domain/access-request.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { whyNotWithdraw } from '../src/domain/withdrawing.ts'
import { refuseNever } from '../src/usecases/refuse-never.ts'
import type { RequestAnswers } from './request-answers.ts'
import { showTruth } from './show-truth.ts'
import { begin } from './stack.ts'
import type { Turn } from './turn.ts'

interface Shown {
  readonly id: string
  readonly seen: number
}

/** Asks everything anew with the open request's answers filled in; it is replaced only when the new one is confirmed. */
export async function changeRequest(turn: Turn, stack: DialogContext, { id, seen }: Shown): Promise<void> {
  const request = await turn.deps.ledger.request(turn.person.tenant, id)
  if (request?.requester.id !== turn.person.id) throw new Refusal('not-visible')
  const changes = await turn.deps.ledger.changesOfRequest(request.tenant, request.id)
  // What was given is taken back and given anew.
  const whyNot = isGiven(request) ? 'choice-gone' : whyNotWithdraw(request, changes, turn.person.id)
  const why = request.version === seen ? whyNot : 'seen-outdated'
  if (why !== undefined) {
    await showTruth(turn, { kind: 'request', id })
    throw new Refusal(why)
  }
  refuseNever(
    turn.deps,
    request.lines.map(({ authorisation }) => authorisation),
  )
  const forSelf = request.requester.userId === request.beneficiary.id
  const draft: RequestAnswers = {
    service: request.service,
    authorisations: request.lines.map(({ authorisation }) => authorisation),
    number: request.customer.number,
    forWhom: forSelf ? 'me' : 'colleague',
    reason: request.reason,
    replaces: request.id,
    revising: true,
    ...(forSelf ? {} : { beneficiary: request.beneficiary.id }),
  }
  await begin(stack, 'request', draft)
}
