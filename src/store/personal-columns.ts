/** What is put in the place of a name or an address that was erased; cards show it as it is. */
export const erasedName = '—'

/** Columns that together say who somebody is: where one of the ids is theirs, all of them are about them. */
export interface PersonalColumns {
  readonly table:
    'request' | 'decision' | 'note' | 'change' | 'invitation' | 'case_note' | 'onboarding' | 'onboarding_deed'
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

/** Every column of what stays that names a person. The guards let these be erased, and no others. */
export const personalColumns: readonly PersonalColumns[] = [
  { table: 'request', ids: ['requester_id', 'requester_user_id'], names: ['requester_name'] },
  {
    table: 'request',
    ids: ['beneficiary_id'],
    names: ['beneficiary_name', 'beneficiary_address'],
  },
  { table: 'decision', ids: ['reviewer_id', 'reviewer_user_id'], names: ['reviewer_name'] },
  { table: 'note', ids: ['by_id', 'by_user_id'], names: ['by_name'] },
  { table: 'case_note', ids: ['by_id', 'by_user_id'], names: ['by_name'] },
  { table: 'change', ids: ['user_id'], names: ['user_name', 'user_address'] },
  { table: 'change', ids: ['by_id', 'by_user_id'], names: ['by_name'] },
  { table: 'invitation', ids: ['asker_id', 'asker_user_id'], names: ['asker_name'] },
  { table: 'invitation', ids: ['decided_by_id', 'decided_by_user_id'], names: ['decided_by_name'] },
  { table: 'invitation', ids: ['user_id'], names: ['name', 'address'] },
  { table: 'onboarding', ids: ['requester_id', 'requester_user_id'], names: ['requester_name'] },
  { table: 'onboarding', ids: ['proof_user_id'], names: ['proof_name'] },
  { table: 'onboarding_deed', ids: ['by_id', 'by_user_id'], names: ['by_name'] },
]
