import type { meant as nl } from '../nl/meant.ts'

const behind = (word: string, said: string): string => (said === '' ? '' : ` ${word} ${said}`)

export const meant: typeof nl = {
  title: 'Do you mean …?',
  text: 'I am not sure yet. Choose what you mean and I will go on with that.',
  textOfOne: 'I want to be sure that I understand you.',
  other: 'Something else',
  noEnd: 'Please note: this does not end by itself. An administrator can revoke it later.',
  myself: 'myself',
  colleague: 'a colleague',
  switch: {
    title: 'Do something else first?',
    text: 'This seems to be about something else. What you filled in already stays.',
    reason: 'No, this is my reason',
    answer: 'No, go on here',
  },
  stop: {
    title: 'Do you want to stop?',
    text: 'Nothing was sent or changed yet. If you stop, you start again later.',
  },
  first: (label) => `First: ${label}`,
  labels: {
    'request-access': ({ what, whom, on }) => `Request ${what || 'access'}${behind('for', whom)}${behind('on', on)}`,
    'grant-access': ({ what, whom, on }) => `Give ${what || 'access'}${behind('to', whom)}${behind('on', on)}`,
    'revoke-access': ({ what, whom, on }) => `Revoke ${what || 'access'}${behind('of', whom)}${behind('on', on)}`,
    'find-administrator': ({ on }) => `Find out who is administrator${behind('of', on)}`,
    'my-requests': () => 'Look at my requests',
    'pending-approvals': () => 'See what I have to decide on',
    'show-steps': ({ what }) => `Read the steps${behind('for', what)}`,
    'not-visible': ({ what }) => `Find out why I do not see ${what || 'something'}`,
    'api-onboarding-start': () => 'Move to the API platform',
    'api-key-status': () => 'See how our API keys stand',
    'api-versions': () => 'Look at the versions of our APIs',
    'api-sandbox-done': () => 'Report that the Sandbox works',
    'servicedesk-queue': () => 'Look at the queue of the servicedesk',
    'become-user': (said) => `Become a user${behind('of', said.on)}`,
    'become-user-steps': () => 'Read how to become a user',
    'add-user': () => 'Have a colleague added',
    'login-help': () => 'Help with logging in',
    'report-error': () => 'Solve an error in Track & trace',
    'copy-access': () => 'The same access as a colleague',
    'show-request': () => 'Show what this is about',
    'change-language': () => 'Choose another language',
    cancel: () => 'Stop',
    help: () => 'See what you can do here',
  },
  typed: {
    places: [
      ['1', 'one', 'first', 'the first', 'option 1', 'number 1'],
      ['2', 'two', 'second', 'the second', 'option 2', 'number 2'],
      ['3', 'three', 'third', 'the third', 'option 3', 'number 3'],
      ['4', 'four', 'fourth', 'the fourth', 'option 4', 'number 4'],
    ],
  },
}
