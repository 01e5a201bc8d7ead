import type { Localised } from '../src/domain/locale.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { menuButtons } from './topics.ts'
import type { Role } from './topics.ts'
import { waitingBox } from './waiting.ts'

export interface MenuData {
  readonly role: Role
  readonly services: readonly { readonly id: string; readonly name: Localised }[]
  /** Requests to decide, or open cases for the servicedesk. */
  readonly waiting: number
}

/** What somebody of this role can do; a new service appears in the list by itself. */
export function menuCard({ role, services, waiting }: MenuData, text: Text): AdaptiveCard {
  const { menu } = text
  return card(
    {
      title: menu.title,
      summary: menu.title,
      body: [
        ...waitingBox(waiting, role, text),
        ...buttons(...menuButtons(role, text)),
        ...(services.length === 0
          ? []
          : [
              subtle(menu.services, { spacing: 'Medium' }),
              ...services.slice(0, 20).map(({ name }) => paragraph(`• ${text.of(name)}`, { spacing: 'None' })),
            ]),
        subtle(menu.typing, { spacing: 'Medium' }),
      ],
    },
    text,
  )
}
