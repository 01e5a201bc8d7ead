import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import type { followUp as nl, followUpNotices as nlNotices } from '../nl/follow-up.ts'
import { about, list, names } from './notice-parts.ts'

export const followUp: typeof nl = {
  escalated: (who, moment) => `Put to ${who} as well because it is not decided yet, ${moment}`,
  reported: (moment) => `Reported to the service desk because it is not decided yet, ${moment}`,
  again: 'Ask again',
  decide: 'Look and decide',
}

type Sentence = (view: NoticeView, clock: Clock) => string

const untilOf = (view: NoticeView, clock: Clock): string => clock.moment(view.until ?? 0)

const escalated: Sentence = (view) => {
  const who = list(names(view))
  return view.to === 'servicedesk' || who === ''
    ? `Nobody decided ${about(view)} yet. The service desk has a case now and will find out; there is nothing you need to do.`
    : `Nobody decided ${about(view)} yet. So I put it to ${who} as well.`
}

const decides = ({ audience }: NoticeView): boolean => audience === 'reviewer' || audience === 'servicedesk'

const expiresSoon: Sentence = (view, clock) => {
  const ends = `Please note: ${about(view)} expires ${untilOf(view, clock)}, because nobody decided yet.`
  if (decides(view)) return `${ends} Would you still like to?`
  const who = list(names(view))
  return who === '' ? `${ends} The service desk knows.` : `${ends} It is with ${who}; feel free to ask them yourself.`
}

export const followUpNotices: typeof nlNotices = {
  reminder: (view, clock) =>
    `Reminder: ${about(view)} is still waiting for you. You can decide until ${untilOf(view, clock)}.`,
  escalated,
  'expires-soon': expiresSoon,
}
