import type { Instant } from '../domain/instant.ts'
import type { Change } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import { changeToAnswer, recordAnswers, showGrant } from './confirm-visible.ts'
import type { Deps } from './deps.ts'
import { causeFindings, findCause, openCaseAbout } from './find-cause.ts'
import type { FoundCause } from './find-cause.ts'
import { actorOf } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { missedOfChange } from './missed.ts'
import type { Missed } from './missed.ts'
import { openCase } from './open-case.ts'
import { isTakenAway } from './taken-away.ts'
import { stillGiven, visibleGroup } from './visible-group.ts'

/**
 * "No, I do not see it": first it is looked up why, of each service by itself. The servicedesk is brought in at once
 * only where nothing is wrong that anybody could mend; everything else has a next step of its own, and the servicedesk
 * behind it.
 * @param seen ids of what they do see of what is asked about
 * @returns the cause for each service of which something is not seen
 */
export async function sayNotVisible(
  deps: Deps,
  person: Person,
  changeId: string,
  seen: readonly string[] = [],
): Promise<readonly FoundCause[]> {
  const causes = await causesOf(deps, person, changeId, seen)
  return deps.ledger.write(async (tx) => {
    const { change, given } = await changeToAnswer(tx, person, changeId)
    const answer = ({ id }: Change) => (seen.includes(id) ? ('yes' as const) : ('no' as const))
    // Said before: delivered again it brings in nobody anew (I-20).
    if (change.state !== 'done' || given.every((each) => each.seen === answer(each)))
      return causes.map(({ found }) => found)
    for (const cause of causes) if (isHelpless(cause.found)) await report(tx, person, { ...cause.found, ...cause })
    await recordAnswers(tx, person, change, answer)
    return causes.map(({ found }) => ({ ...found, reported: isHelpless(found) || found.reported }))
  })
}

const isHelpless = ({ diagnosis }: FoundCause): boolean => diagnosis.cause.kind === 'nothing-wrong'

interface CauseOf {
  readonly found: FoundCause
  /** One of the rights that it is about, by which the servicedesk knows it. */
  readonly change: Change
}

async function causesOf(
  deps: Deps,
  person: Person,
  changeId: string,
  seen: readonly string[],
): Promise<readonly CauseOf[]> {
  const { change } = await missedOfChange(deps, person, changeId)
  if (change === undefined) return []
  const given = await stillGiven(deps.ledger, await visibleGroup(deps.ledger, change))
  const unseen = given.filter(({ id }) => !seen.includes(id))
  const causes: CauseOf[] = []
  for (const [first, ...others] of Map.groupBy(unseen, ({ service }) => service).values()) {
    if (first === undefined) continue
    const ids = [first, ...others].map(({ authorisation }) => authorisation)
    const missed = await missedOfChange(deps, person, first.id)
    const wanted = missed.service.grants.filter(({ id }) => ids.includes(id))
    causes.push({ found: await findCause(deps, person, { ...missed, wanted }), change: first })
  }
  return causes
}

interface Click {
  /** What the button named, and when its card was made: together one wish for help (I-20). */
  readonly id: string
  readonly seen: number
}

/**
 * Still not: the servicedesk gets a case with everything that was looked at, as it is now.
 * @param find looks up what it is about; who has nothing to say about it is refused, and that is written down
 */
export async function reportInvisible(
  deps: Deps,
  person: Person,
  click: Click,
  find: () => Promise<Missed>,
): Promise<void> {
  await auditRefusals(deps, { tenant: person.tenant, actor: person.id }, undefined, async () => {
    const found = await findCause(deps, person, await find())
    await deps.ledger.write((tx) => reportOnce(tx, person, click, found))
  })
}

async function reportOnce(
  tx: LedgerTransaction,
  person: Person,
  { id, seen }: Click,
  found: FoundCause,
): Promise<void> {
  if ((await openCaseAbout(tx, person, found)) !== undefined) return
  if (!(await tx.firstTime(person.tenant, digest('report-invisible', id, seen, person.id))))
    throw new Refusal('seen-outdated')
  await report(tx, person, found)
  const { change } = found
  if (change === undefined) return
  if (change.state === 'done' && !(await isTakenAway(tx, change)))
    await recordAnswers(tx, person, change, ({ service, seen: said }) =>
      service === change.service && said !== 'yes' ? 'no' : undefined,
    )
  else await showGrant(tx, change)
}

async function report(tx: LedgerTransaction, person: Person, found: FoundCause): Promise<void> {
  if ((await openCaseAbout(tx, person, found)) !== undefined) return
  await openCase(tx, {
    tenant: person.tenant,
    kind: 'not-visible',
    requester: actorOf(person),
    findings: causeFindings(found),
    ...(found.change === undefined ? {} : { changeId: found.change.id }),
    ...(found.change?.requestId === undefined ? {} : { requestId: found.change.requestId }),
  })
}

/**
 * The question comes by itself when the tile should be there; told to somebody, it is owed once more. Nothing is asked
 * twice: equal effects are one.
 */
export async function askWhenDue(deps: Deps, { id, tenant, seen }: Change, until: Instant): Promise<boolean> {
  if (seen !== undefined) return false
  await deps.ledger.write((tx) => tx.owe({ kind: 'ask-visible', tenant, changeId: id }, until))
  return true
}
