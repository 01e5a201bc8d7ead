import type { stages as nl } from '../nl/stages.ts'

export const stages: typeof nl = {
  link: 'Link the address',
  linking: 'Being linked',
  activate: 'Activate the account',
  'log-in': 'Log in',
  'sandbox-key': 'Look at the Sandbox key',
  apis: 'Look at the APIs',
  versions: 'Check the versions',
  'sandbox-test': 'Test in the Sandbox',
  validate: 'Validate the Sandbox',
  authorise: 'Authorise for production',
  authorising: 'Being authorised',
  'production-use': 'Take production into use',
  done: 'Done',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}
