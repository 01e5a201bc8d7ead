import type { Insertable, Selectable } from 'kysely'
import type { ConversationAddress, Person, PersonKey } from '../domain/person.ts'
import { present } from './present.ts'
import type { PersonTable } from './tables.ts'

export const personFrom = (row: Selectable<PersonTable>): Person => ({
  tenant: row.tenant,
  id: row.id,
  name: row.name,
  rosterRole: row.roster_role,
  locale: row.chosen_locale ?? row.client_locale ?? 'nl',
  zone: row.zone ?? 'Europe/Amsterdam',
  ...present({
    address: row.address,
    rosterReadAt: row.roster_read_at,
    chosenLocale: row.chosen_locale,
    portalUser: portalUserOf(row),
    conversation: row.conversation === null ? null : (JSON.parse(row.conversation) as ConversationAddress),
    unreachableSince: row.unreachable_since,
    welcomedAt: row.welcomed_at,
  }),
})

const portalUserOf = (row: Selectable<PersonTable>) =>
  row.portal_user_id === null
    ? null
    : { id: row.portal_user_id, name: row.portal_user_name ?? '', address: row.portal_user_address ?? '' }

/** Somebody of whom only the key is known: an unknown role, which may not decide (I-6). */
export const strangerRow = ({ tenant, id }: PersonKey): Insertable<PersonTable> => ({
  tenant,
  id,
  name: '',
  roster_role: 'unknown',
})

export const unlinked = { portal_user_id: null, portal_user_name: null, portal_user_address: null }
