import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import { about, list, names } from './notice-parts.ts'

/** What a request brings about that nobody decides on. */
export const followUp = {
  escalated: (who: string, moment: string) => `Verder voorgelegd aan ${who} omdat er nog niet is beslist, ${moment}`,
  reported: (moment: string) => `Gemeld bij de servicedesk omdat er nog niet is beslist, ${moment}`,
  again: 'Vraag opnieuw',
  decide: 'Bekijken en beslissen',
}

type Sentence = (view: NoticeView, clock: Clock) => string

const untilOf = (view: NoticeView, clock: Clock): string => clock.moment(view.until ?? 0)

const escalated: Sentence = (view) => {
  const who = list(names(view))
  return view.to === 'servicedesk' || who === ''
    ? `Er is nog niet beslist over ${about(view)}. De servicedesk heeft nu een melding en zoekt het uit; je hoeft niets te doen.`
    : `Er is nog niet beslist over ${about(view)}. Daarom heb ik het ook voorgelegd aan ${who}.`
}

const decides = ({ audience }: NoticeView): boolean => audience === 'reviewer' || audience === 'servicedesk'

const expiresSoon: Sentence = (view, clock) => {
  const ends = `Let op: ${about(view)} verloopt ${untilOf(view, clock)}, want er is nog niet beslist.`
  if (decides(view)) return `${ends} Wil je dat nog doen?`
  const who = list(names(view))
  return who === '' ? `${ends} De servicedesk weet ervan.` : `${ends} Het ligt bij ${who}; vraag er gerust zelf naar.`
}

export const followUpNotices = {
  reminder: (view: NoticeView, clock: Clock) =>
    `Herinnering: ${about(view)} wacht nog op je. Beslissen kan tot ${untilOf(view, clock)}.`,
  escalated,
  'expires-soon': expiresSoon,
}
