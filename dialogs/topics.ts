import { heldCard } from '../cards/held-card.ts'
import { languageCard } from '../cards/language-card.ts'
import { menuCard } from '../cards/menu-card.ts'
import { requestsCard } from '../cards/requests-card.ts'
import { mayBeUser } from '../src/domain/person.ts'
import { listHeld } from '../src/usecases/queries/list-held.ts'
import { listMine } from '../src/usecases/queries/list-requests.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { countWaiting } from './count-waiting.ts'
import { servicesOf } from './guides.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Questions that are answered at once, without a conversation. */
export async function showMenu(turn: Turn): Promise<void> {
  const role = await roleOf(turn.deps, turn.person)
  const waiting = await countWaiting(turn, role)
  sayCard(
    turn,
    menuCard({ role, ...servicesOf(turn.deps.catalogue), waiting, linked: mayBeUser(turn.person) }, turn.text),
  )
}

/** @param about the page, as the button that was pressed says */
export async function showMine(turn: Turn, about?: string): Promise<void> {
  sayCard(turn, requestsCard(await listMine(turn.deps, turn.person, pageNumber(about)), turn.text))
}

export async function showHeld(turn: Turn): Promise<void> {
  const { user, numbers } = await listHeld(turn.deps, turn.person)
  sayCard(turn, heldCard({ user, forSelf: true, numbers: [...numbers] }, turn.text))
}

const pageNumber = (about = '1'): number => (/^[1-9]\d{0,3}$/.test(about) ? Number(about) : 1)

export function showLanguage(turn: Turn): void {
  sayCard(turn, languageCard({ current: turn.text.locale }, turn.text))
}
