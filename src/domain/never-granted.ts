import type { AuthorisationId } from './portal.ts'

/**
 * They result in an error message in the portal (F-17): never asked, granted, suggested or copied, on any route (I-15).
 * Beside each stands what does the same without the error.
 */
const neverGranted: Readonly<Record<AuthorisationId, AuthorisationId>> = {
  'track-trace-read-only': 'zakelijke-track-trace',
}

export const neverGrantedIds: readonly AuthorisationId[] = Object.keys(neverGranted)

export const isNeverGranted = (id: AuthorisationId): boolean => neverGrantedIds.includes(id)

/** What takes its place; undefined for whatever may be granted itself. */
export const replacementOf = (id: AuthorisationId): AuthorisationId | undefined =>
  isNeverGranted(id) ? neverGranted[id] : undefined

/** The authorisation whose place this one takes; undefined where there is none. */
export const replacedBy = (id: AuthorisationId): AuthorisationId | undefined =>
  neverGrantedIds.find((never) => neverGranted[never] === id)
