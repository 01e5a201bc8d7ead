import type { api as nl } from '../nl/api.ts'

const keys: (typeof nl)['keys'] = {
  title: (company) => `API keys of ${company}`,
  summary: (sandbox, production) => `Active keys: ${sandbox} in Sandbox, ${production} in Production.`,
  state: { active: 'Active', expired: 'Expired', revoked: 'Revoked' },
  where: {
    sandbox:
      'Find it here: log in at developer.postnl.nl, choose API Manager and look at Company overview under PostNL Parcels.',
    production:
      'Find it here: log in at developer.postnl.nl, choose API Manager and open the tab API Accounts Production.',
  },
  noKey: {
    sandbox: 'No key yet. It is there once the service desk has linked an e-mail address to the company.',
    production:
      'No key yet. It comes when the service desk has validated the connection with the Sandbox and authorised the company for Production.',
  },
  account: (name) => `API account: ${name}`,
  ends: (four) => `ends in ${four}`,
  since: (day) => `since ${day}`,
  expires: (day) => `expires on ${day}`,
  expired: (day) => `expired on ${day}`,
  more: (count) => `And ${count} more. The API Manager shows all of them.`,
  never: 'I never show a key itself, and never ask for one. Do not paste it in the chat.',
  access: {
    none: 'You have no access to the API Manager yourself yet. Ask the CIT Servicedesk for it, with your name and e-mail address.',
    activate: (moment) =>
      `Your activation e-mail was sent on ${moment}. Click the link in it and set a password of your own. No e-mail? Look in your junk mail, or ask the service desk for a new one.`,
    'activate-unknown':
      'Your account is not activated yet. Click the link in the activation e-mail and set a password of your own. No e-mail? Look in your junk mail, or ask the service desk for a new one.',
    'log-in':
      'Your account is active, but you have not logged in to the API Manager yet. Do so with your e-mail address and password.',
  },
  tell: 'Name the company, the environment (Sandbox or Production), the last four characters and what goes wrong. Never the whole key.',
  mailSubject: (company) => `API keys of ${company}`,
  mailBody: (company) =>
    `Dear colleague,\r\n\r\nI have a question about the API keys of ${company}.\r\nEnvironment: \r\nLast four characters: \r\nWhat goes wrong: \r\n\r\nKind regards`,
}

const versions: (typeof nl)['versions'] = {
  title: (company) => `APIs of ${company}`,
  newest: (total) =>
    total === 1 ? 'The API is on its newest version.' : `All ${total} APIs are on their newest version.`,
  behind: (behind, total) =>
    behind === 1 ? `1 of ${total} APIs is behind.` : `${behind} of ${total} APIs are behind.`,
  none: 'The platform sees no APIs of this company yet. They are there once there is an API account, by your use of the old CIF web services.',
  asterisk: 'An asterisk (*) behind a version means: not the newest.',
  inUse: (place, version) => `${place}: ${version}`,
  inUseOld: (place, version, newest) => `${place}: ${version}* (newest ${newest})`,
  version: (version) => `Version ${version}, the newest`,
  versionOld: (version, newest) => `Version ${version}*; the newest is ${newest}`,
  toProgram: 'Moving on: programming needed',
  nothingToProgram: 'Moving on: nothing to program',
  upToDate: 'Nothing to do',
  replaced: (version, newest) =>
    `Your version ${version} no longer works on the new platform; that is why ${newest} is shown.`,
  program: 'What must be programmed',
  upgrade: 'Taking the newest version is an upgrade. Under Versioning are the release notes and what changed.',
  endpoint: (url) => `Endpoint: ${url}`,
  noProduction: 'No endpoint for Production yet: it comes when the service desk has authorised the company for it.',
  documentation: 'Documentation',
  versioning: 'Versioning',
  open: (name) => `Open ${name}`,
  all: 'All APIs',
  more: (count) => `And ${count} more. The API Manager shows them under Show API’s.`,
}

const behind: (typeof nl)['behind'] = {
  title: 'Who is still on an old version?',
  summary: (count, total) => `${count} of ${total} companies still use an old version.`,
  none: 'All companies are on the newest versions.',
  open: (company) => `APIs of ${company}`,
  old: (name, version, newest) => `${name} ${version}* (newest ${newest})`,
  typing: 'Type “api versions” with a customer number or company for everything of one company.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
}

/** Step card 5 in English; names in the portal stay as they are. */
export const api: typeof nl = {
  title: 'API platform',
  intro: 'I show which API keys there are, which APIs are behind, and how to move. I never show a key itself.',
  row: 'Keys, versions and moving',
  topic: { keys: 'API keys', versions: 'API versions', steps: 'Steps', ask: 'Ask for access' },
  environment: { sandbox: 'Sandbox', production: 'Production' },
  product: { shipping: 'Shipping', 'delivery-options': 'Delivery Options', 'track-trace': 'Track & Trace' },
  portal: 'Open developer.postnl.nl',
  servicedesk: 'CIT Servicedesk',
  contact: (phone, address) => `Call ${phone} or e-mail ${address}.`,
  mail: 'E-mail the service desk',
  keys,
  versions,
  behind,
  which: {
    title: { customer: 'Of which customer number?', agent: 'Of which company?' },
    intro: {
      customer: 'You have more than one. Choose one, or type the number.',
      agent: 'Choose a company, or type a customer number or a part of the name.',
    },
    company: { customer: 'Customer number', agent: 'Company' },
    notFound: 'I know no company of yours by that name. Choose one, or type the number.',
    typed: 'Or type a customer number or company name',
    example: '9401138',
    submit: 'Show',
  },
  unknown: {
    number: (number) => `The new API platform knows no company with customer number ${number} yet.`,
    own: 'The new API platform knows no company with your customer numbers yet.',
    agent: 'I find no company with that number or name on the API platform. Check it, or choose one from the list.',
    choose: 'Choose a company',
    tell: {
      access:
        'Give your name, your e-mail address, your company and your customer number, and say that you want access to the API Manager.',
      question: 'Can it not wait? Give your company, your customer number and your question. Never a key.',
    },
    mailSubject: { access: 'Access to the API Manager', question: 'Question about the API platform' },
    mailBody: {
      access:
        'Dear colleague,\r\n\r\nI want access to the API Manager.\r\nName: \r\nE-mail address: \r\nCompany: \r\nCustomer number: \r\n\r\nKind regards',
      question:
        'Dear colleague,\r\n\r\nI have a question about the API platform.\r\nCompany: \r\nCustomer number: \r\nQuestion: \r\n\r\nKind regards',
    },
  },
}
