import { minutes } from '../../domain/instant.ts'
import type { Subject } from '../../domain/effect.ts'
import { isReachable } from '../../domain/person.ts'
import type { PersonKey } from '../../domain/person.ts'
import { channelCaseView } from '../channel-case-view.ts'
import { digest } from '../ids.ts'
import { freshStanding } from '../standing.ts'
import { viewOf } from '../views.ts'
import type { Looked, ReconcileDeps } from './reconcile.ts'

/** Longer than the time between two runs, so that nothing falls between them. */
const lately = minutes(30)

/** A copy that shows something else than the truth is owed an update; the update loads the truth itself (I-32). */
export async function showStaleCards(deps: ReconcileDeps, tenant: string): Promise<Looked> {
  const total = { looked: 0, acted: 0, unclear: 0 }
  for (const subject of await deps.survey.recentSubjects(tenant, (await deps.ledger.now()) - lately)) {
    if (subject.kind === 'case' && (await showStaleInChannel(deps, tenant, subject.id))) total.acted += 1
    for (const viewer of await deps.ledger.viewersOf(tenant, subject)) {
      total.looked += 1
      if (!(await isStale(deps, viewer, subject))) continue
      await deps.ledger.write((tx) => tx.owe({ kind: 'show', person: viewer, subject }))
      total.acted += 1
    }
  }
  return total
}

async function showStaleInChannel({ ledger }: ReconcileDeps, tenant: string, caseId: string): Promise<boolean> {
  const found = await ledger.servicedeskCase(tenant, caseId)
  if (found === undefined) return false
  const truth = digest(channelCaseView(found))
  const cards = await ledger.channelCards(tenant, caseId)
  if (cards.every(({ shown }) => shown === truth)) return false
  await ledger.write((tx) => tx.owe({ kind: 'show-in-channel', tenant, caseId }))
  return true
}

async function isStale(deps: ReconcileDeps, viewer: PersonKey, subject: Subject): Promise<boolean> {
  const person = await deps.people.find(viewer)
  // Who cannot be reached gets it when they are here again.
  if (person === undefined || !isReachable(person)) return false
  const now = await deps.ledger.now()
  const view = await viewOf(deps, person, freshStanding(deps.reads(), person, deps.rules), subject, now)
  const truth = digest(view ?? { kind: 'withheld' }, person.locale)
  const copies = await deps.ledger.cardCopies(viewer, subject)
  return copies.some(({ shown }) => shown !== truth)
}
