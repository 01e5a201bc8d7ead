import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { startButtons } from './topics.ts'
import type { Role } from './topics.ts'
import { waitingBox } from './waiting.ts'

export interface WelcomeData {
  readonly name: string
  readonly role: Role
  readonly linked: boolean
  /** Requests to decide, or open cases for the servicedesk. */
  readonly waiting: number
}

/** Shown once: what the bot does, what it does not, and the first step for this role (TEAMS.md S1). */
export function welcomeCard({ name, role, linked, waiting }: WelcomeData, text: Text): AdaptiveCard {
  const { menu } = text
  return card(
    {
      title: menu.welcome(name),
      summary: menu.welcomeSummary,
      body: [
        paragraph(menu.what),
        ...waitingBox(waiting, role, text),
        ...(linked ? [] : [panel('emphasis', [paragraph(menu.notLinked)])]),
        subtle(menu.typing),
        ...buttons(...startButtons(linked ? role : 'newcomer', text)),
        subtle(menu.limits, { size: 'Small' }),
      ],
    },
    text,
  )
}
