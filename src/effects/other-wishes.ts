import { cameToNothing } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import { minutes } from '../domain/instant.ts'
import { settleChange } from '../usecases/settle-change.ts'
import type { EffectDeps } from './deps.ts'

interface OtherWishes {
  /**
   * The newest wish about the same right. To the contrary it wins, in every order (I-28); for the same it is the one
   * that is carried out, so that what was wished twice is granted once (I-22). One for the same that came to nothing
   * leaves this one as it was.
   */
  readonly newer?: Change
  /** Older ones that were sent and of which nobody knows whether they still take effect. */
  readonly unresolved: readonly Change[]
}

export async function otherWishes(deps: EffectDeps, change: Change): Promise<OtherWishes> {
  const { tenant, user, customer, authorisation } = change
  const all = await deps.ledger.changesOfRight(tenant, user.id, customer.number, authorisation)
  const newer = all.findLast(
    (other) => other.generation > change.generation && !(other.wish === change.wish && cameToNothing(other)),
  )
  return {
    ...(newer && { newer }),
    unresolved: all.filter(
      ({ generation, state }) => generation < change.generation && (state === 'sent' || state === 'uncertain'),
    ),
  }
}

/** What the backend shows proves that an older change took effect. @returns those that remain unknown */
export async function settleProven(
  deps: EffectDeps,
  unresolved: readonly Change[],
  isOn: boolean,
): Promise<readonly Change[]> {
  const proven = unresolved.filter(({ wish }) => (wish === 'on') === isOn)
  for (const change of proven) await settleChange(deps, change, 'by-us')
  return unresolved.filter((change) => !proven.includes(change))
}

/** An attempt of which the outcome is unknown is watched this long before a newer wish is called the last word. */
const mayLandFor = minutes(10)

export const mayStillLand = async (deps: EffectDeps, change: Change): Promise<boolean> =>
  (await deps.ledger.now()) - (change.sentAt ?? 0) < mayLandFor
