import type { AskedLabels } from '../cards/asked-along.ts'
import { labelOf } from '../src/catalogue/label.ts'
import type { AskedAlong } from '../src/usecases/asked-along.ts'
import type { Turn } from './turn.ts'

/** The requests that giving this answers, as a card names them. */
export function askedLabels(
  { deps }: Turn,
  asked: readonly AskedAlong[],
  severalNumbers = false,
): readonly AskedLabels[] {
  return [...Map.groupBy(asked, ({ request }) => request).entries()].map(([request, lines]) => ({
    id: request.id,
    name: request.requester.name,
    labels: lines.map(({ line }) => labelOf(deps, line.authorisation)),
    decides: lines.every(({ decides }) => decides),
    ...(severalNumbers ? { number: request.customer.number } : {}),
  }))
}
