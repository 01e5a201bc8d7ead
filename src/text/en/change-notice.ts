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
        return `${what(view)}${whom(view)} was switched off in Mijn PostNL, and not through me. I will not switch it on again by myself. Not intended? Then ask for it again.`
      return `${byAdministrator(view) ? `${by(view)} switched off ${what(view)} for you` : `${what(view)} is switched off${whom(view)}`}. Not intended? Then ask for it again.`
    case 'failed':
      return `Switching ${onOff(view)} ${what(view)}${whom(view)} failed. The card says why; an administrator can try again there.`
    case 'cancelled':
      return `${what(view)} was not switched ${onOff(view)}${whom(view)}: ${view.audience === 'administrator' ? 'you are' : 'whoever did this is'} no longer an administrator of ${plain(view.customer.number)}. Type “administrators” to see who can do it.`
    case 'uncertain':
      return `I am not certain yet whether Mijn PostNL saved ${what(view)}${whom(view)}. I keep checking; please do not do it again.`
    default:
      return `Switching ${onOff(view)} ${what(view)}${whom(view)} is next. You will hear when that is done.`
  }
}

/** Done directly: nobody asked for it, so the beneficiary hears who did it. */
const byAdministrator = (view: NoticeView): boolean => view.audience === 'beneficiary' && view.forSelf
const isForReader = (view: NoticeView): boolean =>
  view.audience === 'beneficiary' || (view.audience === 'requester' && view.forSelf)

const onOff = (view: NoticeView): string => (view.wish === 'off' ? 'off' : 'on')
const by = (view: NoticeView): string => plain(view.byName ?? 'An administrator')
const what = (view: NoticeView): string => `${labelled(view)} on ${plain(view.customer.number)}`
const whom = (view: NoticeView): string => (isForReader(view) ? '' : ` for ${plain(view.beneficiaryName)}`)

function granted(view: NoticeView): string {
  if (byAdministrator(view)) return `${by(view)} switched on ${what(view)} for you.`
  if (view.audience === 'beneficiary' && view.givenBy !== undefined)
    return `${plain(view.givenBy)} gave you ${what(view)}; it is switched on.`
  if (view.audience === 'beneficiary') return `${what(view)}, requested for you, is switched on.`
  return `${what(view)} is switched on${whom(view)}.`
}

function where(view: NoticeView, clock: Clock): string {
  const tile = view.tile && clock.of(view.tile)
  if (view.visibleBy === undefined) return tile ? ` It is under the tile ${tile}.` : ''
  const time = clock.exactTime(view.visibleBy)
  if (tile === undefined) return ` It shows in Mijn PostNL before ${time}.`
  return isForReader(view)
    ? ` You will see the tile ${tile} before ${time}.`
    : ` The tile ${tile} will show before ${time}.`
}
