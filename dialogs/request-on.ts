import type { DialogContext } from 'botbuilder-dialogs'
import { parseAbout } from '../cards/about.ts'
import type { Answers } from './request-draft.ts'
import { begin } from './stack.ts'
import type { Turn } from './turn.ts'

/** A request with service, number and colleague filled in; whether they may be named is looked at as if they were typed. */
export async function requestOn(turn: Turn, about: string | undefined, stack: DialogContext): Promise<void> {
  const { service, number, user } = parseAbout(about)
  const known = service !== undefined && turn.deps.catalogue.service(service) !== undefined
  const draft: Answers = {
    ...(known ? { service } : {}),
    ...(number === undefined ? {} : { number }),
    ...(user === undefined ? {} : { forWhom: 'colleague', beneficiary: user }),
  }
  await begin(stack, 'request', draft)
}
