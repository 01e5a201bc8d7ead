import { administratorsCard } from '../cards/administrators-card.ts'
import { casesCard } from '../cards/cases-card.ts'
import { heldCard } from '../cards/held-card.ts'
import { languageCard } from '../cards/language-card.ts'
import { menuCard } from '../cards/menu-card.ts'
import { messageCard } from '../cards/message-card.ts'
import { requestsCard } from '../cards/requests-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { listCases } from '../src/usecases/queries/list-cases.ts'
import { administratorsFor } from '../src/usecases/queries/find-administrators.ts'
import { listHeld } from '../src/usecases/queries/list-held.ts'
import { listMine } from '../src/usecases/queries/list-requests.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { countWaiting } from './count-waiting.ts'
import { ownNumbers } from './request-draft.ts'
import { servicesOf } from './guides.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Questions that are answered at once, without a conversation. */
export async function showMenu(turn: Turn): Promise<void> {
  const role = await roleOf(turn.deps, turn.person)
  const waiting = await countWaiting(turn, role)
  sayCard(turn, menuCard({ role, ...servicesOf(turn.deps.catalogue), waiting }, turn.text))
}

export async function showMine(turn: Turn): Promise<void> {
  const { requests, total } = await listMine(turn.deps, turn.person)
  sayCard(turn, requestsCard({ requests, total }, turn.text))
}

export async function showHeld(turn: Turn): Promise<void> {
  const { user, numbers } = await listHeld(turn.deps, turn.person)
  sayCard(turn, heldCard({ user, forSelf: true, numbers: [...numbers] }, turn.text))
}

export async function showCases(turn: Turn): Promise<void> {
  const { cases, total } = await listCases(turn.deps, turn.person)
  sayCard(turn, casesCard({ cases: [...cases], total }, turn.text))
}

export function showLanguage(turn: Turn): void {
  sayCard(turn, languageCard({ current: turn.text.locale }, turn.text))
}

/** Who may decide on a number that is theirs; with several numbers and none named, one is chosen first. */
export async function showAdministrators(turn: Turn, number: string | undefined): Promise<void> {
  const numbers = await ownNumbers(turn)
  const chosen = number ?? (numbers.length === 1 ? numbers[0]?.number : undefined)
  if (chosen === undefined) {
    const actions = numbers.slice(0, 6).map((own) => ({
      label: `${own.number} · ${own.name}`,
      topic: `administrators:${own.number}`,
    }))
    const { whichNumber } = turn.text.conversation
    sayCard(turn, messageCard({ title: whichNumber.title, text: whichNumber.text, actions }, turn.text))
    return
  }
  const customer = numbers.find((own) => own.number === chosen)
  if (customer === undefined) throw new Refusal('number-unknown', { number: chosen })
  const reviewers = await administratorsFor(turn.deps, turn.person, chosen)
  sayCard(turn, administratorsCard({ customer, reviewers: [...reviewers], canRequest: true }, turn.text))
}
