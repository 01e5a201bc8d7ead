import type { guide as nl } from '../nl/guide.ts'

export const guide: typeof nl = {
  title: {
    request: (service) => `${service}: how to get access`,
    grant: (service) => `${service}: how to give access`,
    onboarding: (service) => `${service}: how to move over`,
    'how-to': (name) => `${name}: how it works`,
  },
  summary: {
    request: (service) => `The steps to get access to ${service}.`,
    grant: (service) => `The steps to give somebody access to ${service}.`,
    onboarding: (service) => `The steps for ${service}.`,
    'how-to': (name) => `The steps: ${name}.`,
  },
  onlyAdministrators:
    'Only an administrator can do this: of the customer number itself, or of a number above it that governs it. Want to know who that is? Type “who is my administrator”.',
  forYourself: (service) => `Do you need access yourself? Type “request ${service}”; somebody else decides.`,
  by: { requester: 'You do this.', servicedesk: 'The service desk does this.', portal: 'You find this in the portal.' },
  takesOver: 'I take care of this for you here.',
  afterwards: 'Afterwards',
  tile: (tile) => `You find it on the home page under the tile ${tile}; its place differs from user to user.`,
  alternative: (alternative) => `Not there? Also look here: ${alternative}.`,
  within: (minutes) => `It can take up to ${minutes} minutes before you see it.`,
  opensPortal: 'Buttons with ↗ open in your browser, outside Teams.',
  startRequest: 'Request access',
  startGrant: 'Give access',
  startJoining: 'Become a user',
  startAdding: 'Add a user',
  stuck: 'I am stuck',
  whoAdministers: 'Who is my administrator?',
  forAdministrators: 'For administrators',
  others: 'Other step cards',
}
