import { labelOf } from '../catalogue/label.ts'
import { isNeverGranted } from '../domain/never-granted.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'

/**
 * What is never granted is refused by name wherever an id comes from: a form, a button, a stored row (I-15).
 * @throws Refusal `never-granted`
 */
export function refuseNever(deps: Pick<Deps, 'catalogue'>, ids: readonly AuthorisationId[]): void {
  const never = ids.find(isNeverGranted)
  if (never === undefined) return
  throw new Refusal('never-granted', { label: labelOf(deps, never) })
}
