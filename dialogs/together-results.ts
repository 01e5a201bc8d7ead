import { togetherResultCard } from '../cards/together-result-card.ts'
import { labelOf } from '../src/catalogue/label.ts'
import type { Verdict } from '../src/domain/access-request.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import type { TogetherLineView } from '../src/domain/together-line-view.ts'
import type { TogetherResult } from '../src/usecases/decide-together.ts'
import type { TogetherLine } from '../src/usecases/queries/together-lines.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

export function togetherLineView({ deps }: Turn, { request, line }: TogetherLine): TogetherLineView {
  return {
    requestId: request.id,
    lineId: line.id,
    label: labelOf(deps, line.authorisation),
    requesterName: request.requester.name,
    beneficiary: request.beneficiary,
    forSelf: request.requester.userId === request.beneficiary.id,
    customer: request.customer,
  }
}

/** Of these it is known that their reader may still see the request (I-18). */
const toSee: readonly (RefusalCode | undefined)[] = [
  undefined,
  'already-decided',
  'seen-outdated',
  'expired',
  'needs-two',
]

/** In the place of the list that was confirmed: what became of each line. */
export async function showTogetherResults(
  turn: Turn,
  verdict: Verdict,
  results: readonly TogetherResult[],
): Promise<void> {
  const seen = await Promise.all(results.map(async (result) => ({ ...result, view: await viewOf(turn, result) })))
  const decided = seen.flatMap(({ why, view }) => (why === undefined && view !== undefined ? [view] : []))
  const notDecided = seen.flatMap(({ request, why, name, view }) =>
    why === undefined
      ? []
      : [
          {
            requestId: request,
            why,
            ...(name === undefined ? {} : { name }),
            ...(view === undefined ? {} : { line: view }),
          },
        ],
  )
  sayCard(turn, togetherResultCard({ verdict, decided, notDecided }, turn.text), { replace: true })
}

async function viewOf(turn: Turn, result: TogetherResult): Promise<TogetherLineView | undefined> {
  if (!toSee.includes(result.why)) return undefined
  const request = await turn.deps.ledger.request(turn.person.tenant, result.request)
  const line = request?.lines.find(({ id }) => id === result.line)
  return request && line && togetherLineView(turn, { request, line })
}
