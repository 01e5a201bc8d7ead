import { days, minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import { personKey } from '../domain/person.ts'
import type { PersonKey } from '../domain/person.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { Survey } from '../ports/survey.ts'
import type { WorkingTime } from '../ports/working-time.ts'
import { digest } from './ids.ts'

/** Later on a day the queue itself says more. */
const stillMorning = minutes(4 * 60)

interface SummaryDeps {
  readonly ledger: Ledger
  readonly survey: Pick<Survey, 'tenants'>
  readonly workingTime: WorkingTime
  readonly reads: () => Pick<BackendReads, 'servicedeskAgents'>
}

/**
 * Owes every agent of this moment the summary of the working day that has begun: once per agent and day, however often
 * this runs. What it says is looked up when it is sent. @throws BackendUnavailable worth a retry
 */
export async function oweSummaries({ ledger, survey, workingTime, reads }: SummaryDeps): Promise<void> {
  const now = await ledger.now()
  const today = workingTime.dayOf(now)
  if (today === undefined || now < today.opens || now >= today.opens + stillMorning) return
  const summary = { day: today.date, since: beganBefore(workingTime, today.opens) }
  const agents = await reads().servicedeskAgents()
  for (const tenant of await survey.tenants())
    for (const { id } of agents)
      for (const person of await ledger.peopleLinkedTo(tenant, id)) await oweOnce(ledger, personKey(person), summary)
}

/** When the working day before this one began: since then something came or went. */
const beganBefore = (workingTime: WorkingTime, opens: Instant): Instant =>
  workingTime.dayOf(workingTime.before(opens, 1))?.opens ?? opens - days(1)

const oweOnce = (
  ledger: Ledger,
  person: PersonKey,
  summary: { readonly day: string; readonly since: Instant },
): Promise<void> =>
  ledger.write(async (tx) => {
    if (!(await tx.firstTime(person.tenant, digest('case-summary', summary.day, person.id)))) return
    await tx.owe({ kind: 'tell', person, notice: { kind: 'case-summary', ...summary } })
  })
