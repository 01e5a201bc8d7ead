import type { NoticeView } from '../../domain/view.ts'
import type { Clock } from '../clock.ts'

const waiting = (count: number): string => (count === 1 ? '1 case waits' : `${count} cases wait`)

export function summaryNotice({ counts, since = 0 }: NoticeView, clock: Clock): string {
  const { servicedesk = 0, customer = 0, portal = 0, mine = 0, opened = 0, closed = 0, oldest } = counts ?? {}
  const longest = oldest === undefined ? '' : `, the oldest since ${clock.moment(oldest)}`
  return [
    'Good morning!',
    servicedesk === 0 ? 'Nothing waits for us.' : `${waiting(servicedesk)} for us${longest}.`,
    ...(customer === 0 ? [] : [`${waiting(customer)} for the customer.`]),
    ...(portal === 0 ? [] : [`${waiting(portal)} for the portal.`]),
    mine === 0 ? 'You have picked up none.' : `You have picked up ${mine}.`,
    `Since ${clock.moment(since)}: ${opened} new, ${closed} closed.`,
  ].join(' ')
}
