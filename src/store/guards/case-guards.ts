import type { CaseState } from '../../domain/servicedesk-case.ts'
import { caseMoves } from '../../domain/servicedesk-case.ts'
import { beginsAs, counted, onlyMoves, refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { keeps } from './kept-rows.ts'

const begins: readonly CaseState[] = ['open']

export const caseGuards: readonly Guard[] = [
  ...keeps(
    'servicedesk_case',
    [['tenant', 'id']],
    ['tenant', 'id', 'kind', 'request_id', 'change_id', 'invitation_id', 'requester', 'findings', 'opened_at'],
  ),
  beginsAs('servicedesk_case', begins),
  onlyMoves('servicedesk_case', caseMoves),
  refuse(
    'servicedesk_case',
    'version rises by one with each move',
    'update',
    `new.version <> old.version + ${counted('new.state <> old.state')}`,
  ),
]
