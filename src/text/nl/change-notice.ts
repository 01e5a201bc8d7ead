import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'
import { plain } from '../plain.ts'
import { labelled } from './notice-parts.ts'

/** How a switch went: on or off, for whom, and when it shows. */
export function changeNotice(view: NoticeView, clock: Clock): string {
  switch (view.progress) {
    case 'granted':
      return `${granted(view)}${where(view, clock)}`
    case 'revoked':
      if (view.outside)
        return `${what(view)}${whom(view)} is in Mijn PostNL uitgezet, en niet via mij. Ik zet het niet vanzelf weer aan. Niet de bedoeling? Vraag het opnieuw aan.`
      return `${byAdministrator(view) ? `${by(view)} heeft ${what(view)} voor je uitgezet` : `${what(view)} staat uit${whom(view)}`}. Niet de bedoeling? Vraag het opnieuw aan.`
    case 'failed':
      return `${what(view)} ${view.wish === 'off' ? 'uitzetten' : 'aanzetten'}${whom(view)} is mislukt. Op de kaart staat waarom; een beheerder kan het daar opnieuw proberen.`
    case 'cancelled':
      return `${what(view)} is niet ${view.wish === 'off' ? 'uitgezet' : 'aangezet'}${whom(view)}: ${view.audience === 'administrator' ? 'je bent' : 'wie dit deed, is'} geen beheerder meer van ${plain(view.customer.number)}. Typ “beheerders” om te zien wie het wel kan.`
    case 'uncertain':
      return `Ik weet nog niet zeker of Mijn PostNL ${what(view)}${whom(view)} heeft opgeslagen. Ik controleer het vanzelf; doe het niet nog een keer.`
    default:
      return `${what(view)} ${view.wish === 'off' ? 'uitzetten' : 'aanzetten'}${whom(view)} volgt. Je hoort het zodra dat klaar is.`
  }
}

/** Done directly: nobody asked for it, so the beneficiary hears who did it. */
const byAdministrator = (view: NoticeView): boolean => view.audience === 'beneficiary' && view.forSelf
const isForReader = (view: NoticeView): boolean =>
  view.audience === 'beneficiary' || (view.audience === 'requester' && view.forSelf)

const by = (view: NoticeView): string => plain(view.byName ?? 'Een beheerder')
const what = (view: NoticeView): string => `${labelled(view)} op ${plain(view.customer.number)}`
const whom = (view: NoticeView): string => (isForReader(view) ? '' : ` voor ${plain(view.beneficiaryName)}`)

function granted(view: NoticeView): string {
  if (byAdministrator(view)) return `${by(view)} heeft ${what(view)} voor je aangezet.`
  if (view.audience === 'beneficiary' && view.givenBy !== undefined)
    return `${plain(view.givenBy)} heeft je ${what(view)} gegeven; het staat aan.`
  if (view.audience === 'beneficiary') return `${what(view)}, voor jou aangevraagd, staat aan.`
  return `${what(view)} staat aan${whom(view)}.`
}

function where(view: NoticeView, clock: Clock): string {
  const tile = view.tile && clock.of(view.tile)
  if (view.visibleBy === undefined) return tile ? ` Het staat onder de tegel ${tile}.` : ''
  const time = clock.exactTime(view.visibleBy)
  if (tile === undefined) return ` In Mijn PostNL is het te zien vóór ${time}.`
  return isForReader(view) ? ` De tegel ${tile} zie je vóór ${time}.` : ` De tegel ${tile} verschijnt vóór ${time}.`
}
