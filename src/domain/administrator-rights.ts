import type { AuthorisationId, PortalUser, PortalUserId } from './portal.ts'

/** Whoever holds both on a number is its administrator (F-6). */
export const administratorRights: readonly AuthorisationId[] = [
  'klantnummerinstellingen',
  'instellingen-klantnummer-beheren',
]

export const isAdministratorRight = (authorisation: AuthorisationId): boolean =>
  administratorRights.includes(authorisation)

interface TakingAway {
  readonly user: PortalUserId
  readonly authorisations: readonly AuthorisationId[]
  /** Who holds both on this number, as the backend says now. */
  readonly administrators: readonly PortalUser[]
  /** Of whom such a right is being taken away at this moment. */
  readonly leaving: readonly PortalUserId[]
}

/** Who still is an administrator after it; undefined where the user does not stop being one. */
export function whoRemains({
  user,
  authorisations,
  administrators,
  leaving,
}: TakingAway): readonly PortalUser[] | undefined {
  if (!authorisations.some(isAdministratorRight)) return undefined
  if (!administrators.some(({ id }) => id === user)) return undefined
  return administrators.filter(({ id }) => id !== user && !leaving.includes(id))
}

/** No revoke leaves a number with nobody who can let others in (I-16). Somebody who is no administrator takes none away. */
export function whyNotTakeAway(taking: TakingAway) {
  const left = whoRemains(taking)
  if (left === undefined) return undefined
  return left.length === 0 ? ('last-administrator' as const) : undefined
}
