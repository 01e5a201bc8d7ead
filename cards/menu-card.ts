import type { Localised } from '../src/domain/locale.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { row } from './row.ts'
import { menuButtons } from './topics.ts'
import type { Role } from './topics.ts'
import { waitingBox } from './waiting.ts'

export interface MenuData {
  readonly role: Role
  /** Those of the step cards. */
  readonly services: readonly { readonly id: string; readonly name: Localised }[]
  /** Names of what else can be asked for. */
  readonly others: readonly Localised[]
  /** Requests to decide, or open cases for the servicedesk. */
  readonly waiting: number
  /** False for who is no user of the portal, as far as is known. */
  readonly linked: boolean
}

/** What somebody of this role can do; a new service appears among the others by itself. */
export function menuCard({ role, services, others, waiting, linked }: MenuData, text: Text): AdaptiveCard {
  const { menu } = text
  return card(
    {
      title: menu.title,
      summary: menu.title,
      body: [
        ...waitingBox(waiting, role, text),
        ...(linked ? [] : [panel('emphasis', [paragraph(menu.notLinked)])]),
        ...buttons(...menuButtons(linked ? role : 'newcomer', text)),
        ...serviceRows(services, others, role, text),
        platformRow(text),
        subtle(menu.typing, { spacing: 'Medium' }),
      ],
    },
    text,
  )
}

const shownOthers = 3

/** Each opens its steps, as whoever gives or whoever asks reads them; asking is one press further. */
function serviceRows(
  services: MenuData['services'],
  others: MenuData['others'],
  role: Role,
  text: Text,
): readonly Element[] {
  const forWhom = role === 'administrator' ? '-grant' : ''
  const names = others.slice(0, shownOthers).map((name) => text.of(name))
  const left = others.length - names.length
  const listed = left > 0 ? [...names, text.labels.andMore(left)].join(', ') : names.join(', ')
  const rows = services.map(({ id, name }) =>
    row({ topic: `steps${forWhom}:${id}`, name: text.of(name), title: text.of(name), lines: [] }),
  )
  const other = row({
    topic: `others${forWhom}`,
    name: text.guides.others,
    title: text.guides.others,
    lines: [subtle(listed, { spacing: 'None', size: 'Small' })],
  })
  const all = others.length === 0 ? rows : [...rows, other]
  return all.length === 0 ? [] : [subtle(text.menu.services, { spacing: 'Medium' }), ...all]
}

/** Step card 5 gives no authorisation, so it stands beside what can be asked for. */
const platformRow = ({ api }: Text): Element =>
  row({
    topic: 'api',
    name: api.title,
    title: api.title,
    lines: [subtle(api.row, { spacing: 'None', size: 'Small' })],
  })
