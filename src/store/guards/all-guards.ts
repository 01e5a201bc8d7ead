import { auditGuards } from './audit-guards.ts'
import { invitationGuards } from './invitation-guards.ts'
import { caseGuards } from './case-guards.ts'
import { changeGuards } from './change-guards.ts'
import { erasureGuards } from './erasure-guards.ts'
import type { Guard } from './guard.ts'
import { pseudonymKeyGuards } from './pseudonym-key-guards.ts'
import { requestGuards } from './request-guards.ts'
import { onboardingGuards } from './onboarding-guards.ts'
import { exceptWhatIsRipe, retentionGuards } from './retention-guards.ts'

/** Everything that the database itself refuses. `sqlite-triggers.ts` and `postgres-triggers.ts` say it to the engines. */
export const allGuards: readonly Guard[] = [
  ...exceptWhatIsRipe([...requestGuards, ...changeGuards, ...caseGuards, ...invitationGuards, ...onboardingGuards]),
  ...retentionGuards,
  ...erasureGuards,
  ...auditGuards,
  ...pseudonymKeyGuards,
]
