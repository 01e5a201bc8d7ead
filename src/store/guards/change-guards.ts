import type { LineState } from '../../domain/access-request.ts'
import { administratorRights } from '../../domain/administrator-rights.ts'
import type { ChangeState } from '../../domain/change.ts'
import { changeMoves } from '../../domain/change.ts'
import { undoFor } from '../../domain/undo.ts'
import { neverGrantedIds } from '../../domain/never-granted.ts'
import { authorityErased } from './erasure-guards.ts'
import { beginsAs, onlyMoves, quoted, refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { keeps } from './kept-rows.ts'

const never = neverGrantedIds.map(quoted).join(', ')

const begins: readonly ChangeState[] = ['due']
const retried = `(old.state = 'failed' and new.state = 'due')`

const lineThatIs = (
  state: LineState,
): string => `select 1 from line join request on request.tenant = line.tenant and request.id = line.request_id
  where line.tenant = new.tenant and line.id = new.line_id and line.state = ${quoted(state)}`
const approvedLine = lineThatIs('approved')

const ofItsRight = `new.wish = 'on' and request.id = new.request_id and line.authorisation = new.authorisation
  and request.customer_number = new.customer_number and request.beneficiary_id = new.user_id`

/** What may be granted is what was approved: neither more nor for somebody else (I-13). */
const asApproved = `${approvedLine} and ${ofItsRight}`

/** What was given without its request names only the line that was cancelled for it. */
const asCancelled = `${lineThatIs('cancelled')} and ${ofItsRight}`

/** What may come back is what this revoke took away, for ten minutes, once (I-13, I-29). */
const asTakenAway = `select 1 from "change" as taken where taken.tenant = new.tenant and taken.id = new.undoes
  and taken.cause = 'revoke' and taken.wish = 'off' and taken.state = 'done' and taken.outcome = 'by-us'
  and taken.user_id = new.user_id and taken.customer_number = new.customer_number
  and taken.authorisation = new.authorisation and new.created_at < taken.done_at + ${undoFor}`

const rights = administratorRights.map(quoted).join(', ')
const anotherLeaves = `select 1 from "change" as other where other.tenant = new.tenant
  and other.customer_number = new.customer_number and other.user_id <> new.user_id and other.wish = 'off'
  and other.authorisation in (${rights}) and other.state in ('sent', 'uncertain')`

export const changeGuards: readonly Guard[] = [
  ...keeps(
    'change',
    [
      ['tenant', 'id'],
      ['tenant', 'key'],
      ['tenant', 'batch', 'position'],
      ['tenant', 'undoes'],
    ],
    [
      'tenant',
      'id',
      'batch',
      'position',
      'request_id',
      'line_id',
      'cause',
      'wish',
      'user_id',
      'user_name',
      'user_address',
      'customer_number',
      'customer_name',
      'authorisation',
      'service',
      'created_at',
      'undoes',
    ],
  ),
  beginsAs('change', begins),
  refuse(
    'change',
    'switches on what is never granted',
    'insert',
    `new.wish = 'on' and new.authorisation in (${never})`,
  ),
  onlyMoves('change', changeMoves),
  refuse(
    'change',
    'a retry has a new generation and key',
    'update of state',
    `${retried} and not (new.generation > old.generation
      and not exists (select 1 from "change" where tenant = new.tenant and key = new.key))`,
  ),
  refuse(
    'change',
    'only a retry has a new generation, key and authority',
    'update',
    `not ${retried} and not (new.generation = old.generation and new.key = old.key
      and ((new.by_id = old.by_id and new.by_name = old.by_name and new.by_user_id is not distinct from old.by_user_id) or ${authorityErased}))`,
  ),
  refuse('change', 'of a line is as approved', 'insert', `new.cause = 'line' and not exists (${asApproved})`),
  refuse(
    'change',
    'beside a line is instead of it',
    'insert',
    `new.cause <> 'line' and (new.line_id is not null or new.request_id is not null) and not exists (${asCancelled})`,
  ),
  refuse(
    'change',
    'of a line is not sent once that was taken back',
    'update of state',
    `new.state = 'sent' and new.cause = 'line' and not exists (${approvedLine})`,
  ),
  refuse(
    'change',
    'gives back only what was just taken away',
    'insert',
    `(new.cause = 'undo' or new.undoes is not null)
      and not (new.cause = 'undo' and new.wish = 'on' and exists (${asTakenAway}))`,
  ),
  refuse(
    'change',
    'takes administrators away one at a time',
    'update of state',
    `new.state = 'sent' and new.wish = 'off' and new.authorisation in (${rights}) and exists (${anotherLeaves})`,
  ),
  refuse(
    'change',
    'is seen only when done',
    'update',
    `new.seen is not null and new.seen is distinct from old.seen and new.state <> 'done'`,
  ),
]
