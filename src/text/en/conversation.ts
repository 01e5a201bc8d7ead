import type { conversation as nl } from '../nl/conversation.ts'

/** Sentences of the conversation itself; what stands on cards about a thing is with that thing. */
export const conversation: typeof nl = {
  topics: {
    menu: 'Menu',
    help: 'Help',
    request: 'Request access',
    mine: 'My requests',
    held: 'My authorisations',
    administrators: 'Who is my administrator?',
    pending: 'To decide',
    grant: 'Give access',
    revoke: 'Revoke access',
    cases: 'Queue',
    language: 'Language',
    join: 'Become a user',
    invite: 'Have them added',
  },
  welcome: 'You are welcome!',
  languageChosen: 'Fine, I will go on in English.',
  cancelled: {
    title: 'Stopped',
    text: 'OK, I stopped what we were doing. Nothing was sent or changed.',
    nothing: 'There was nothing to stop. You can find your requests under My requests.',
  },
  withheld: {
    title: 'No longer yours to see',
    text: 'Your rights have changed, so it is no longer shown here. Not right? Check with an administrator.',
  },
  answered: { title: 'This is done', text: 'We continued below.' },
  done: { title: 'Done', text: 'That is recorded. There is nothing left for you to do.' },
  notUnderstood: {
    title: 'I do not understand that',
    text: 'I help you with access in Mijn PostNL. For example, type “request haalservice”, or choose below.',
  },
  help: {
    title: 'How I can help',
    employee:
      'You can type:\n\n- request haalservice 9401138\n- my requests\n- my authorisations\n- who is my administrator\n- steps dashboards\n- I am stuck at step 3\n- forgot password, become a user\n- api keys, api versions\n- move to the api platform, my sign-up\n- cancel, language',
    administrator:
      'You can type:\n\n- pending: what is waiting for you\n- approve or decline with the request id\n- grant haalservice 9401138\n- revoke haalservice 9401138\n- who has access to 9401138\n- what does name@example.com have\n- request, my requests, steps\n- api keys, api versions\n- move to the api platform, my sign-up\n- cancel, language',
    servicedesk:
      'You can type:\n\n- queue, or queue waiting for us older than 2 days\n- take the oldest, queue mine\n- claim or show with the case id\n- release M-…\n- hand over M-… to a colleague\n- ask M-… with your question to the customer\n- close M-… with what you did\n- link, validate, authorise, send back or decline, with M-…\n- api keys with a customer number or company\n- who is still on an old version\n- cancel, language',
  },
  service: { label: 'Which service?', missing: 'Choose a service' },
  authorisations: { label: 'Which authorisations?', missing: 'Choose at least one' },
  number: { label: 'On which customer number?', missing: 'Choose a customer number' },
  forWhom: { label: 'For whom?' },
  colleague: { label: 'Who?', typed: 'Or type the e-mail address', example: 'name@example.com' },
  request: {
    chooseTitle: 'Request access',
    title: (service: string) => `Request ${service}`,
    intro: 'I look up the administrator for you. You first see exactly what I ask, and of whom.',
  },
  grant: { chooseTitle: 'Give access', title: (service: string) => `Give ${service}` },
  revoke: { chooseTitle: 'Revoke access', title: (service: string) => `Revoke ${service}` },
  confirmAnew: {
    changed: 'Something has changed in the meantime. Please check it again and confirm once more.',
    'replaced-decided':
      'Your earlier request has been decided in the meantime, so I no longer replace it. Check whether you still want to ask this.',
  },
  sent: 'Done, I am on it.',
  nothingToAsk: 'You do not need to request this',
  showRequest: 'Show the request',
  alreadyHeld: (label: string, number: string, since: string) =>
    since === '' ? `${label} is already on for ${number}.` : `${label} is already on for ${number}, since ${since}.`,
  alreadyRequested: (label: string, number: string, id: string) =>
    `${label} on ${number} is already under way (${id}); it has not been decided yet.`,
  alreadyApproved: (label: string, number: string, id: string) =>
    `${label} on ${number} is already approved (${id}). I am switching it on; the card shows how far it is.`,
  userHasIt: (name: string, labels: string, number: string) =>
    `${name} already has ${labels} on ${number}. Nothing was changed.`,
  userHasItNot: (name: string, labels: string, number: string) =>
    `${name} does not have ${labels} on ${number}. Nothing was changed.`,
  whichNumber: {
    title: 'For which customer number?',
    text: 'You have more than one. Choose one, or type the number.',
  },
  whichSteps: { title: 'Which service would you like to see the steps for?', text: 'Choose below.' },
  typed: {
    yes: ['yes', 'ja', 'ok', 'okay', 'send', 'confirm', 'go ahead', 'yes please', 'correct'],
    change: ['change', 'edit', 'wijzig', 'wijzigen'],
    no: ['no', 'nope', 'not right', 'no thanks', 'nee'],
  },
  typedDecision: {
    approved: (id: string) =>
      `Do you want to approve ${id}? Type “yes”, followed by your reason if you want to give one. Type “cancel” to stop.`,
    declined: (id: string) =>
      `Do you want to decline ${id}? Type “yes”, followed by your reason. Type “cancel” to stop.`,
  },
  below: 'You find it below.',
  late: 'Teams is slow at the moment. My answer will appear below; if you do not see it soon, please try again.',
  onlyPersonal: 'I prefer to arrange access one to one. Send me a private message and I will help you at once.',
  tooFast: 'That is too fast for me, so I have not done this. Wait a minute and then try again.',
  tooLong: 'That message is too long: I read up to 4000 characters. Send it shorter, or in parts.',
  pastedKey:
    'This looks like a key, a token, a password or an activation link. I have not kept it and have done nothing with it. It is in the chat now, though: delete your message, and replace the key or password at once. Was it an activation link? Ask the service desk for a new one. Then ask again without it; I never need it.',
  fault: (reference: string) =>
    `Something went wrong on my side. Please try again. If it keeps going wrong, give the service desk this number: ${reference}.`,
  notHere: 'I cannot do this here. Type “help” in our chat to see what I can do for you.',
}
