import type { onboarding as nl } from '../nl/onboarding.ts'

const wait = 'There is nothing you need to do now; you will hear it here as soon as it goes on.'

const next: (typeof nl)['next'] = {
  link: ({ address, company }) => [
    `An agent of the service desk links ${address} to ${company}. After that an e-mail with an activation link follows by itself.`,
    wait,
  ],
  linking: ({ address }) => [`${address} is being linked on the platform now.`, wait],
  activate: ({ address }) => [
    `Open the e-mail with the activation link. It goes to ${address}.`,
    'Click the link and set a password of your own.',
    'No e-mail? Look in your junk mail (spam). If it is not there either, ask the service desk for a new one. Never paste the link in the chat.',
  ],
  'log-in': ({ address }) => [
    'Go to developer.postnl.nl and choose API Manager in the menu.',
    `Log in with ${address} and your own password.`,
  ],
  'sandbox-key': () => [
    'In the API Manager, open the page Company overview.',
    'Under PostNL Parcels is your API account with the key for the Sandbox, the test environment. That key works for all parcel APIs that you use on the old CIF environment today.',
    'Put the key in your own software. Never paste it in the chat.',
  ],
  apis: () => [
    'Under PostNL Parcels, click Show API’s.',
    'You see the APIs linked to your account, by your use of the CIF web services today. They stand under Shipping, Delivery Options and Track & Trace.',
  ],
  versions: () => [
    'Look at the version of each API. An asterisk (*) means: not the newest.',
    'The link Documentatie opens the current page; under Versioning are the release notes and what changed.',
    'Taking the newest version is an upgrade: changes and new fields must be programmed.',
  ],
  'sandbox-test': () => [
    'Test your connection with the key of the Sandbox: at least one call that succeeds of each product you use.',
    'Does it work? Say so here. I look at what the platform saw and pass it on to the service desk.',
  ],
  validate: () => [
    'An agent of the service desk looks at your calls in the Sandbox. If something is not right yet, you will read here what.',
    wait,
  ],
  authorise: ({ company }) => [
    `The Sandbox is approved. The service desk now authorises ${company} for Production.`,
    wait,
  ],
  authorising: ({ company }) => [`${company} is being authorised for Production on the platform now.`, wait],
  'production-use': () => [
    'In the API Manager, open the tab API Accounts Production: it shows your production keys. Show API’s there also shows the endpoints for Production.',
    'Put key and endpoints in your software and take the APIs into use. I see the first call by itself; with it you have moved.',
  ],
  done: ({ company }) => [
    `${company} now works on the new API platform.`,
    'Background and tips? I do not know their address, but the service desk does.',
  ],
  declined: () => ['Nothing was linked or switched on by this. Is that not right? The service desk helps you.'],
  withdrawn: () => ['You can always ask again.'],
}

const card: (typeof nl)['card'] = {
  titleMine: 'Move to the API platform',
  titleOf: (name) => `API platform: access for ${name}`,
  summary: (stage, whose) => `Move to the API platform: ${stage}. ${whose}.`,
  summaryOver: (stage) => `Move to the API platform: ${stage}.`,
  who: 'Who gets access',
  askedBy: 'Asked by',
  company: 'Company',
  platform: 'It is the API platform’s turn',
  somebody: (name) => `It is the turn of ${name}`,
  howNow: 'What is needed now',
  howNowOf: (name) => `What ${name} does now`,
  answer: (caseId) =>
    `Answer the question of the service desk, with the button or type “answer ${caseId}” and your answer behind it. After that it goes on.`,
  answerOther: 'There is a question of the service desk. With the answer it goes on.',
  steps: 'The ten steps',
  step: [
    'Ask for access',
    'Link the address to the company',
    'Activate the account',
    'Log in to the API Manager',
    'Look at the key of the Sandbox',
    'Look at the APIs',
    'Check the versions',
    'Test the Sandbox, the service desk validates it',
    'Authorisation for Production',
    'Take Production into use',
  ],
  now: 'now',
  done: 'done',
  calls: 'What the platform saw in the Sandbox',
  counted: (ok, failed) => `${ok} succeeded, ${failed} failed`,
  none: 'no call yet',
  lastAt: (moment) => `last ${moment}`,
  reported: (name, moment) => `${name} said on ${moment} that the Sandbox works.`,
  missing: (products) => `Without a call that succeeded: ${products}.`,
  noteOf: (name) => `${name} adds`,
  sentBack: (name, moment) => `${name} of the service desk sent the Sandbox back, ${moment}`,
  question: (name) => `${name} of the service desk asks`,
  trouble: {
    refused:
      'The platform did not accept it. The service desk finds out why and tries again; there is nothing you need to do.',
    uncertain:
      'The platform gave no clear answer. The service desk looks whether it worked; there is nothing you need to do.',
  },
  vouching: {
    asked: (address, company) =>
      `${address} does not show that it belongs to ${company}. I asked the administrators of the customer number to vouch for it.`,
    yes: 'An administrator of the customer number vouches for it.',
    no: 'An administrator of the customer number did not vouch for it. The service desk decides how it goes on.',
    nobody: 'I could not ask any administrator of the customer number to vouch for it. The service desk sorts it out.',
  },
  endedBy: (name, moment) => `By ${name}, ${moment}`,
  endedAt: (moment) => `On ${moment}`,
  reasonOf: (name) => `Reason of ${name}`,
  reason: 'Reason',
  note: 'No call of a product yet? Say why (may stay empty otherwise)',
  report: 'The Sandbox works',
  goOn: { apis: 'I have seen the APIs', versions: 'I checked the versions' },
  withdraw: 'Withdraw',
  stuck: 'I am stuck',
  tell: (id, company, number) =>
    `Give ${id}, ${company} and customer number ${number}, and say at which step you are. Never a key or password.`,
  mailSubject: (id) => `Move to the API platform, ${id}`,
  mailBody: (id, company, number, step) =>
    `Dear colleague,\r\n\r\nI have a question about my move to the API platform.\r\nId: ${id}\r\nCompany: ${company}\r\nCustomer number: ${number}\r\nStep: ${step}\r\nMy question: \r\n\r\nKind regards`,
}

const vouch: (typeof nl)['vouch'] = {
  title: (name) => `Does ${name} belong to your company?`,
  summary: (name, company) => `Do you vouch for ${name} at ${company}?`,
  why: (company, number) =>
    `You are asked because you are an administrator of ${number}. The e-mail address does not show that it belongs to ${company}.`,
  effect: (company) =>
    `If you say yes, the service desk links this address to ${company}. With it one sees the key of the Sandbox in the API Manager, and later that of Production.`,
  check: 'Do you not recognise the name and this address? Then say no.',
  yes: 'Yes, I vouch for it',
  no: 'No',
  said: {
    asked: 'Not answered yet.',
    yes: 'Answered: yes, an administrator vouches for it. There is nothing left to do.',
    no: 'Answered: no, an administrator does not vouch for it. The service desk decides how it goes on.',
    nobody: 'There is nothing left for you to do.',
  },
}

export const onboarding: typeof nl = { next, card, vouch }
