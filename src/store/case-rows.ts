import type { Selectable, Updateable } from 'kysely'
import type { Actor } from '../domain/access-request.ts'
import type { CaseNote, CaseState, Finding, ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { CasePatch } from '../ports/ledger.ts'
import { actorFrom, byColumns } from './actor-columns.ts'
import type { CaseNoteTable, CaseTable } from './case-tables.ts'
import { present } from './present.ts'

export const caseFrom = (row: Selectable<CaseTable>, notes: readonly Selectable<CaseNoteTable>[]): ServicedeskCase => ({
  id: row.id,
  tenant: row.tenant,
  kind: row.kind,
  state: row.state,
  version: row.version,
  findings: JSON.parse(row.findings) as readonly Finding[],
  openedAt: row.opened_at,
  waitingFor: row.waiting_for,
  waitingSince: row.waiting_since,
  notes: notes.map(noteFrom),
  ...present({
    requestId: row.request_id,
    changeId: row.change_id,
    invitationId: row.invitation_id,
    onboardingId: row.onboarding_id,
    stage: row.stage,
    requester: actorIn(row.requester),
    claimedBy: actorIn(row.claimed_by),
    closedAt: row.closed_at,
    closingNote: row.closing_note,
  }),
})

const noteFrom = (row: Selectable<CaseNoteTable>): CaseNote => ({
  kind: row.kind,
  by: actorFrom(row.by_id, row.by_user_id, row.by_name),
  text: row.text,
  at: row.at,
})

export const caseNoteRow = (tenant: string, caseId: string, note: CaseNote, position: number): CaseNoteTable => ({
  tenant,
  case_id: caseId,
  position,
  kind: note.kind,
  ...byColumns(note.by),
  text: note.text,
  at: note.at,
})

const actorIn = (json: string | null): Actor | null => (json === null ? null : (JSON.parse(json) as Actor))
const asJson = (actor: Actor | undefined): string | null => (actor === undefined ? null : JSON.stringify(actor))

export const caseRow = (found: ServicedeskCase): CaseTable => ({
  tenant: found.tenant,
  id: found.id,
  kind: found.kind,
  state: found.state,
  version: found.version,
  request_id: found.requestId ?? null,
  change_id: found.changeId ?? null,
  invitation_id: found.invitationId ?? null,
  onboarding_id: found.onboardingId ?? null,
  stage: found.stage ?? null,
  requester: asJson(found.requester),
  findings: JSON.stringify(found.findings),
  opened_at: found.openedAt,
  waiting_for: found.waitingFor,
  waiting_since: found.waitingSince,
  claimed_by: asJson(found.claimedBy),
  closed_at: found.closedAt ?? null,
  closing_note: found.closingNote ?? null,
})

/** A case that is open again is nobody's. */
export const movedCaseColumns = (to: CaseState, version: number, patch: CasePatch): Updateable<CaseTable> => ({
  state: to,
  version: version + 1,
  ...(to === 'open' ? { claimed_by: null } : {}),
  ...(patch.claimedBy === undefined ? {} : { claimed_by: asJson(patch.claimedBy) }),
  ...(patch.closedAt === undefined ? {} : { closed_at: patch.closedAt }),
  ...(patch.closingNote === undefined ? {} : { closing_note: patch.closingNote }),
})
