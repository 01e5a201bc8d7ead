import type { Invitation } from '../domain/invitation.ts'
import type { PersonKey } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import { changeDirectly, directBatch } from './change-directly.ts'
import type { Deps } from './deps.ts'
import { personNow } from './person-now.ts'
import type { AbsentDeps } from './person-now.ts'
import { planChanges } from './plan-changes.ts'

/** What an administrator gave to who they added; what they may not give any more is in neither list. */
interface GivenAlong {
  readonly given: readonly AuthorisationId[]
  readonly held: readonly AuthorisationId[]
  readonly batch?: string
}

const nothing: GivenAlong = { given: [], held: [] }

/**
 * What was ticked when the account was added, by the use case and under the rules of any direct grant, once (I-20).
 * @throws Refusal only where the next attempt may go better
 */
export async function giveAlong(
  deps: AbsentDeps,
  administrator: PersonKey,
  { id, service = '', granted, number, userId = '' }: Invitation,
): Promise<GivenAlong> {
  if (granted.length === 0) return nothing
  const confirmation = `invitation:${id}`
  const batch = directBatch(administrator, confirmation)
  const before = await changed(deps, administrator.tenant, batch)
  if (before.length > 0) return { given: before, held: without(granted, before), batch }
  const here = await personNow(deps, administrator)
  if (here === undefined) return nothing
  const draft = { wish: 'on', service, authorisations: granted, numbers: [number], user: userId } as const
  try {
    const plan = await planChanges(deps, here, draft)
    const change = plan.parts.flatMap((part) => part.change.map((each) => each.id))
    if (change.length === 0) return { given: [], held: granted }
    await changeDirectly(deps, here, { draft, confirmation, shown: plan.digest })
    return { given: change, held: without(granted, change), batch }
  } catch (error) {
    if (!(error instanceof Refusal) || isPassing(error)) throw error
    return nothing
  }
}

/** Something else was committed in between, or the backend is away: the next attempt sees it as it is then. */
export const isPassing = ({ code }: Refusal): boolean => code === 'backend-unavailable' || code === 'seen-outdated'

const changed = async (deps: Deps, tenant: string, batch: string): Promise<readonly AuthorisationId[]> =>
  (await deps.ledger.changesOfBatch(tenant, batch)).map(({ authorisation }) => authorisation)

export const without = (all: readonly AuthorisationId[], some: readonly AuthorisationId[]) =>
  all.filter((each) => !some.includes(each))
