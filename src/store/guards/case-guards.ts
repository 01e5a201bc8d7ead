import { parties } from '../../domain/onboarding.ts'
import type { CaseState } from '../../domain/servicedesk-case.ts'
import { caseMoves } from '../../domain/servicedesk-case.ts'
import { beginsAs, counted, onlyMoves, quoted, refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { appendOnly, keeps } from './kept-rows.ts'

const begins: readonly CaseState[] = ['open']

const partyNames = parties.map(quoted).join(', ')
const closedMoves = `old.state = 'closed' and new.waiting_for <> old.waiting_for`

/** A person who is erased goes from it without a move. */
const handedOver = `(new.claimed_by is not null and old.state = 'claimed' and new.claimed_by is distinct from old.claimed_by)`
const moved = `(new.state <> old.state or new.waiting_for <> old.waiting_for
  or new.stage is distinct from old.stage or ${handedOver})`

export const caseGuards: readonly Guard[] = [
  ...keeps(
    'servicedesk_case',
    [['tenant', 'id']],
    [
      'tenant',
      'id',
      'kind',
      'request_id',
      'change_id',
      'invitation_id',
      'onboarding_id',
      'requester',
      'findings',
      'opened_at',
    ],
  ),
  beginsAs('servicedesk_case', begins),
  onlyMoves('servicedesk_case', caseMoves),
  refuse(
    'servicedesk_case',
    'version rises by one with each move',
    'update',
    `new.version <> old.version + ${counted(moved)}`,
  ),
  ...(['insert', 'update of waiting_for'] as const).map((event) =>
    refuse('servicedesk_case', `waits for a party: ${event}`, event, `new.waiting_for not in (${partyNames})`),
  ),
  // Else a clock that somebody waits by could be set back unseen.
  refuse(
    'servicedesk_case',
    'keeps since when it waits',
    'update of waiting_since',
    'new.waiting_since <> old.waiting_since and new.waiting_for = old.waiting_for',
  ),
  refuse('servicedesk_case', 'that is closed waits for nobody else', 'update of waiting_for', closedMoves),
  ...appendOnly(
    'case_note',
    [['tenant', 'case_id', 'position']],
    ['tenant', 'case_id', 'position', 'kind', 'by_id', 'by_user_id', 'by_name', 'text', 'at'],
  ),
]
