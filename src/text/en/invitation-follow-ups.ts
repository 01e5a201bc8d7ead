import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import type { invitationFollowUps as nl } from '../nl/invitation-follow-ups.ts'
import { plain } from '../plain.ts'

const untilOf = (view: NoticeView, clock: Clock): string => clock.moment(view.until ?? 0)

export const invitationFollowUps: typeof nl = {
  'invitation-reminder': (view, clock) =>
    `Reminder: ${plain(view.beneficiaryName)} wants to become a user of ${plain(view.customer.number)} and is still waiting for you. You can decide until ${untilOf(view, clock)}.`,
  'invitation-expires-soon': (view, clock) => {
    const mine = view.forSelf && view.audience === 'requester'
    const number = plain(view.customer.number)
    const about = mine
      ? `your question to become a user of ${number}`
      : `the question to add ${plain(view.beneficiaryName)} to ${number}`
    const ends = `Please note: ${about} expires ${untilOf(view, clock)}, because nobody decided yet.`
    return view.audience === 'reviewer'
      ? `${ends} Would you still like to?`
      : `${ends} Is the number right? Then feel free to ask an administrator you know.`
  },
}
