import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import { plain } from '../plain.ts'
import { question } from './invitation-notice.ts'

const untilOf = (view: NoticeView, clock: Clock): string => clock.moment(view.until ?? 0)

/** What somebody who wants to become a user brings about while nobody decides. */
export const invitationFollowUps = {
  'invitation-reminder': (view: NoticeView, clock: Clock) =>
    `Herinnering: ${plain(view.beneficiaryName)} wil gebruiker worden van ${plain(view.customer.number)} en wacht nog op je. Beslissen kan tot ${untilOf(view, clock)}.`,
  // Who asked reads the same whether or not the number exists.
  'invitation-expires-soon': (view: NoticeView, clock: Clock) => {
    const ends = `Let op: ${question(view)} verloopt ${untilOf(view, clock)}, want er is nog niet beslist.`
    return view.audience === 'reviewer'
      ? `${ends} Wil je dat nog doen?`
      : `${ends} Klopt het nummer? Vraag er dan gerust zelf naar bij een beheerder die je kent.`
  },
}
