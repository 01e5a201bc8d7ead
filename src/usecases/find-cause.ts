import type { Change } from '../domain/change.ts'
import { diagnose } from '../domain/diagnosis.ts'
import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { Finding, ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { changeFindings } from './confirm-visible.ts'
import type { Deps } from './deps.ts'
import type { Missed } from './missed.ts'
import { visibilityFacts } from './visibility-facts.ts'

/** Why somebody does not see what they should, as it is at this moment. */
export interface FoundCause {
  readonly missed: Missed
  readonly diagnosis: Diagnosis
  readonly foundAt: Instant
  /** The newest grant of it. */
  readonly change?: Change
  /** The servicedesk has a case about it that is not closed. */
  readonly reported: boolean
}

export async function findCause(deps: Deps, person: Person, asked: Missed): Promise<FoundCause> {
  const { facts, missed, change } = await visibilityFacts(deps, person, asked)
  const about = { missed, ...(change === undefined ? {} : { change }) }
  const open = await openCaseAbout(deps.ledger, person, about)
  return { ...about, diagnosis: diagnose(facts), foundAt: facts.now, reported: open !== undefined }
}

type About = Pick<FoundCause, 'missed' | 'change'>

/** Of a grant whoever reported it; of anything else only one's own. */
export async function openCaseAbout(
  ledger: LedgerReads,
  person: Person,
  about: About,
): Promise<ServicedeskCase | undefined> {
  if (about.change !== undefined) {
    const known = await ledger.caseOfChange(person.tenant, about.change.id)
    return known?.state === 'closed' ? undefined : known
  }
  const same = JSON.stringify(whatIsMissed(about))
  const open = await ledger.cases(person.tenant, ['open', 'claimed'])
  return open.find(
    ({ kind, requester, findings }) =>
      kind === 'not-visible' &&
      requester?.id === person.id &&
      JSON.stringify(findings.filter(({ code }) => code === 'service' || code === 'number')) === same,
  )
}

/** Without the number's name, which only an answering backend gives. */
const whatIsMissed = ({ missed: { customer, service } }: About): readonly Finding[] => [
  ...(customer === undefined ? [] : [{ code: 'number' as const, value: customer.number }]),
  { code: 'service', value: service.id },
]

/** All that was looked at, for the servicedesk. */
export function causeFindings({ missed, diagnosis, change }: FoundCause): readonly Finding[] {
  const { user, customer, wanted, service } = missed
  const known: readonly Finding[] =
    change === undefined
      ? [
          ...(user === undefined ? [] : [{ code: 'beneficiary' as const, value: `${user.name} <${user.address}>` }]),
          ...(customer === undefined ? [] : [{ code: 'number' as const, value: customer.number }]),
          ...wanted.map(({ id }) => ({ code: 'authorisation' as const, value: id })),
        ]
      : changeFindings(change)
  return [
    ...known,
    { code: 'service', value: service.id },
    ...diagnosis.checks.map(({ check, outcome }) => ({ code: 'checked' as const, value: `${check} ${outcome}` })),
    { code: 'cause', value: diagnosis.cause.kind },
  ]
}
