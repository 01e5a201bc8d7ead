import { askedAlreadyCard } from '../cards/asked-already-card.ts'
import type { SkippedOfAsk } from '../cards/ask-skipped.ts'
import { canNudge } from '../src/domain/nudging.ts'
import type { RequestAnswers } from './request-answers.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Everything is there already, or asked for already: said with when, or with the open request and a way to hurry it. */
export async function nothingToAsk(
  turn: Turn,
  { giving = false }: Pick<RequestAnswers, 'giving'>,
  lines: SkippedOfAsk['lines'],
  replace: boolean,
): Promise<'done'> {
  const { ledger } = turn.deps
  const ids = [...new Set(lines.flatMap(({ requestId }) => requestId ?? []))]
  const open = await Promise.all(ids.map((id) => ledger.request(turn.person.tenant, id)))
  const requests = open
    .filter((request) => request !== undefined)
    .map((request) => ({
      id: request.id,
      canNudge: canNudge(request, turn.person.id),
      ...(request.nudgedAt === undefined ? {} : { nudgedAt: request.nudgedAt }),
    }))
  sayCard(turn, askedAlreadyCard({ giving, lines, requests }, turn.text), { replace })
  return 'done'
}
