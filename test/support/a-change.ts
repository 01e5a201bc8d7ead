import type { Change } from '../../src/domain/change.ts'

/** A change that is due: Haalservice on for Eva on 9401138, approved by Ria. */
export const aChange = (patch: Partial<Change> = {}): Change => ({
  id: 'change-1',
  tenant: 'tenant-1',
  batch: 'A-2222222222',
  requestId: 'A-2222222222',
  lineId: 'line-1',
  cause: 'line',
  wish: 'on',
  user: { id: 'user-eva', name: 'Eva', address: 'eva@example.com' },
  customer: { number: '9401138', name: 'PostNL' },
  authorisation: 'haalservice',
  service: 'haalservice',
  generation: 1,
  key: 'key-1',
  state: 'due',
  by: { id: 'aad-ria', userId: 'user-ria', name: 'Ria' },
  attempts: 0,
  createdAt: 1500,
  ...patch,
})
