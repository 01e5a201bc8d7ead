/**
 * Whose turn it is, from the side of who reads it: what waits for an agent and what waits for a customer is never said
 * in the same words.
 */
export const party = {
  agent: {
    servicedesk: 'Wij zijn aan zet',
    customer: 'De klant is aan zet',
    portal: 'Het portaal is aan zet',
  },
  customer: {
    servicedesk: 'De servicedesk is aan zet',
    customer: 'Jij bent aan zet',
    portal: 'Mijn PostNL is aan zet',
  },
  /** Behind a state: how long it waits, and for whom, as an agent reads it. */
  agentWaits: {
    servicedesk: (time: string) => `wacht ${time} op ons`,
    customer: (time: string) => `wacht ${time} op de klant`,
    portal: (time: string) => `wacht ${time} op het portaal`,
  },
  customerWaits: {
    servicedesk: (time: string) => `wacht ${time} op de servicedesk`,
    customer: (time: string) => `wacht ${time} op jou`,
    portal: (time: string) => `wacht ${time} op Mijn PostNL`,
  },
  since: (whose: string, moment: string) => `${whose}, sinds ${moment}`,
  hours: (count: number) => (count === 0 ? 'nog geen werkuur' : count === 1 ? '1 werkuur' : `${count} werkuren`),
}
