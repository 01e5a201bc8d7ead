import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import type { invitationFollowUps as nl } from '../nl/invitation-follow-ups.ts'
import { plain } from '../plain.ts'
import { question } from './invitation-notice.ts'

const untilOf = (view: NoticeView, clock: Clock): string => clock.moment(view.until ?? 0)

export const invitationFollowUps: typeof nl = {
  'invitation-reminder': (view, clock) =>
    `Reminder: ${plain(view.beneficiaryName)} wants to become a user of ${plain(view.customer.number)} and is still waiting for you. You can decide until ${untilOf(view, clock)}.`,
  'invitation-expires-soon': (view, clock) => {
    const ends = `Please note: ${question(view)} expires ${untilOf(view, clock)}, because nobody decided yet.`
    return view.audience === 'reviewer'
      ? `${ends} Would you still like to?`
      : `${ends} Is the number right? Then feel free to ask an administrator you know.`
  },
}
