import type { LineState } from '../../domain/access-request.ts'
import { lineMoves } from '../../domain/access-request.ts'
import { beginsAs, counted, onlyMoves, refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { appendOnly, keeps } from './kept-rows.ts'

const begins: readonly LineState[] = ['waiting', 'pending']

const requests: readonly Guard[] = [
  ...keeps(
    'request',
    [['tenant', 'id']],
    [
      'tenant',
      'id',
      'batch',
      'requester_id',
      'requester_user_id',
      'requester_name',
      'beneficiary_id',
      'beneficiary_name',
      'beneficiary_address',
      'customer_number',
      'customer_name',
      'service',
      'reason',
      'submitted_at',
      'expires_at',
    ],
  ),
  refuse('request', 'version rises by one', 'update of version', 'new.version <> old.version + 1'),
  refuse(
    'request',
    'a reminder is not taken back',
    'update of nudged_at',
    'new.nudged_at is null or new.nudged_at < old.nudged_at',
  ),
]

const approvals = `(select count(*) from decision where tenant = new.tenant and line_id = new.id
  and generation = new.generation and verdict = 'approved')`

const toldToBackend = `exists (select 1 from "change" where tenant = old.tenant and line_id = old.id
  and state not in ('due', 'withdrawn'))`

const lines: readonly Guard[] = [
  ...keeps(
    'line',
    [
      ['tenant', 'id'],
      ['tenant', 'request_id', 'position'],
    ],
    ['tenant', 'id', 'request_id', 'position', 'authorisation', 'needs', 'takes_place_of'],
  ),
  beginsAs('line', begins),
  refuse('line', 'begins with generation one', 'insert', 'new.generation <> 1'),
  onlyMoves('line', lineMoves),
  refuse(
    'line',
    'needs its approvals',
    'update of state',
    `new.state = 'approved' and old.state <> 'approved' and ${approvals} + new.given < new.needs`,
  ),
  // The giver is the first of two and gives to somebody else (I-11, I-14).
  refuse(
    'line',
    'is given to another, where it takes two',
    'insert',
    `new.given = 1 and (new.needs <> 2 or not exists (select 1 from request where tenant = new.tenant
      and id = new.request_id and requester_user_id is not null and requester_user_id <> beneficiary_id))`,
  ),
  // Never afterwards; and it stops counting only with the approval that it carried.
  refuse(
    'line',
    'is given when it is made',
    'update',
    `new.given <> old.given and not (new.given = 0 and old.state = 'approved' and new.state = 'pending')`,
  ),
  refuse('line', 'was told to the backend', 'update of state', `old.state = 'approved' and ${toldToBackend}`),
  refuse('line', 'did not come back yet', 'insert', 'new.returned_at is not null'),
  refuse(
    'line',
    'says when it came back',
    'update of returned_at',
    `new.returned_at is distinct from old.returned_at and not (old.state = 'approved' and new.state = 'pending')`,
  ),
  refuse(
    'line',
    'a new generation is a returned approval',
    'update',
    `new.generation <> old.generation + ${counted(`old.state = 'approved' and new.state = 'pending'`)}`,
  ),
]

const subject = `from line join request on request.tenant = line.tenant and request.id = line.request_id
  where line.tenant = new.tenant and line.id = new.line_id`

const decisions: readonly Guard[] = [
  // The second key: two Teams accounts of one portal user are one person (I-11).
  ...appendOnly(
    'decision',
    [
      ['tenant', 'line_id', 'generation', 'reviewer_id'],
      ['tenant', 'line_id', 'generation', 'reviewer_user_id'],
    ],
    [
      'tenant',
      'line_id',
      'generation',
      'reviewer_id',
      'reviewer_user_id',
      'reviewer_name',
      'verdict',
      'reason',
      'at',
      'capacity',
    ],
  ),
  // The same rule as `whyNotDecide` has for an agent (I-14).
  refuse(
    'decision',
    'of the servicedesk is the second one',
    'insert',
    `new.capacity = 'servicedesk' and not exists (select 1 ${subject} and line.needs = 2 and (line.given = 1
      or exists (select 1 from decision d where d.tenant = new.tenant and d.line_id = new.line_id
        and d.generation = new.generation and d.verdict = 'approved' and d.capacity = 'administrator')))`,
  ),
  refuse(
    'decision',
    'is on a pending line',
    'insert',
    `not exists (select 1 ${subject} and line.state = 'pending' and line.generation = new.generation)`,
  ),
  // The same rule as `isInvolved` (I-11).
  refuse(
    'decision',
    'is not for oneself',
    'insert',
    `exists (select 1 ${subject} and (request.requester_id = new.reviewer_id
      or new.reviewer_user_id in (request.requester_user_id, request.beneficiary_id)))`,
  ),
]

const hasOpenLine = `exists (select 1 from line where tenant = new.tenant and request_id = new.request_id
  and state in ('waiting', 'pending'))`

/** For the indexes only: whether something is open is what the lines say. */
const openFlag = (event: 'insert' | 'update of state'): Guard => ({
  does: 'derive',
  table: 'line',
  name: `derive_request_open_on_${event.replaceAll(' ', '_')}`,
  event,
  statement: `update request set is_open = ${counted(hasOpenLine)} where tenant = new.tenant and id = new.request_id`,
})

export const requestGuards: readonly Guard[] = [
  ...requests,
  ...lines,
  ...decisions,
  ...appendOnly(
    'note',
    [['tenant', 'request_id', 'position']],
    ['tenant', 'request_id', 'position', 'kind', 'by_id', 'by_user_id', 'by_name', 'text', 'at'],
  ),
  openFlag('insert'),
  openFlag('update of state'),
]
