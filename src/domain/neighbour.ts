/** What people ask the bot that somebody else is for, and what it does for nobody. */
export const neighbours = [
  'order',
  'acting-for-other',
  'pick-up',
  'invoice',
  'parcel',
  'staff',
  'building',
  'other-system',
  'abuse',
] as const
export type Neighbour = (typeof neighbours)[number]
