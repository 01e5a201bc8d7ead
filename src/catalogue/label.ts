import type { AuthorisationId } from '../domain/portal.ts'
import type { Catalogue } from './load.ts'

/** What people read of an authorisation: as the portal's tick box calls it; the id of one that is none of ours. */
export const labelOf = (
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'authorisation'> },
  id: AuthorisationId,
): string => catalogue.authorisation(id)?.label ?? id

/** What makes two spellings of a portal label the same one: no case, accents, hyphens or double spaces. */
export const labelKey = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()
