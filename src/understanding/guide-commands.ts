import type { Intent } from '../domain/intent.ts'

export interface Command {
  readonly intent: Intent
  readonly phrases: readonly string[]
}

/** How something is done in the portal, and what to do when that does not work. */
export const guideCommands: readonly Command[] = [
  {
    intent: 'show-steps',
    phrases: ['stappen', 'stappenkaart', 'stappenplan', 'uitleg', 'steps', 'guide', 'step card'],
  },
  {
    intent: 'stuck',
    phrases: [
      'ik zit vast',
      'ik zit vast bij',
      'ik zit vast met',
      'zit vast',
      'zit vast bij',
      'vast',
      'vast bij',
      'ik loop vast',
      'ik loop vast bij',
      'ik kom niet verder',
      'ik kom niet verder bij',
      'ik kom er niet uit',
      'i am stuck',
      'i am stuck at',
      'i am stuck with',
      "i'm stuck",
      "i'm stuck at",
      "i'm stuck with",
      'stuck',
      'stuck at',
    ],
  },
  {
    intent: 'login-help',
    phrases: [
      'wachtwoord vergeten',
      'ik ben mijn wachtwoord vergeten',
      'wachtwoord',
      'inloggen lukt niet',
      'ik kan niet inloggen',
      'inloggen',
      'inlogproblemen',
      'nieuw wachtwoord',
      'forgot password',
      'forgotten password',
      'i forgot my password',
      'password',
      'log in',
      'login',
      'cannot log in',
      'i cannot log in',
      "i can't log in",
      'logging in fails',
    ],
  },
  {
    intent: 'become-user',
    phrases: [
      'gebruiker worden',
      'gebruiker worden aanvragen',
      'ik wil gebruiker worden',
      'hoe word ik gebruiker',
      'account aanmaken',
      'account maken',
      'account aanvragen',
      'become a user',
      'become user',
      'becoming a user',
      'how do i become a user',
      'create account',
      'create an account',
      'join',
    ],
  },
  {
    intent: 'other-services',
    phrases: [
      'andere autorisaties',
      'alle autorisaties',
      'welke autorisaties',
      'diensten',
      'other authorisations',
      'other authorizations',
      'all authorisations',
      'all authorizations',
      'services',
    ],
  },
]
