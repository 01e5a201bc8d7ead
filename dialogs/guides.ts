import { guideCard } from '../cards/guide-card.ts'
import { guidesCard } from '../cards/guides-card.ts'
import { helpCard } from '../cards/help-card.ts'
import { othersCard } from '../cards/others-card.ts'
import { becomeUser } from '../src/catalogue/become-user.ts'
import { helpOn } from '../src/catalogue/helps.ts'
import { labelKey } from '../src/catalogue/label.ts'
import type { Catalogue } from '../src/catalogue/load.ts'
import { logIn } from '../src/catalogue/steps.ts'
import type { Localised } from '../src/domain/locale.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { stepsOf } from '../src/domain/service.ts'
import type { Audience, Guided, Service } from '../src/domain/service.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

interface Named {
  readonly id: string
  readonly name: Localised
}

/** The services of the step cards, and how the others are called. */
export function servicesOf({ guides, services }: Catalogue): {
  readonly services: readonly Named[]
  readonly others: readonly Localised[]
} {
  const own = guides.filter((guide) => guide.kind === 'authorisation' && guide.stepCard !== undefined)
  const others = services.filter(({ stepCard }) => stepCard === undefined)
  return { services: own.map(({ id, name }) => ({ id, name })), others: others.map(({ name }) => name) }
}

/** Who gives access reads how to give it, with how to ask for it themselves. */
export const audienceOf = async (turn: Turn): Promise<Audience> =>
  (await roleOf(turn.deps, turn.person)) === 'administrator' ? 'grant' : 'request'

/** The step card in the bot's words. Works while the backend is down, and for who has no account. */
export function showSteps(turn: Turn, id: string | undefined, audience: Audience): void {
  const guided = id === undefined ? undefined : turn.deps.catalogue.guide(id)
  if (guided === undefined) return showGuides(turn, audience)
  turn.place = { guide: guided.id, audience }
  sayCard(turn, guideCard(guideOf(guided, audience), turn.text))
}

function guideOf(guided: Guided, audience: Audience) {
  const { afterwards, find } = guided.kind === 'authorisation' ? guided : {}
  return {
    id: guided.id,
    kind: guided.kind,
    service: guided.name,
    audience,
    steps: stepsOf(guided, audience),
    warnings: guided.warnings,
    others: true,
    ...(afterwards === undefined ? {} : afterwards),
    // Who gives it reads it as a step.
    ...(find === undefined || audience === 'grant' ? {} : { find }),
  }
}

function showGuides(turn: Turn, audience: Audience): void {
  const guides = turn.deps.catalogue.guides.filter(({ stepCard }) => stepCard !== undefined)
  const { title, text: intro } = turn.text.conversation.whichSteps
  const rows = guides.map(({ id, name }) => ({ name, topic: `${topicOf('steps', audience)}:${id}` }))
  turn.question = { about: 'steps' }
  sayCard(turn, guidesCard({ title, intro, rows, audience, ...noticeOf(turn, {}) }, turn.text))
}

const topicOf = (topic: 'steps' | 'others', audience: Audience): string =>
  audience === 'grant' ? `${topic}-grant` : topic

const groupOf = ({ grants }: Service): string => grants[0]?.group ?? ''
const groupId = (group: string): string => labelKey(group).replaceAll(' ', '-')

/** Services that no step card is about, by the group in which the portal shows them; first the groups, then one. */
export function showOthers(turn: Turn, audience: Audience, chosen?: string): void {
  const services = turn.deps.catalogue.services.filter(({ stepCard }) => stepCard === undefined)
  const order = turn.deps.catalogue.authorisations.map(({ group }) => group)
  const names = [...new Set(services.map(groupOf))].toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
  const groups = names.map((group) => ({
    name: group,
    topic: `${topicOf('others', audience)}:${groupId(group)}`,
    services: services
      .filter((service) => groupOf(service) === group)
      .map(({ id, name, grants }) => ({
        name,
        topic: `${topicOf('steps', audience)}:${id}`,
        needsTwo: grants.some(({ needs }) => needs === 2),
      })),
  }))
  const group = chosen === undefined ? undefined : groups.find(({ name }) => groupId(name) === chosen)
  if (chosen !== undefined && group === undefined) throw new Refusal('choice-gone')
  const shown =
    group === undefined
      ? { groups }
      : { groups: [group], chosen: { name: group.name, back: topicOf('others', audience) } }
  sayCard(turn, othersCard(shown, turn.text))
}

/** Whoever does not get in: also for people nobody knows yet, and while the backend is down. */
export function showLoginHelp(turn: Turn): void {
  const helps = [...(logIn.helps ?? []), 'portal-help', 'servicedesk'] as const
  sayCard(
    turn,
    helpCard({ helps: helps.map(helpOn), ...(logIn.link === undefined ? {} : { link: logIn.link }) }, turn.text),
  )
}

export async function showBecomeUser(turn: Turn): Promise<void> {
  showSteps(turn, becomeUser.id, await audienceOf(turn))
}
