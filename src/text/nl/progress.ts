import type { Progress } from '../../domain/change.ts'

const word: Readonly<Record<Progress, string>> = {
  waiting: 'Wacht',
  submitted: 'Ingediend',
  approved: 'Goedgekeurd',
  'being-granted': 'Wordt toegekend',
  granted: 'Toegekend',
  uncertain: 'Nog niet zeker',
  failed: 'Mislukt',
  declined: 'Afgewezen',
  cancelled: 'Geannuleerd',
  expired: 'Verlopen',
  revoked: 'Ingetrokken',
  'being-revoked': 'Wordt ingetrokken',
}

export const progress = {
  word,
  ofTwo: (approvals: number) => `${approvals} van 2`,
}
