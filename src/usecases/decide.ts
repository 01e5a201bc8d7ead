import type { AccessRequest, Line, Verdict } from '../domain/access-request.ts'
import { afterVerdict, whyNotDecide } from '../domain/deciding.ts'
import { whyNotTogether } from '../domain/deciding-together.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, requireFresh, reviewerOf } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { oweFollowUps } from './follow-up/owe-follow-ups.ts'
import { digest } from './ids.ts'
import { oweChange } from './new-change.ts'
import { refuseNever } from './refuse-never.ts'
import { rightsToDecide } from './rights-to-decide.ts'
import { readSeconds, seekSecond } from './second-reviewer.ts'
import { requireAuthority } from './standing.ts'
import { showToAll, tellAbout } from './show-to-all.ts'
import { reasonLimit } from './submit-request.ts'

export interface Decide {
  readonly request: string
  /** Version that the card showed; another version means no effect and a fresh card (I-26). */
  readonly seen: number
  readonly verdict: Verdict
  /** Line ids that were chosen on the card; absent: every line that waits for a decision. */
  readonly lines?: readonly string[]
  readonly reason: string
  /** Digest of the list that this is part of, when several requests are decided together. */
  readonly together?: string
}

/**
 * Approves or declines lines, with rights read at this moment (I-8, I-9). Nothing is granted here: the approved
 * line owes a change, in the same transaction.
 */
export async function decide(deps: Deps, reviewer: Person, input: Decide): Promise<void> {
  if (input.reason.length > reasonLimit) throw new Refusal('text-too-long')
  const { request: shown, rights, about } = await rightsToDecide(deps, reviewer, input.request)
  await auditRefusals(deps, about, rights, async () => {
    const administrators = await readSeconds(deps, shown)
    await deps.ledger.write(async (tx) => {
      requireFresh(rights, tx.now)
      requireAuthority(rights, shown, reviewer)
      const action = digest(input.verdict, input.request, input.seen, reviewer.id, input.lines ?? 'all', input.reason)
      if (!(await tx.firstTime(reviewer.tenant, action))) return
      const request = await tx.request(reviewer.tenant, input.request)
      if (request === undefined) throw new Refusal('not-visible')
      const lines = decidable(request, reviewer, rights, input, tx.now)
      if (input.verdict === 'approved')
        refuseNever(
          deps,
          lines.map(({ authorisation }) => authorisation),
        )
      for (const line of lines) await decideLine(tx, request, line, reviewer, rights, input)
      await tx.raiseVersion(request.tenant, request.id, request.version)
      const decided = await seekSecond(tx, request, administrators)
      await oweFollowUps(tx, deps, decided)
      await showToAll(tx, decided)
      await tellAbout(tx, request, { kind: 'decided', requestId: request.id, lineIds: lines.map(({ id }) => id) })
    })
  })
}

/** The lines this decision is about. @throws Refusal for the first reason why one of them may not be decided */
function decidable(
  request: AccessRequest,
  reviewer: Person,
  rights: FreshAuthority,
  input: Decide,
  now: number,
): readonly Line[] {
  const who = reviewerOf(reviewer, rights)
  const whyNot = input.together === undefined ? whyNotDecide : whyNotTogether
  const reasons = new Map(request.lines.map((line) => [line.id, whyNot(line, request, who, now)]))
  const chosen = request.lines.filter((line) =>
    input.lines === undefined ? reasons.get(line.id) === undefined : input.lines.includes(line.id),
  )
  const blocked = (chosen.length === 0 ? request.lines : chosen).find((line) => reasons.get(line.id) !== undefined)
  const why = blocked && reasons.get(blocked.id)
  if (blocked && why !== undefined) throw new Refusal(why, decidedBy(blocked))
  if (request.version !== input.seen) throw new Refusal('seen-outdated')
  if (chosen.length === 0) throw new Refusal('no-lines-chosen')
  return chosen
}

function decidedBy(line: Line): { readonly name?: string } {
  const name = line.decisions.at(-1)?.reviewer.name
  return name === undefined ? {} : { name }
}

/** What is written down about one line, beside the request that it is in. */
interface LineVerdict extends Pick<Decide, 'verdict' | 'reason' | 'together'> {
  /** Batch of what an administrator gave at once: the approved line is a part of it. */
  readonly direct?: string
}

/** Within the transaction of whoever decides; what an approved line owes is owed here. */
export async function decideLine(
  tx: LedgerTransaction,
  request: AccessRequest,
  line: Line,
  reviewer: Person,
  rights: FreshAuthority,
  input: LineVerdict,
): Promise<void> {
  const { verdict } = input
  const actor = actorOf(reviewer)
  const to = afterVerdict(line, verdict)
  await tx.insertDecision(request.tenant, line.id, {
    reviewer: actor,
    verdict,
    reason: input.reason.trim(),
    at: tx.now,
    generation: line.generation,
    ...(rights.agent === undefined ? {} : { capacity: 'servicedesk' as const }),
  })
  const common = { tenant: request.tenant, actor: reviewer.id, requestId: request.id, lineId: line.id }
  const subject = {
    customerNumber: request.customer.number,
    userId: request.beneficiary.id,
    authorisation: line.authorisation,
  }
  const rule = rights.agent === undefined ? `whyNotDecide: ${rights.authority?.via ?? 'none'}` : 'servicedesk agent'
  const evidence = evidenceOf(rule, rights)
  const verb = to === 'pending' ? 'line.half-approved' : to === 'approved' ? 'line.approved' : 'line.declined'
  const { together, direct } = input
  const along = { ...(together === undefined ? {} : { together }), ...(direct === undefined ? {} : { direct }) }
  const details = Object.keys(along).length === 0 ? {} : { details: along }
  await tx.audit({ ...common, ...subject, ...details, verb, evidence })
  if (to === 'pending') return
  await tx.moveLine(request.tenant, line.id, 'pending', to)
  if (to !== 'approved') return
  const { tenant, id, beneficiary: user, customer, service } = request
  const { authorisation } = line
  const about = { tenant, batch: direct ?? id, requestId: id, lineId: line.id, cause: 'line', wish: 'on' } as const
  await oweChange(tx, { ...about, user, customer, authorisation, service, by: actor }, { evidence })
}
