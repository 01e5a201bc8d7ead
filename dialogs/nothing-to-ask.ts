import { askedAlreadyCard } from '../cards/asked-already-card.ts'
import { canNudge } from '../src/domain/nudging.ts'
import { isDiscreet } from './discreet.ts'
import type { SkippedLine } from './discreet.ts'
import type { RequestAnswers } from './request-answers.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/**
 * Everything is there already, or asked for already: said with when, or with the open request and a way to hurry it.
 * Of a colleague who asks may know no more than that, unless they asked it themselves or decide there.
 */
export async function nothingToAsk(
  turn: Turn,
  { giving = false }: Pick<RequestAnswers, 'giving'>,
  lines: readonly SkippedLine[],
  replace: boolean,
): Promise<'done'> {
  const { ledger } = turn.deps
  const ids = [...new Set(lines.flatMap(({ requestId }) => requestId ?? []))]
  const open = await Promise.all(ids.map((id) => ledger.request(turn.person.tenant, id)))
  const found = open.filter((request) => request !== undefined)
  const hides = await isDiscreet(turn, lines)
  const askedByThem = (requestId?: string) =>
    found.some(({ id, requester }) => id === requestId && requester.id === turn.person.id)
  const isQuiet = (line: SkippedLine) => hides(line) && !askedByThem(line.requestId)
  const told = lines.filter((line) => !isQuiet(line))
  const quiet = lines.filter(isQuiet).map(({ person, number }) => ({ person, number }))
  const requests = found
    .filter(({ id }) => told.some(({ requestId }) => requestId === id))
    .map((request) => ({
      id: request.id,
      canNudge: canNudge(request, turn.person.id),
      ...(request.nudgedAt === undefined ? {} : { nudgedAt: request.nudgedAt }),
    }))
  sayCard(turn, askedAlreadyCard({ giving, lines: told, quiet, requests }, turn.text), { replace })
  return 'done'
}
