import type { DialogContext } from 'botbuilder-dialogs'
import type { Action } from '../cards/actions.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { whyNotWithdraw } from '../src/domain/withdrawing.ts'
import { showHelp } from './help.ts'
import type { RequestAnswers } from './request-confirmation.ts'
import { showSubject } from './show-subject.ts'
import { showTruth } from './show-truth.ts'
import { begin } from './stack.ts'
import {
  showAdministrators,
  showCases,
  showHeld,
  showLanguage,
  showMenu,
  showMine,
  showPending,
  showSteps,
} from './topics.ts'
import type { Turn } from './turn.ts'

type Opening = Extract<Action, { verb: 'open' | 'change-request' }>

/** A button that opens something: the topic, and after a colon what it is about. */
export async function startTopic(turn: Turn, stack: DialogContext, action: Opening): Promise<void> {
  if (action.verb === 'change-request') return changeRequest(turn, stack, action)
  const [topic = '', about] = action.id.split(':', 2)
  const service = about !== undefined && turn.deps.catalogue.service(about) ? { service: about } : {}
  switch (topic) {
    case 'menu':
      return showMenu(turn)
    case 'help':
      return showHelp(turn)
    case 'request':
    case 'grant':
    case 'revoke':
      return begin(stack, topic, service)
    case 'mine':
      return showMine(turn)
    case 'held':
      return showHeld(turn)
    case 'administrators':
      return showAdministrators(turn, about)
    case 'pending':
      return showPending(turn)
    case 'steps':
      return showSteps(turn, about, 'request')
    case 'steps-grant':
      return showSteps(turn, about, 'grant')
    case 'cases':
      return showCases(turn)
    case 'case':
      return showSubject(turn, { kind: 'case', id: about ?? '' }, false)
    case 'show':
      return showSubject(turn, { kind: 'request', id: about ?? '' }, false)
    case 'language':
      return showLanguage(turn)
    default:
      throw new Refusal('choice-gone')
  }
}

/** Asks everything anew with the open request's answers filled in; it is replaced only when the new one is confirmed. */
async function changeRequest(turn: Turn, stack: DialogContext, { id, seen }: Opening): Promise<void> {
  const request = await turn.deps.ledger.request(turn.person.tenant, id)
  if (request?.requester.id !== turn.person.id) throw new Refusal('not-visible')
  const changes = await turn.deps.ledger.changesOfBatch(request.tenant, request.id)
  const why = request.version === seen ? whyNotWithdraw(request, changes, turn.person.id) : 'seen-outdated'
  if (why !== undefined) {
    await showTruth(turn, { kind: 'request', id })
    throw new Refusal(why)
  }
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
