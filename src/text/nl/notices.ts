import type { Instant } from '../../domain/instant.ts'
import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import { happenedLongAgo } from '../lateness.ts'
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

/** A short message as plain text. `now` lets a message that comes late say when it happened. */
export const notices =
  (clock: Clock) =>
  (view: NoticeView, now?: Instant): string =>
    [
      view.notice === 'change' ? changeNotice(view, clock) : sentence[view.notice](view, clock),
      ...(happenedLongAgo(view.at, now) ? [`Dit was ${clock.moment(view.at)}.`] : []),
    ].join(' ')

type Sentence = (view: NoticeView, clock: Clock) => string
const somebody = (view: NoticeView): string => plain(view.byName ?? 'Een beheerder')
const colleague = (view: NoticeView): string => plain(view.byName ?? 'De aanvrager')

const decided: Sentence = (view) => {
  const by = somebody(view)
  if (view.verdict === 'declined') {
    const why = view.text ? `Reden: ${quoted(view.text)}` : 'Er staat geen reden bij; vraag het gerust na.'
    return `${by} heeft ${about(view)} afgewezen. ${why}`
  }
  const said = view.text ? ` ${by} schrijft: ${quoted(view.text)}` : ''
  // An approval that leaves the line open is the first of two.
  if (view.progress === 'submitted') {
    const next = names(view).length === 0 ? 'De servicedesk kijkt als tweede.' : 'Nog één ander moet meebeslissen.'
    return `${by} heeft ${about(view)} goedgekeurd: 1 van 2. ${next}${said}`
  }
  const whose = view.audience === 'requester' && !view.forSelf ? `voor ${plain(view.beneficiaryName)}` : 'voor jou'
  return `${by} heeft ${about(view)} goedgekeurd. Het aanzetten ${whose} volgt.${said}`
}

const withdrawn: Sentence = (view) =>
  view.audience === 'requester'
    ? `Je hebt ${about(view)} geannuleerd. Er is niets aangezet.`
    : `${colleague(view)} heeft ${about(view)} geannuleerd. Je hoeft niets te doen.`

const expired: Sentence = (view) => {
  const who = list(names(view))
  const silent = who === '' ? 'er is niet op tijd beslist' : `er is niet op tijd beslist door ${who}`
  const again = view.givenBy === undefined ? 'Vraag het opnieuw aan.' : askGiver(view, view.givenBy)
  const next = view.audience === 'reviewer' ? 'Je hoeft niets meer te doen.' : `Is het nog nodig? ${again}`
  return `Verlopen: ${about(view)}, want ${silent}. ${next}`
}

const askGiver = ({ audience }: NoticeView, giver: string): string =>
  audience === 'requester' ? 'Geef het opnieuw.' : `Vraag het aan ${plain(giver)}.`

/** Who gave it is no administrator any more: from then on it is a request like any other. */
function giverLost(view: NoticeView, where: string): string {
  const number = plain(view.customer.number)
  const who = view.audience === 'requester' ? 'Je bent' : `${plain(view.byName ?? 'Wie het gaf')} is`
  return `${who} geen beheerder meer van ${number}. Daarom is ${aboutGiven(view)} niet aangezet. Het is nu een aanvraag waarover twee anderen beslissen. ${where}`
}

const returned: Sentence = (view) => {
  const who = list(names(view))
  const where = who === '' ? 'De servicedesk zoekt uit wie nu mag beslissen.' : `Opnieuw voorgelegd aan ${who}.`
  if (view.giverLost) return giverLost(view, where)
  return `Wie ${about(view)} goedkeurde, is geen beheerder meer. Er is niets aangezet. ${where}`
}

const unreachable: Sentence = (view) => {
  const who = list(names(view))
  return who === ''
    ? `Ik vind niemand die over ${about(view)} mag beslissen. De servicedesk heeft een melding en zoekt het uit; je hoeft nu niets te doen.`
    : `Ik kan ${who} niet bereiken in Teams voor ${about(view)}. De servicedesk heeft een melding. Sneller: mail zelf, met de knop op de kaart van je aanvraag.`
}

const sentence: Readonly<Record<Exclude<NoticeView['notice'], 'change'>, Sentence>> = {
  decided,
  question: (view) =>
    `${somebody(view)} heeft een vraag over ${about(view)}: ${quoted(view.text ?? '')} Antwoord op de kaart van de aanvraag.`,
  answer: (view) =>
    `${colleague(view)} heeft de vraag over ${about(view)} beantwoord: ${quoted(view.text ?? '')} Beslissen kan op de kaart.`,
  withdrawn,
  expired,
  returned,
  closed: (view) =>
    `Gesloten: ${about(view)}, want de persoon of het klantnummer staat niet meer zo in Mijn PostNL. Wat nog wachtte, gaat niet aan. Is het nog nodig? Vraag het opnieuw aan.`,
  nudged: nudgeNotice,
  ...followUpNotices,
  'reviewers-unreachable': unreachable,
  ...caseNotices,
  'case-summary': summaryNotice,
  invitation: invitationNotice,
  ...invitationFollowUps,
  ...onboardingNotices,
}
