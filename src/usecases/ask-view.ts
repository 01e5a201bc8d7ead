import { isGiven, isOpen } from '../domain/access-request.ts'
import type { AccessRequest } from '../domain/access-request.ts'
import type { Person } from '../domain/person.ts'
import type { AskView, AskedRequestView } from '../domain/view.ts'
import { latestOfLine } from '../domain/withdrawing.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { audienceOf, lineView } from './request-view.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads }

/** Everything that was asked in one go, for who asked it; undefined for everybody else (I-18). */
export async function askView(deps: ViewDeps, person: Person, batch: string): Promise<AskView | undefined> {
  const requests = await deps.ledger.requestsOfBatch(person.tenant, batch)
  const [first] = requests
  if (first === undefined || audienceOf(first, person) !== 'requester') return undefined
  return {
    kind: 'ask',
    id: batch,
    reason: first.reason,
    submittedAt: first.submittedAt,
    ...(requests.every(isGiven) ? { given: true } : {}),
    requests: await Promise.all(requests.map((request) => askedRequest(deps, request))),
  }
}

async function askedRequest(deps: ViewDeps, request: AccessRequest): Promise<AskedRequestView> {
  const changes = await deps.ledger.changesOfRequest(request.tenant, request.id)
  const { id, beneficiary, customer, service } = request
  return {
    id,
    beneficiary,
    customer,
    forSelf: request.requester.userId === beneficiary.id,
    service: deps.catalogue.service(service)?.name ?? { nl: service, en: service },
    lines: await Promise.all(
      request.lines.map((line) => lineView(deps, request, line, latestOfLine(changes, line.id))),
    ),
    open: isOpen(request),
  }
}
