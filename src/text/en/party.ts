import type { party as nl } from '../nl/party.ts'

export const party: typeof nl = {
  agent: {
    servicedesk: 'It is our turn',
    customer: 'It is the customer’s turn',
    portal: 'It is the portal’s turn',
  },
  customer: {
    servicedesk: 'It is the service desk’s turn',
    customer: 'It is your turn',
    portal: 'It is Mijn PostNL’s turn',
  },
  agentWaits: {
    servicedesk: (time) => `waiting for us for ${time}`,
    customer: (time) => `waiting for the customer for ${time}`,
    portal: (time) => `waiting for the portal for ${time}`,
  },
  customerWaits: {
    servicedesk: (time) => `waiting for the service desk for ${time}`,
    customer: (time) => `waiting for you for ${time}`,
    portal: (time) => `waiting for Mijn PostNL for ${time}`,
  },
  since: (whose, moment) => `${whose}, since ${moment}`,
  hours: (count) =>
    count === 0 ? 'less than a working hour' : count === 1 ? '1 working hour' : `${count} working hours`,
}
