import type { AccessRequest, Verdict } from '../domain/access-request.ts'
import { whyNotTogether } from '../domain/deciding-together.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import { decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { digest } from './ids.ts'

/** Lines of one request, with the version that the list showed (I-26). */
export interface TogetherItem {
  readonly request: string
  readonly seen: number
  readonly lines: readonly string[]
}

export interface DecideTogether {
  readonly items: readonly TogetherItem[]
  readonly verdict: Verdict
  readonly reason: string
  /** Digest of the list that was confirmed. */
  readonly shown: string
}

/** What became of one line. */
export interface TogetherResult {
  readonly request: string
  readonly line: string
  /** Absent: decided as asked. */
  readonly why?: RefusalCode
  /** Who was first. */
  readonly name?: string
}

export const togetherDigest = (verdict: Verdict, items: readonly TogetherItem[]): string => digest(verdict, items)

/**
 * Decides each request of a list by itself: its own rights, version and transaction (I-9, I-12), so that what is in the
 * way of one is not in the way of another. @throws Refusal when the list is not what was confirmed
 */
export async function decideTogether(
  deps: Deps,
  reviewer: Person,
  input: DecideTogether,
): Promise<readonly TogetherResult[]> {
  if (togetherDigest(input.verdict, input.items) !== input.shown) throw new Refusal('seen-outdated')
  // All at once: the reads of a turn share one deadline.
  const results = await Promise.all(input.items.map((item) => decideItem(deps, reviewer, item, input)))
  return results.flat()
}

async function decideItem(
  deps: Deps,
  reviewer: Person,
  item: TogetherItem,
  { verdict, reason, shown: together }: DecideTogether,
): Promise<readonly TogetherResult[]> {
  const about = item.lines.map((line) => ({ request: item.request, line }))
  try {
    await decide(deps, reviewer, { ...item, verdict, reason, together })
    return about
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const request = tellsMore(error.code) ? await deps.ledger.request(reviewer.tenant, item.request) : undefined
    const now = await deps.ledger.now()
    return about.map((each) => ({ ...each, ...whatHappened(request, each.line, reviewer, error, now) }))
  }
}

/** Only said of a request that this person may still decide on: then each line has its own story. */
const tellsMore = (code: RefusalCode): boolean => ['already-decided', 'seen-outdated', 'expired'].includes(code)

function whatHappened(
  request: AccessRequest | undefined,
  lineId: string,
  reviewer: Person,
  refusal: Refusal,
  now: number,
): Pick<TogetherResult, 'why' | 'name'> {
  const line = request?.lines.find(({ id }) => id === lineId)
  if (request === undefined || line === undefined) return { why: refusal.code }
  const who = { ...actorOf(reviewer), authority: [request.customer.number] }
  const why = whyNotTogether(line, request, who, now) ?? 'seen-outdated'
  const name = why === 'already-decided' ? line.decisions.at(-1)?.reviewer.name : undefined
  return { why, ...(name === undefined ? {} : { name }) }
}
