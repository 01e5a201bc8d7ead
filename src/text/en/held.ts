import type { held as nl } from '../nl/held.ts'

export const held: typeof nl = {
  titleYou: 'Your authorisations',
  titleOther: (name) => `Authorisations of ${name}`,
  summary: (count) => (count === 1 ? '1 authorisation is switched on.' : `${count} authorisations are switched on.`),
  since: (day) => `on since ${day}`,
  none: 'Nothing is switched on for this customer number.',
  noNumbers: 'This account has no customer number yet. An administrator can add you through Gebruiker toevoegen.',
  never: {
    own: {
      replace:
        'This authorisation results in an error message in Mijn PostNL. Request Zakelijke track & trace, and an administrator can replace it.',
      'take-away':
        'This authorisation results in an error message in Mijn PostNL, and you hold Zakelijke track & trace already. Ask an administrator to switch this one off.',
      going:
        'This authorisation results in an error message in Mijn PostNL. It is being switched off; you need not do anything.',
    },
    other: {
      replace:
        'This authorisation results in an error message in Mijn PostNL. Put Zakelijke track & trace in its place.',
      'take-away':
        'This authorisation results in an error message in Mijn PostNL. Zakelijke track & trace is on already, so this one can go off.',
      going:
        'This authorisation results in an error message in Mijn PostNL. It is being switched off already; you need not do anything.',
    },
  },
  more: (count) => `And ${count} more. Everything is in Mijn PostNL under Autorisaties.`,
  request: 'Request access',
}
