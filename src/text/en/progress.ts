import type { progress as nl } from '../nl/progress.ts'

export const progress: typeof nl = {
  word: {
    waiting: 'Waiting',
    submitted: 'Submitted',
    approved: 'Approved',
    'being-granted': 'Being granted',
    granted: 'Granted',
    uncertain: 'Not certain yet',
    failed: 'Failed',
    declined: 'Declined',
    cancelled: 'Cancelled',
    expired: 'Expired',
    revoked: 'Revoked',
    'being-revoked': 'Being revoked',
  },
  ofTwo: (approvals) => `${approvals} of 2`,
}
