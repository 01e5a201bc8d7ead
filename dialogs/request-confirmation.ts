import { aboutId } from '../cards/about.ts'
import { confirmCard } from '../cards/confirm-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { planAsk } from '../src/usecases/plan-ask.ts'
import type { AskDraft } from '../src/usecases/plan-ask.ts'
import { planRequest } from '../src/usecases/plan-request.ts'
import type { RequestDraft, RequestPlan } from '../src/usecases/plan-request.ts'
import { reviewerViews } from '../src/usecases/request-view.ts'
import { confirmAsk, skippedLines } from './ask-confirmation.ts'
import { peopleOf } from './ask-people.ts'
import { discreet } from './discreet.ts'
import { nothingToAsk } from './nothing-to-ask.ts'
import type { Position } from './question-dialog.ts'
import type { ManyAnswers } from './request-answers.ts'
import { servicesOf } from './request-answers.ts'
import { chosenOf, noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** The answers as the use case takes them. */
export function draftOf(turn: Turn, answers: ManyAnswers): AskDraft {
  return {
    services: servicesOf(turn, answers).map((service) => ({
      service: service.id,
      authorisations: chosenOf(service, answers),
    })),
    numbers: answers.numbers ?? [],
    people: peopleOf(turn, answers),
    giving: answers.giving === true,
  }
}

/** Where only one thing is asked it is a request like any other, and no ask. */
export function onlyOne({ services, numbers, people, giving = false }: AskDraft): RequestDraft | undefined {
  const [service, number, person] = [services[0], numbers[0], people[0]]
  if (services.length + numbers.length + people.length > 3 || !service || !number || !person) return undefined
  if (person.id === undefined) throw new Refusal('beneficiary-unknown', { number })
  return { ...service, number, beneficiary: person.id, giving }
}

/** Shows exactly what will be asked and of whom; or says why there is nothing to ask. */
export async function confirmation(
  turn: Turn,
  position: Position<ManyAnswers>,
  replace: boolean,
): Promise<ManyAnswers | 'done'> {
  const draft = draftOf(turn, position.draft)
  if (draft.services.length === 0) throw new Refusal('choice-gone')
  const one = onlyOne(draft)
  if (one !== undefined) return confirmOne(turn, position, one, replace)
  const plan = await planAsk(turn.deps, turn.person, draft, position.draft.replaces)
  return plan.requests.length === 0
    ? nothingToAsk(turn, position.draft, skippedLines(plan), replace)
    : confirmAsk(turn, position, plan, replace)
}

async function confirmOne(
  turn: Turn,
  { id, seen, draft }: Position<ManyAnswers>,
  wanted: RequestDraft,
  replace: boolean,
): Promise<ManyAnswers | 'done'> {
  const plan = await planRequest(turn.deps, turn.person, wanted, draft.replaces)
  const { service, customer, beneficiary } = plan
  const about = { person: plan.forSelf ? '' : beneficiary.name, number: customer.number, colleague: !plan.forSelf }
  const lines = plan.skipped.map(({ authorisation, ...skip }) => ({ label: authorisation.label, ...skip, ...about }))
  if (plan.ask.length === 0) return nothingToAsk(turn, draft, lines, replace)
  const skipped = await discreet(turn, lines)
  const reviewers = await reviewerViews(turn.deps.ledger, turn.person.tenant, plan.reviewers)
  const asked = {
    ...{ service: service.name, warnings: [...service.warnings], beneficiary, customer, skipped },
    ...{ forSelf: plan.forSelf, labels: plan.ask.map(({ label }: Service['grants'][number]) => label) },
    ...{ reviewers: [...reviewers], toServicedesk: !reviewers.some(({ reachable }) => reachable) },
    ...{ reason: draft.reason ?? '', replaces: draft.replaces !== undefined },
  }
  const data = {
    id,
    seen,
    mode: plan.given ? ('give' as const) : ('request' as const),
    ...asked,
    ...canGive(turn, plan),
    ...noticeOf(turn, draft),
  }
  sayCard(turn, confirmCard(data, turn.text), { replace, asks: true })
  const { notice: _said, ...rest } = draft
  return { ...rest, shown: plan.digest }
}

/** Who would decide if it were not their own request need not ask: they can give it. */
function canGive(turn: Turn, { given, forSelf, involved, service, customer, beneficiary }: RequestPlan) {
  const isTheirs = involved.some(({ id }) => id === turn.person.portalUser?.id)
  if (!isTheirs || forSelf || given !== undefined) return {}
  const about = { service: service.id, number: customer.number, user: beneficiary.id }
  return { canGive: `give-instead:${aboutId(about)}` }
}
