import { casesCard } from '../cards/cases-card.ts'
import { guideCard } from '../cards/guide-card.ts'
import { heldCard } from '../cards/held-card.ts'
import { languageCard } from '../cards/language-card.ts'
import { menuCard } from '../cards/menu-card.ts'
import { messageCard } from '../cards/message-card.ts'
import { requestsCard } from '../cards/requests-card.ts'
import { listCases } from '../src/usecases/queries/list-cases.ts'
import { listHeld } from '../src/usecases/queries/list-held.ts'
import { listMine, listPending } from '../src/usecases/queries/list-requests.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { countWaiting } from './count-waiting.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Questions that are answered at once, without a conversation. */
export async function showMenu(turn: Turn): Promise<void> {
  const role = await roleOf(turn.deps, turn.person)
  const services = turn.deps.catalogue.services.map(({ id, name }) => ({ id, name }))
  const waiting = await countWaiting(turn, role)
  sayCard(turn, menuCard({ role, services, waiting }, turn.text))
}

export async function showMine(turn: Turn): Promise<void> {
  const { requests, total } = await listMine(turn.deps, turn.person)
  sayCard(turn, requestsCard({ requests: [...requests], mode: 'mine', total }, turn.text))
}

export async function showPending(turn: Turn): Promise<void> {
  const { requests, total } = await listPending(turn.deps, turn.person)
  sayCard(turn, requestsCard({ requests: [...requests], mode: 'pending', total }, turn.text))
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

/** The step card in the bot's words. Works while the backend is down. */
export function showSteps(turn: Turn, serviceId: string | undefined, audience: 'request' | 'grant'): void {
  const service = serviceId === undefined ? undefined : turn.deps.catalogue.service(serviceId)
  if (service === undefined) {
    const { whichSteps } = turn.text.conversation
    const actions = turn.deps.catalogue.services.slice(0, 6).map(({ id, name }) => ({
      label: turn.text.of(name),
      topic: `${audience === 'grant' ? 'steps-grant' : 'steps'}:${id}`,
    }))
    sayCard(turn, messageCard({ title: whichSteps.title, text: whichSteps.text, actions }, turn.text))
    return
  }
  const { afterwards } = service
  sayCard(
    turn,
    guideCard(
      {
        serviceId: service.id,
        service: service.name,
        audience,
        steps: [...service.guide[audience]],
        warnings: [...service.warnings],
        others: true,
        ...(afterwards === undefined ? {} : { tile: afterwards.tile }),
        ...(afterwards?.alternative === undefined ? {} : { alternative: afterwards.alternative }),
        ...(afterwards?.visibleWithinMinutes === undefined
          ? {}
          : { visibleWithinMinutes: afterwards.visibleWithinMinutes }),
      },
      turn.text,
    ),
  )
}
