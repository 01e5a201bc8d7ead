import type { Selectable } from 'kysely'
import type { AccessRequest, AskedReviewer, Decision, Line, Note } from '../domain/access-request.ts'
import { isOpen } from '../domain/access-request.ts'
import type { Instant } from '../domain/instant.ts'
import { actorFrom, byColumns } from './actor-columns.ts'
import { present } from './present.ts'
import type { DecisionTable, LineTable, NoteTable, RequestTable, ReviewerTable } from './tables.ts'

/** Everything that belongs to one request, as it is stored. */
export interface RequestParts {
  readonly lines: readonly Selectable<LineTable>[]
  readonly decisions: readonly Selectable<DecisionTable>[]
  readonly reviewers: readonly Selectable<ReviewerTable>[]
  readonly notes: readonly Selectable<NoteTable>[]
}

export const requestFrom = (row: Selectable<RequestTable>, parts: RequestParts): AccessRequest => ({
  id: row.id,
  tenant: row.tenant,
  batch: row.batch,
  version: row.version,
  requester: actorFrom(row.requester_id, row.requester_user_id, row.requester_name),
  beneficiary: { id: row.beneficiary_id, name: row.beneficiary_name, address: row.beneficiary_address },
  customer: { number: row.customer_number, name: row.customer_name },
  service: row.service,
  reason: row.reason,
  submittedAt: row.submitted_at,
  expiresAt: row.expires_at,
  ...(row.escalated_at === null ? {} : { escalatedAt: row.escalated_at }),
  lines: parts.lines.map((line) => lineFrom(line, parts.decisions)),
  reviewers: parts.reviewers.map(reviewerFrom),
  notes: parts.notes.map(noteFrom),
  ...present({ nudgedAt: row.nudged_at }),
})

const lineFrom = (row: Selectable<LineTable>, decisions: RequestParts['decisions']): Line => ({
  id: row.id,
  authorisation: row.authorisation,
  needs: row.needs,
  state: row.state,
  generation: row.generation,
  ...(row.given === 1 ? { given: true } : {}),
  ...present({ takesPlaceOf: row.takes_place_of, returnedAt: row.returned_at }),
  decisions: decisions.filter((decision) => decision.line_id === row.id).map(decisionFrom),
})

const decisionFrom = (row: Selectable<DecisionTable>): Decision => ({
  reviewer: actorFrom(row.reviewer_id, row.reviewer_user_id, row.reviewer_name),
  verdict: row.verdict,
  reason: row.reason,
  at: row.at,
  generation: row.generation,
  ...(row.capacity === 'servicedesk' ? { capacity: row.capacity } : {}),
})

const reviewerFrom = (row: Selectable<ReviewerTable>): AskedReviewer => ({
  user: { id: row.user_id, name: row.user_name, address: row.user_address },
  via: row.via,
  heldOn: row.held_on,
  ...present({ askedAt: row.asked_at }),
})

const noteFrom = (row: Selectable<NoteTable>): Note => ({
  kind: row.kind,
  by: actorFrom(row.by_id, row.by_user_id, row.by_name),
  text: row.text,
  at: row.at,
})

export const requestRow = (request: AccessRequest): RequestTable => ({
  tenant: request.tenant,
  id: request.id,
  batch: request.batch,
  version: request.version,
  requester_id: request.requester.id,
  requester_user_id: request.requester.userId ?? null,
  requester_name: request.requester.name,
  beneficiary_id: request.beneficiary.id,
  beneficiary_name: request.beneficiary.name,
  beneficiary_address: request.beneficiary.address,
  customer_number: request.customer.number,
  customer_name: request.customer.name,
  service: request.service,
  reason: request.reason,
  submitted_at: request.submittedAt,
  expires_at: request.expiresAt,
  escalated_at: request.escalatedAt ?? null,
  is_open: isOpen(request) ? 1 : 0,
  nudged_at: request.nudgedAt ?? null,
})

export const lineRow = (tenant: string, requestId: string, line: Line, position: number): LineTable => ({
  tenant,
  id: line.id,
  request_id: requestId,
  position,
  authorisation: line.authorisation,
  needs: line.needs,
  state: line.state,
  generation: line.generation,
  takes_place_of: line.takesPlaceOf ?? null,
  given: line.given === true ? 1 : 0,
  returned_at: line.returnedAt ?? null,
})

export const decisionRow = (tenant: string, lineId: string, decision: Decision): DecisionTable => ({
  tenant,
  line_id: lineId,
  generation: decision.generation,
  reviewer_id: decision.reviewer.id,
  reviewer_user_id: decision.reviewer.userId ?? null,
  reviewer_name: decision.reviewer.name,
  verdict: decision.verdict,
  reason: decision.reason,
  at: decision.at,
  capacity: decision.capacity ?? 'administrator',
})

export const reviewerRow = (
  tenant: string,
  requestId: string,
  reviewer: AskedReviewer & { readonly askedAt: Instant },
  position: number,
): ReviewerTable => ({
  tenant,
  request_id: requestId,
  position,
  user_id: reviewer.user.id,
  user_name: reviewer.user.name,
  user_address: reviewer.user.address,
  via: reviewer.via,
  held_on: reviewer.heldOn,
  asked_at: reviewer.askedAt,
})

export const noteRow = (tenant: string, requestId: string, note: Note, position: number): NoteTable => ({
  tenant,
  request_id: requestId,
  position,
  kind: note.kind,
  ...byColumns(note.by),
  text: note.text,
  at: note.at,
})
