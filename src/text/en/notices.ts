import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import { happenedLongAgo } from '../lateness.ts'
import type { notices as nl } from '../nl/notices.ts'
import { plain } from '../plain.ts'
import { caseNotices } from './case-notice.ts'
import { changeNotice } from './change-notice.ts'
import { nudgeNotice } from './nudge.ts'
import { invitationFollowUps } from './invitation-follow-ups.ts'
import { invitationNotice } from './invitation-notice.ts'
import { onboardingNotices } from './onboarding-notice.ts'
import { summaryNotice } from './summary.ts'
import { followUpNotices } from './follow-up.ts'
import { about, aboutGiven, list, names, quoted } from './notice-parts.ts'

export const notices =
  (clock: Clock): ReturnType<typeof nl> =>
  (view, now) =>
    [
      view.notice === 'change' ? changeNotice(view, clock) : sentence[view.notice](view, clock),
      ...(happenedLongAgo(view.at, now) ? [`This was ${clock.moment(view.at)}.`] : []),
    ].join(' ')

type Sentence = (view: NoticeView, clock: Clock) => string
const somebody = (view: NoticeView): string => plain(view.byName ?? 'An administrator')
const colleague = (view: NoticeView): string => plain(view.byName ?? 'The requester')

const decided: Sentence = (view) => {
  const by = somebody(view)
  if (view.verdict === 'declined') {
    const why = view.text ? `Reason: ${quoted(view.text)}` : 'No reason was given; feel free to ask.'
    return `${by} declined ${about(view)}. ${why}`
  }
  const said = view.text ? ` ${by} writes: ${quoted(view.text)}` : ''
  // An approval that leaves the line open is the first of two.
  if (view.progress === 'submitted') {
    const next =
      names(view).length === 0 ? 'The service desk looks as the second.' : 'One other person has to decide too.'
    return `${by} approved ${about(view)}: 1 of 2. ${next}${said}`
  }
  const whose = view.audience === 'requester' && !view.forSelf ? plain(view.beneficiaryName) : 'you'
  return `${by} approved ${about(view)}. Switching it on for ${whose} is next.${said}`
}

const withdrawn: Sentence = (view) =>
  view.audience === 'requester'
    ? `You cancelled ${about(view)}. Nothing was switched on.`
    : `${colleague(view)} cancelled ${about(view)}. There is nothing you need to do.`

const expired: Sentence = (view) => {
  const who = list(names(view))
  const silent = who === '' ? 'nobody decided in time' : `${who} did not decide in time`
  const again = view.givenBy === undefined ? 'Then ask for it again.' : askGiver(view, view.givenBy)
  const next = view.audience === 'reviewer' ? 'There is nothing left for you to do.' : `Is it still needed? ${again}`
  return `Expired: ${about(view)}, because ${silent}. ${next}`
}

const askGiver = ({ audience }: NoticeView, giver: string): string =>
  audience === 'requester' ? 'Then give it again.' : `Then ask ${plain(giver)}.`

/** Who gave it is no administrator any more: from then on it is a request like any other. */
function giverLost(view: NoticeView, where: string): string {
  const number = plain(view.customer.number)
  const who = view.audience === 'requester' ? 'You are' : `${plain(view.byName ?? 'Whoever gave it')} is`
  return `${who} no longer an administrator of ${number}. So ${aboutGiven(view)} was not switched on. It is now a request that two others decide on. ${where}`
}

const returned: Sentence = (view) => {
  const who = list(names(view))
  const where = who === '' ? 'The service desk will find out who may decide now.' : `It was put to ${who} again.`
  if (view.giverLost) return giverLost(view, where)
  return `Whoever approved ${about(view)} is no longer an administrator. Nothing was switched on. ${where}`
}

const unreachable: Sentence = (view) => {
  const who = list(names(view))
  return who === ''
    ? `I cannot find anybody who may decide ${about(view)}. The service desk has a case and will find out; there is nothing you need to do now.`
    : `I cannot reach ${who} in Teams about ${about(view)}. The service desk has a case. Quicker: send an e-mail with the button on the card of your request.`
}

const sentence: Readonly<Record<Exclude<NoticeView['notice'], 'change'>, Sentence>> = {
  decided,
  question: (view) =>
    `${somebody(view)} has a question about ${about(view)}: ${quoted(view.text ?? '')} Please answer on the card of the request.`,
  answer: (view) =>
    `${colleague(view)} answered the question about ${about(view)}: ${quoted(view.text ?? '')} You can decide on the card.`,
  withdrawn,
  expired,
  returned,
  closed: (view) =>
    `Closed: ${about(view)}, because the person or the customer number is no longer in Mijn PostNL as it was. What still waited will not be switched on. Is it still needed? Then ask for it again.`,
  nudged: nudgeNotice,
  ...followUpNotices,
  'reviewers-unreachable': unreachable,
  ...caseNotices,
  'case-summary': summaryNotice,
  invitation: invitationNotice,
  ...invitationFollowUps,
  ...onboardingNotices,
}
