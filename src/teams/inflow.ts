import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { PersonKey } from '../domain/person.ts'
import { takes } from './shed.ts'

/** A click or a sentence costs as much as this many looks into a typeahead, which asks at every key that is pressed. */
const costOfAction = 6

/**
 * How much comes in (I-45), counted in this process alone: two instances let in twice as much, and a restart forgets.
 * What must be right across both, how many requests are open, is counted in the ledger.
 */
export interface Inflow {
  /** Whether the tenant may have one more activity handled in this second. */
  hasRoomFor(tenant: string): Promise<boolean>
  mayAct(person: PersonKey): Promise<boolean>
  maySearch(person: PersonKey): Promise<boolean>
  /** True once a minute: whoever sends too much is not sent as much in return. */
  mayBeTold(person: PersonKey): Promise<boolean>
}

export function createInflow(limits: { readonly actionsPerMinute: number; readonly turnsPerSecond: number }): Inflow {
  const turns = new RateLimiterMemory({ points: limits.turnsPerSecond, duration: 1 })
  const actions = new RateLimiterMemory({ points: limits.actionsPerMinute * costOfAction, duration: 60 })
  const told = new RateLimiterMemory({ points: 1, duration: 60 })
  const keyOf = ({ tenant, id }: PersonKey): string => JSON.stringify([tenant, id])
  return {
    hasRoomFor: (tenant) => takes(turns, tenant),
    mayAct: (person) => takes(actions, keyOf(person), costOfAction),
    maySearch: (person) => takes(actions, keyOf(person)),
    mayBeTold: (person) => takes(told, keyOf(person)),
  }
}
