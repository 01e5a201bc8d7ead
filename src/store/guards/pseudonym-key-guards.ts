import { refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { neverReplaced } from './kept-rows.ts'
import { retainedBefore } from './retention-guards.ts'

/** Without its key a pseudonym stands for nobody any more, so a key goes only when that is wanted (I-37). */
export const pseudonymKeyGuards: readonly Guard[] = [
  neverReplaced('pseudonym_key', [['tenant', 'person_id', 'used_until']]),
  refuse('pseudonym_key', 'is never changed', 'update'),
  refuse(
    'pseudonym_key',
    'is never deleted',
    'delete',
    `old.used_until > ${retainedBefore} and not exists (select 1 from erasure_window e
      where e.tenant = old.tenant and e.person_id = old.person_id)`,
  ),
]
