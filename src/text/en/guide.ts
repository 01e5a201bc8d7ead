import type { guide as nl } from '../nl/guide.ts'

export const guide: typeof nl = {
  title: {
    request: (service) => `${service}: how to get access`,
    grant: (service) => `${service}: how to give access`,
  },
  summary: {
    request: (service) => `The steps to get access to ${service}.`,
    grant: (service) => `The steps to give somebody access to ${service}.`,
  },
  takesOver: 'I take care of this for you here.',
  afterwards: 'Afterwards',
  tile: (tile) => `You find it on the home page under the tile ${tile}; its place differs from user to user.`,
  alternative: (alternative) => `Not there? Also look here: ${alternative}.`,
  within: (minutes) => `It can take up to ${minutes} minutes before you see it.`,
  opensPortal: 'Buttons with ↗ open Mijn PostNL, outside Teams.',
  startRequest: 'Request access',
  startGrant: 'Give access',
  others: 'Other step cards',
}
