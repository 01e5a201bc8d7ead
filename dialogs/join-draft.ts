import type { DialogContext } from 'botbuilder-dialogs'
import type { Inputs } from '../cards/actions.ts'
import type { InvitationDraft } from '../src/usecases/plan-invitation.ts'
import type { Position } from './question-dialog.ts'
import { chosenOf, listOf, numberFrom, serviceOf } from './request-draft.ts'
import type { RequestAnswers } from './request-answers.ts'
import type { Answers } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** The answers of a conversation about becoming a user, for oneself or for a colleague. */
export interface JoinAnswers extends Omit<Answers, 'forWhom' | 'beneficiary'> {
  readonly who: 'me' | 'colleague'
  readonly name?: string
  readonly address?: string
  /** The form was filled in: what was left empty stays empty. */
  readonly filledIn?: boolean
}

/** A choice of the form that is not a service of the catalogue. */
export const noService = 'none'

export const invitationDraft = (turn: Turn, draft: JoinAnswers): InvitationDraft => {
  const service = serviceOf(turn, draft)
  return {
    number: draft.number ?? '',
    ...(draft.who === 'me' ? {} : { colleague: { name: draft.name ?? '', address: draft.address ?? '' } }),
    ...(service === undefined ? {} : { service: service.id, authorisations: chosenOf(service, draft) }),
  }
}

/** What was filled in on a form of this conversation. */
export function joined(turn: Turn, draft: JoinAnswers, inputs: Inputs): JoinAnswers {
  const { service: _before, ...rest } = draft
  const chosen = inputs.service ?? draft.service
  const service = chosen !== undefined && turn.deps.catalogue.service(chosen) ? chosen : undefined
  return {
    ...rest,
    filledIn: true,
    revising: false,
    ...(service === undefined ? {} : { service }),
    ...(inputs.authorisations === undefined ? {} : { authorisations: listOf(inputs.authorisations) }),
    ...(inputs.number === undefined ? {} : { number: numberFrom(turn, inputs.number) }),
    ...(inputs.typedColleague === undefined ? {} : { address: inputs.typedColleague.trim() }),
    ...(inputs.colleagueName === undefined ? {} : { name: inputs.colleagueName.trim() }),
    ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
  }
}

/** The conversation in which somebody turned out not to be in the list: its answers go along. */
export function fromConversation(stack: DialogContext): JoinAnswers {
  const position = stack.activeDialog?.state as Position<RequestAnswers> | undefined
  const { authorisations, reason, notThere, ...draft } = position?.draft ?? {}
  const service = draft.service ?? draft.services?.[0]
  const number = draft.number ?? draft.numbers?.[0]
  return {
    who: 'colleague',
    ...(service === undefined ? {} : { service }),
    ...(authorisations === undefined ? {} : { authorisations }),
    ...(number === undefined ? {} : { number }),
    ...(reason === undefined ? {} : { reason }),
    ...(notThere === undefined ? {} : { address: notThere }),
  }
}
