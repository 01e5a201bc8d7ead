import { onboardingDeedKinds } from '../../domain/onboarding-deeds.ts'
import { onboardingMoves } from '../../domain/onboarding.ts'
import { erasedAs } from './erasure-guards.ts'
import { beginsAs, counted, onlyMoves, quoted, refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { appendOnly, keeps } from './kept-rows.ts'

const changed = (column: string): string => `new.${column} is distinct from old.${column}`

const moved = `(${['state', 'vouching', 'write_state', 'trouble', 'attempts'].map(changed).join(' or ')})`

const proofErased = erasedAs({ ids: ['proof_user_id'], names: ['proof_name'] })
const sameProof = ['proof_domain', 'proof_user_id', 'proof_name', 'proof_at']
  .map((column) => `new.${column} is not distinct from old.${column}`)
  .join(' and ')

/** An agent looked at the Sandbox, and nobody sent it back since. */
const validated = `exists (select 1 from onboarding_deed d where d.tenant = new.tenant and d.onboarding_id = new.id
  and d.kind = 'validated' and not exists (select 1 from onboarding_deed later where later.tenant = d.tenant
  and later.onboarding_id = d.onboarding_id and later.kind = 'sent-back' and later.position > d.position))`

export const onboardingGuards: readonly Guard[] = [
  ...keeps(
    'onboarding',
    [['tenant', 'id']],
    [
      'tenant',
      'id',
      'requester_id',
      'requester_user_id',
      'requester_name',
      'for_self',
      'name',
      'address',
      'customer_number',
      'customer_name',
      'company',
      'company_name',
      'case_id',
      'asked_at',
    ],
  ),
  beginsAs('onboarding', ['link']),
  onlyMoves('onboarding', onboardingMoves),
  refuse(
    'onboarding',
    'version rises by one with each move',
    'update',
    `new.version <> old.version + ${counted(moved)}`,
  ),
  // I-17: nobody is linked on a word alone, and production comes after the Sandbox.
  refuse('onboarding', 'is linked with proof', 'update of state', `new.state = 'linking' and new.proof_at is null`),
  refuse(
    'onboarding',
    'rests on its proof',
    'update',
    `not ((${sameProof}) or old.state = 'link' or new.state = 'link' or ${proofErased})`,
  ),
  refuse(
    'onboarding',
    'is authorised after the sandbox',
    'update of state',
    `new.state = 'authorising' and not ${validated}`,
  ),
  refuse(
    'onboarding',
    'is vouched for once',
    'update of vouching',
    `old.vouching in ('yes', 'no') and ${changed('vouching')}`,
  ),
  refuse(
    'onboarding_deed',
    'is one that people do',
    'insert',
    `new.kind not in (${onboardingDeedKinds.map(quoted).join(', ')})`,
  ),
  ...appendOnly(
    'onboarding_deed',
    [['tenant', 'onboarding_id', 'position']],
    ['tenant', 'onboarding_id', 'position', 'kind', 'by_id', 'by_user_id', 'by_name', 'text', 'calls', 'checked', 'at'],
  ),
  ...appendOnly('platform_event', [['id']]),
]
