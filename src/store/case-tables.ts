import type { Instant } from '../domain/instant.ts'
import type { OnboardingStage, Party } from '../domain/onboarding.ts'
import type { CaseKind, CaseNote, CaseState } from '../domain/servicedesk-case.ts'

export interface CaseTable {
  tenant: string
  id: string
  kind: CaseKind
  state: CaseState
  version: number
  request_id: string | null
  change_id: string | null
  invitation_id: string | null
  onboarding_id: string | null
  stage: OnboardingStage | null
  requester: string | null
  findings: string
  opened_at: Instant
  waiting_for: Party
  waiting_since: Instant
  claimed_by: string | null
  closed_at: Instant | null
  closing_note: string | null
}

export interface CaseNoteTable {
  tenant: string
  case_id: string
  position: number
  kind: CaseNote['kind']
  by_id: string
  by_user_id: string | null
  by_name: string
  text: string
  at: Instant
}
