import { isUnderWay } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import { replacementOf } from '../domain/never-granted.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import type { EffectDeps } from './deps.ts'

/**
 * What is replaced goes off only when what takes its place is on in the backend: nobody is left with neither.
 * @returns how it stands with that; `settled` also for a change that replaces nothing
 */
export async function replacementFirst(
  deps: Pick<EffectDeps, 'ledger'>,
  change: Change,
  held: readonly AuthorisationId[],
): Promise<'settled' | 'under-way' | 'missing'> {
  if (change.cause !== 'replace' || change.wish !== 'off') return 'settled'
  const replacement = replacementOf(change.authorisation)
  if (replacement === undefined || held.includes(replacement)) return 'settled'
  const latest = await deps.ledger.latestChange(change.tenant, change.user.id, change.customer.number, replacement)
  const underWay = latest?.wish === 'on' && isUnderWay(latest)
  return underWay ? 'under-way' : 'missing'
}
