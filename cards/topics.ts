import type { Text } from '../src/text/text.ts'
import type { Press } from './elements.ts'
import { openButton } from './open-button.ts'

export type Role = 'employee' | 'administrator' | 'servicedesk'
/** Who is no user of the portal yet can do little else first. */
type Reader = Role | 'newcomer'
type Topic = keyof Text['menu']['topic']

/** What each role needs most, first things first; at most six (TEAMS.md S6). */
const menus: Readonly<Record<Reader, readonly Topic[]>> = {
  newcomer: ['join', 'steps', 'mine', 'help', 'language'],
  employee: ['request', 'mine', 'held', 'administrators', 'steps', 'language'],
  administrator: ['pending', 'grant', 'revoke', 'request', 'mine', 'steps'],
  servicedesk: ['cases', 'request', 'mine', 'held', 'steps', 'language'],
}
const starts: Readonly<Record<Reader, readonly Topic[]>> = {
  newcomer: ['join', 'steps', 'help'],
  employee: ['request', 'steps', 'help'],
  administrator: ['pending', 'grant', 'request', 'help'],
  servicedesk: ['cases', 'request', 'help'],
}

const topicButtons = (topics: readonly Topic[], text: Text): readonly Press[] =>
  topics.map((topic, index) => openButton(text.menu.topic[topic], topic, index === 0 ? 'positive' : undefined))

export const menuButtons = (role: Reader, text: Text): readonly Press[] => topicButtons(menus[role], text)
export const startButtons = (role: Reader, text: Text): readonly Press[] => topicButtons(starts[role], text)
