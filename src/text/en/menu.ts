import type { menu as nl } from '../nl/menu.ts'

export const menu: typeof nl = {
  welcome: (name) => `Hello ${name}`,
  welcomeSummary: 'I am Toegangshulp. I arrange access in Mijn PostNL with you.',
  what: 'I am Toegangshulp. I help you get access in Mijn PostNL: I ask the right administrator, switch it on once approved, and tell you when you can see it.',
  limits: 'Only an administrator can give access. I never ask for a password or key.',
  notLinked:
    'I do not know you as a user of Mijn PostNL yet. An administrator can add you (Gebruiker toevoegen): type “become a user” and I will ask for that. I then recognise you by your e-mail address.',
  waiting: (count) => (count === 1 ? '1 request is waiting for you.' : `${count} requests are waiting for you.`),
  waitingCases: (count) => (count === 1 ? '1 case waits for us.' : `${count} cases wait for us.`),
  typing: 'You can also just type what you need. “Help” and “cancel” always work.',
  title: 'What can I help you with?',
  services: 'I can arrange access to:',
  topic: {
    join: 'Become a user',
    request: 'Request access',
    mine: 'My requests',
    held: 'My authorisations',
    administrators: 'Who is my administrator?',
    pending: 'To decide',
    steps: 'Step cards',
    grant: 'Give access',
    revoke: 'Revoke access',
    cases: 'Queue',
    language: 'Nederlands',
    help: 'Help',
    menu: 'Menu',
  },
  languageTitle: 'Which language shall we speak?',
  languageSummary: 'Choose a language.',
  languageNow: 'Now: English. Names in Mijn PostNL stay Dutch.',
  languages: { nl: 'Nederlands', en: 'English' },
}
