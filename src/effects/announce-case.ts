import { personKey } from '../domain/person.ts'
import { BackendUnavailable } from '../domain/backend-error.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { backOff } from './back-off.ts'
import type { Handler } from './deps.ts'

/** Brings a new case to the channel of the servicedesk, and to every agent the backend names now. */
export const announceCase: Handler<'announce-case'> = async (deps, { tenant, caseId }, attempts) => {
  const found = await deps.ledger.servicedeskCase(tenant, caseId)
  if (found === undefined || found.state === 'closed') return 'finished'
  // First: the channel does not wait for the backend.
  if (deps.servicedeskChannel !== undefined)
    await deps.ledger.write((tx) => tx.owe({ kind: 'announce-in-channel', tenant, caseId }))
  try {
    const agents = await checkedReads(deps.backend, deps.readTimeout).servicedeskAgents()
    const people = await Promise.all(agents.map(({ id }) => deps.ledger.peopleLinkedTo(tenant, id)))
    await deps.ledger.write(async (tx) => {
      for (const person of people.flat())
        await tx.owe({ kind: 'show', person: personKey(person), subject: { kind: 'case', id: caseId } })
    })
    return 'finished'
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error
    return { again: (await deps.ledger.now()) + backOff(attempts) }
  }
}
