import type { onboard as nl } from '../nl/onboard.ts'

export const onboard: typeof nl = {
  title: 'Sign up for the API platform',
  intro: (name, address) =>
    `The CIT Servicedesk links an e-mail address to your company. For yourself I use that of your account: ${name} (${address}).`,
  number: 'For which customer number?',
  numberMissing: 'Choose the customer number',
  forWhom: 'Who gets access to the API Manager?',
  forWhomMissing: 'Choose who it is for',
  me: 'Myself',
  colleague: 'A colleague',
  name: 'Name of your colleague (only for a colleague)',
  address: 'E-mail address of your colleague (only for a colleague)',
  example: 'name@company.com',
  next: 'Continue',
  wrong: {
    number: 'Choose a customer number of your own.',
    forWhom: 'You filled in a colleague. Choose “A colleague”, or clear name and e-mail address.',
    forWhomMissing: 'Choose who it is for.',
    name: 'Fill in the name of your colleague, 100 characters at most.',
    address: 'This is no e-mail address. Write it like this: name@company.com, without spaces or accents.',
    addressMissing: 'Fill in the e-mail address of your colleague.',
  },
  confirmTitle: 'Is this right?',
  confirmSummary: 'Check who gets access to the API Manager and confirm.',
  who: 'Who gets access',
  company: 'Company',
  effect: (address) =>
    `I pass this on to the CIT Servicedesk. Once they link the address, an e-mail with an activation link goes to ${address}.`,
  proven: 'The service desk can see for itself that this address belongs to the company.',
  notProven:
    'The address does not show that it belongs to the company. So I ask the administrators of this customer number to vouch for it.',
  send: 'Sign up',
  typed: {
    me: ['i', 'me', 'myself', 'for me', 'for myself'],
    colleague: ['colleague', 'a colleague', 'for a colleague', 'somebody else', 'for somebody else', 'someone else'],
  },
  unclear: {
    number: (example) => `I ask for which customer number it is. Choose it, or type it, e.g. ${example}.`,
    forWhom: 'I ask who gets access. Type “me”, or the name and e-mail address of your colleague.',
    name: 'I ask for the name of your colleague. Type it here.',
    address: 'I ask for the e-mail address of your colleague. Type it here, e.g. name@company.com.',
    confirm: 'I ask whether this is right; nothing has been sent yet. Type “yes” to do it, or “change”.',
  },
  already: 'This was under way already. This is how it stands.',
  mine: {
    title: 'My sign-ups',
    none: 'You have not signed up for the API platform yet.',
    which: 'Which one? Choose it.',
    open: (name) => `Show the sign-up of ${name}`,
    forWhom: (name) => `for ${name}`,
    more: (count) => `And ${count} more. Type the id (O-…) to see one.`,
  },
}
