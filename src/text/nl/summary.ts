import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'

const waiting = (count: number): string => (count === 1 ? '1 melding wacht' : `${count} meldingen wachten`)

/** How the queue stands when a working day begins. */
export function summaryNotice({ counts, since = 0 }: NoticeView, clock: Clock): string {
  const { servicedesk = 0, customer = 0, portal = 0, mine = 0, opened = 0, closed = 0, oldest } = counts ?? {}
  const longest = oldest === undefined ? '' : `, de oudste sinds ${clock.moment(oldest)}`
  return [
    'Goedemorgen!',
    servicedesk === 0 ? 'Er wacht niets op ons.' : `${waiting(servicedesk)} op ons${longest}.`,
    ...(customer === 0 ? [] : [`${waiting(customer)} op de klant.`]),
    ...(portal === 0 ? [] : [`${waiting(portal)} op het portaal.`]),
    mine === 0 ? 'Jij hebt er geen opgepakt.' : `Jij hebt er ${mine} opgepakt.`,
    `Sinds ${clock.moment(since)}: ${opened} nieuw, ${closed} afgesloten.`,
  ].join(' ')
}
