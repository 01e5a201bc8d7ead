import type { guides as nl } from '../nl/guides.ts'

export const guides: typeof nl = {
  others: 'Other authorisations',
  othersAre: 'Everything without a step card of its own',
  othersSummary: 'Choose what you need. The groups are those of Mijn PostNL.',
  ofGroup: (group) => `Authorisations: ${group}`,
  typeTheName: 'Not there? Type “request” with the name behind it.',
  needsTwo: 'Two people approve this.',
  becomeUser: 'Become a user',
  howToBecome: 'How do I become a user?',
  loginHelp: 'I cannot log in',
  loginHelpSummary: 'What you can do when logging in to Mijn PostNL fails.',
}
