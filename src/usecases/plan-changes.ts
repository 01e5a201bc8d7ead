import type { Wish } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import type { CustomerNumber, PortalUser } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { digest } from './ids.ts'
import { planChange } from './plan-change.ts'
import type { ChangeDraft, ChangePlan } from './plan-change.ts'

/** As many as a card can name that is confirmed as a whole (I-26). */
const mostNumbers = 50

/** The same wish for one user on one or more numbers. */
export interface ChangesDraft extends Omit<ChangeDraft, 'number'> {
  readonly numbers: readonly CustomerNumber[]
}

export interface ChangesPlan {
  readonly wish: Wish
  readonly user: PortalUser
  /** One per number, in the order in which they were chosen; each under its own authority (I-12). */
  readonly parts: readonly ChangePlan[]
  /** Chosen, but the user is no user of it: nothing is done there. */
  readonly without: readonly CustomerNumber[]
  readonly digest: string
}

/**
 * A plan per number. One number that is not the administrator's refuses the whole; one where the user is not listed is
 * named and left out, unless it is the only one.
 */
export async function planChanges(deps: Deps, administrator: Person, draft: ChangesDraft): Promise<ChangesPlan> {
  const { numbers, ...rest } = draft
  if (numbers.length > mostNumbers) throw new Refusal('too-many-numbers')
  const planned = await Promise.all(
    [...new Set(numbers)].map(async (number) => ({
      number,
      plan: await planOrLeave(deps, administrator, { ...rest, number }),
    })),
  )
  const parts = planned.flatMap(({ plan }) => (plan === undefined ? [] : [plan]))
  const without = planned.flatMap(({ number, plan }) => (plan === undefined ? [number] : []))
  const [first] = parts
  if (first === undefined)
    throw new Refusal('beneficiary-unknown', without.length === 1 && without[0] ? { number: without[0] } : {})
  return {
    wish: draft.wish,
    user: first.user,
    parts,
    without,
    digest: digest(
      parts.map((part) => part.digest),
      without,
    ),
  }
}

async function planOrLeave(deps: Deps, administrator: Person, draft: ChangeDraft): Promise<ChangePlan | undefined> {
  try {
    return await planChange(deps, administrator, draft)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'beneficiary-unknown') return undefined
    throw error
  }
}
