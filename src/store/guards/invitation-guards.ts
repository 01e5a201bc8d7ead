import { invitationMoves } from '../../domain/invitation.ts'
import { erasedAs } from './erasure-guards.ts'
import { beginsAs, counted, onlyMoves, refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { keeps } from './kept-rows.ts'

/** The same rule as `isInvited` (I-11); the address is compared before, where it is known. */
const byThemselves = `(new.decided_by_id = new.asker_id
  or (new.asker_user_id is not null and new.decided_by_user_id is not distinct from new.asker_user_id))`

const decidedErased = erasedAs({ ids: ['decided_by_id', 'decided_by_user_id'], names: ['decided_by_name'] })
const sameDecider = `(new.decided_by_id is not distinct from old.decided_by_id
  and new.decided_by_user_id is not distinct from old.decided_by_user_id
  and new.decided_by_name is not distinct from old.decided_by_name)`

export const invitationGuards: readonly Guard[] = [
  ...keeps(
    'invitation',
    [
      ['tenant', 'id'],
      ['tenant', 'key'],
    ],
    [
      'tenant',
      'id',
      'asker_id',
      'asker_user_id',
      'asker_name',
      'for_self',
      'direct',
      'name',
      'address',
      'customer_number',
      'service',
      'wishes',
      'reason',
      'asked_at',
      'expires_at',
    ],
  ),
  beginsAs('invitation', ['asked', 'due']),
  refuse(
    'invitation',
    'is due at once only where an administrator adds somebody',
    'insert',
    `new.state = 'due' and not (new.direct = 1 and new.decided_by_id is not distinct from new.asker_id)`,
  ),
  onlyMoves('invitation', invitationMoves),
  refuse(
    'invitation',
    'version rises by one with each move',
    'update',
    `new.version <> old.version + ${counted('new.state <> old.state')}`,
  ),
  refuse(
    'invitation',
    'is decided by another person',
    'update of state',
    `old.state = 'asked' and new.state in ('due', 'declined') and (new.decided_by_id is null or ${byThemselves})`,
  ),
  refuse(
    'invitation',
    'rests on who decided',
    'update',
    `not (${sameDecider} or old.state = 'asked' or new.state = 'asked' or ${decidedErased})`,
  ),
  refuse(
    'invitation',
    'goes on once',
    'update',
    `old.continued_at is not null and (new.continued_at is distinct from old.continued_at
      or new.request_id is distinct from old.request_id or new.became is distinct from old.became
      or new.batch is distinct from old.batch)`,
  ),
]
