import type { NoticeView } from '../../domain/view.ts'
import type { nudge as nl } from '../nl/nudge.ts'
import { plain } from '../plain.ts'
import { about, list, names } from './notice-parts.ts'

export const nudge: typeof nl = {
  button: 'Remind the administrators',
  buttonFor: (id) => `Remind: ${id}`,
  done: (moment) => `You reminded the administrators, ${moment}`,
}

export function nudgeNotice(view: NoticeView): string {
  const who = plain(view.byName ?? 'Who asked')
  if (view.audience !== 'requester')
    return `${who} reminds you of ${about(view)}. You can decide on the card; type “pending” to see it again.`
  const told = list(names(view))
  const missed = list((view.missed ?? []).map(({ name }) => name))
  const reached = told === '' ? 'Nobody was reminded' : `I have reminded ${told}`
  return `${reached} of ${about(view)}.${missed === '' ? '' : ` Not reachable in Teams: ${missed}; e-mail or call them yourself.`}`
}
