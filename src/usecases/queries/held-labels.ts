import type { HeldLabel } from '../../domain/held-label.ts'
import { replacementOf } from '../../domain/never-granted.ts'
import type { AuthorisationId, CustomerNumber, HeldAuthorisation, PortalUserId } from '../../domain/portal.ts'
import type { Deps } from '../deps.ts'
import { isWished } from '../plan-replacement.ts'

interface Whose {
  readonly tenant: string
  readonly user: PortalUserId
  readonly number: CustomerNumber
}

/** What somebody holds on a number, by label; of what gives an error also what is left to do about it (F-17). */
export const heldLabels = (
  deps: Deps,
  whose: Whose,
  held: readonly HeldAuthorisation[],
): Promise<readonly HeldLabel[]> =>
  Promise.all(
    held.map(async ({ authorisation, since }) => {
      const known = deps.catalogue.authorisation(authorisation)
      const label = known?.label ?? authorisation
      if (known?.never !== true) return { label, since, never: false }
      return { label, since, never: true, ...(await mending(deps, whose, held, authorisation)) }
    }),
  )

async function mending(
  deps: Deps,
  { tenant, user, number }: Whose,
  held: readonly HeldAuthorisation[],
  never: AuthorisationId,
): Promise<Pick<HeldLabel, 'mend'>> {
  if (await isWished(deps, [tenant, user, number, never], 'off')) return {}
  const replacement = replacementOf(never)
  const isOn = held.some(({ authorisation }) => authorisation === replacement)
  return { mend: isOn ? 'take-away' : 'replace' }
}
