import { stuckCard } from '../cards/stuck-card.ts'
import { stuckChoiceCard } from '../cards/stuck-choice-card.ts'
import { guidesCard } from '../cards/guides-card.ts'
import { helpOn } from '../src/catalogue/helps.ts'
import type { PageAccess } from '../src/domain/page-access.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { audiences, stepsOf } from '../src/domain/service.ts'
import type { Audience, Guided, Step } from '../src/domain/service.ts'
import { pageAccess } from '../src/usecases/queries/page-access.ts'
import { audienceOf } from './guides.ts'
import { noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { GuidePlace, Turn } from './turn.ts'

const topicOf = ({ guide, audience, step }: GuidePlace): string =>
  `stuck:${guide}-${audience}${step === undefined ? '' : `-${String(step)}`}`

/** A button: the guide, whose steps, and which one; what it names is looked up (I-3). */
export async function openStuck(turn: Turn, about: string | undefined): Promise<void> {
  const [, id = '', audience = '', step] = /^(.+)-(request|grant)(?:-(\d{1,2}))?$/.exec(about ?? '') ?? []
  const known = audiences.find((each) => each === audience)
  const guided = turn.deps.catalogue.guide(id)
  if (guided === undefined || known === undefined) throw new Refusal('choice-gone')
  await showStep(turn, guided, known, step === undefined ? undefined : Number(step))
}

/** Typed: what was not said is what was read last in this conversation. */
export async function showStuck(turn: Turn, service: string | undefined, step: number | undefined): Promise<void> {
  const { place } = turn
  const id = service ?? place?.guide
  const guided = id === undefined ? undefined : turn.deps.catalogue.guide(id)
  if (guided === undefined) return askWhich(turn, step)
  const same = place?.guide === guided.id
  const audience = same ? place.audience : await audienceOf(turn)
  await showStep(turn, guided, audience, step ?? (same ? place.step : undefined))
}

/** No guide was read yet: the step that was named is kept in what is offered. */
function askWhich(turn: Turn, step: number | undefined): void {
  const { stuck } = turn.text
  const guides = turn.deps.catalogue.guides.filter(({ stepCard }) => stepCard !== undefined)
  const rows = guides.map(({ id, name }) => ({
    name,
    topic: topicOf({ guide: id, audience: 'request', ...(step === undefined ? {} : { step }) }),
  }))
  const { whichGuide: title, whichGuideText: intro } = stuck
  turn.question = { about: 'guide', ...(step === undefined ? {} : { step }) }
  sayCard(turn, guidesCard({ title, intro, rows, audience: 'request', ...noticeOf(turn, {}) }, turn.text))
}

async function showStep(turn: Turn, guided: Guided, audience: Audience, number: number | undefined): Promise<void> {
  const steps = stepsOf(guided, audience)
  const step = number === undefined ? undefined : steps[number - 1]
  if (number === undefined || step === undefined) {
    turn.place = { guide: guided.id, audience }
    const choice = { service: guided.name, steps: steps.map(({ say }) => say), asked: number }
    const topics = steps.map((_, index) => topicOf({ guide: guided.id, audience, step: index + 1 }))
    sayCard(turn, stuckChoiceCard({ ...choice, topics }, turn.text))
    return
  }
  turn.place = { guide: guided.id, audience, step: number }
  const access = step.helps?.includes('page-not-visible') ? await accessOf(turn) : undefined
  sayCard(turn, stuckCard({ ...stuckAt(guided, audience, steps, step, number), ...(access && { access }) }, turn.text))
}

function stuckAt(guided: Guided, audience: Audience, steps: readonly Step[], step: Step, number: number) {
  const { afterwards } = guided.kind === 'authorisation' ? guided : {}
  const guide = guided.id
  return {
    service: guided.name,
    step,
    number,
    total: steps.length,
    helps: [...(step.helps ?? []), 'portal-help' as const, 'servicedesk' as const].map(helpOn),
    topics: {
      guide: `${audience === 'grant' ? 'steps-grant' : 'steps'}:${guide}`,
      choose: topicOf({ guide, audience }),
      ...(number < steps.length ? { next: topicOf({ guide, audience, step: number + 1 }) } : {}),
      ...(guided.kind === 'authorisation' && step.takesOver !== undefined
        ? { start: `${audience === 'grant' ? 'grant' : 'request'}:${guide}` }
        : {}),
    },
    ...(step.helps?.includes('where-is-the-tile') && afterwards !== undefined ? afterwards : {}),
  }
}

/** What is missing and who can give it; a backend that is down or somebody unknown leaves the general answer. */
async function accessOf(turn: Turn): Promise<readonly PageAccess[] | undefined> {
  try {
    return await pageAccess(turn.deps, turn.person)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return undefined
  }
}
