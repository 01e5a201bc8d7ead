import { personKey } from '../domain/person.ts'
import { BackendUnavailable } from '../domain/backend-error.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { backOff } from './back-off.ts'
import type { Handler } from './deps.ts'

/** Brings a new case to every agent the backend names now. */
export const announceCase: Handler<'announce-case'> = async (deps, effect, attempts) => {
  const found = await deps.ledger.servicedeskCase(effect.tenant, effect.caseId)
  if (found === undefined || found.state === 'closed') return 'finished'
  try {
    const agents = await checkedReads(deps.backend, deps.readTimeout).servicedeskAgents()
    const people = await Promise.all(agents.map(({ id }) => deps.ledger.peopleLinkedTo(effect.tenant, id)))
    await deps.ledger.write(async (tx) => {
      for (const person of people.flat())
        await tx.owe({ kind: 'show', person: personKey(person), subject: { kind: 'case', id: effect.caseId } })
    })
    return 'finished'
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error
    return { again: (await deps.ledger.now()) + backOff(attempts) }
  }
}
