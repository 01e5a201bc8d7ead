import type { AccessRequest, Decision, Line } from '../../src/domain/access-request.ts'

/** A pending request of Eva for herself on 9401138, for tests that change one thing of it. */
export const aRequest = (patch: Partial<AccessRequest> = {}): AccessRequest => ({
  id: 'A-2222222222',
  tenant: 'tenant-1',
  batch: 'A-2222222222',
  version: 1,
  requester: { id: 'aad-eva', userId: 'user-eva', name: 'Eva' },
  beneficiary: { id: 'user-eva', name: 'Eva', address: 'eva@example.com' },
  customer: { number: '9401138', name: 'PostNL' },
  service: 'haalservice',
  reason: '',
  submittedAt: 1000,
  expiresAt: 2000,
  lines: [aLine()],
  reviewers: [],
  notes: [],
  ...patch,
})

export const aLine = (patch: Partial<Line> = {}): Line => ({
  id: 'line-1',
  authorisation: 'haalservice',
  needs: 1,
  state: 'pending',
  generation: 1,
  decisions: [],
  ...patch,
})

export const anApproval = (patch: Partial<Decision> = {}): Decision => ({
  reviewer: { id: 'aad-ria', userId: 'user-ria', name: 'Ria' },
  verdict: 'approved',
  reason: '',
  at: 1500,
  generation: 1,
  ...patch,
})
