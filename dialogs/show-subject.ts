import { cardOf } from '../cards/view-card.ts'
import type { Subject } from '../src/domain/effect.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { requireAgent } from '../src/usecases/handle-case.ts'
import { readAuthority } from '../src/usecases/fresh-rights.ts'
import { audienceOf, requestView } from '../src/usecases/request-view.ts'
import { digest } from '../src/usecases/ids.ts'
import { viewOf } from '../src/usecases/views.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Answers with the living card of a subject. @throws Refusal `not-visible` for who may not see it, and for unknown ids alike (I-18) */
export async function showSubject(turn: Turn, subject: Subject, replace: boolean): Promise<void> {
  const { text } = turn
  const view = subject.kind === 'request' ? await requestFor(turn, subject.id) : await othersFor(turn, subject)
  if (view === undefined) throw new Refusal('not-visible')
  sayCard(turn, cardOf(view, text), { replace, living: subject, shown: digest(view, turn.person.locale) })
}

async function othersFor(turn: Turn, subject: Exclude<Subject, { kind: 'request' }>) {
  if (subject.kind === 'case') await requireAgent(turn.deps, turn.person)
  return viewOf(turn.deps, turn.person, subject, await turn.deps.ledger.now())
}

/** Requester, beneficiary and who was asked see it from the ledger; an administrator who was not asked must be one now. */
async function requestFor(turn: Turn, id: string) {
  const { deps, person } = turn
  const request = await deps.ledger.request(person.tenant, id)
  if (request === undefined) return undefined
  const now = await deps.ledger.now()
  const known = audienceOf(request, person)
  if (known !== undefined) return requestView(deps, request, person, known, now)
  if (person.portalUser === undefined) return undefined
  const { authority } = await readAuthority(deps, person, request.customer.number)
  if (authority !== undefined) return requestView(deps, request, person, 'reviewer', now)
  const agent = await requireAgent(deps, person).then(
    () => true,
    () => false,
  )
  return agent ? requestView(deps, request, person, 'servicedesk', now) : undefined
}
