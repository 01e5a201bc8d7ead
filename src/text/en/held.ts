import type { held as nl } from '../nl/held.ts'

export const held: typeof nl = {
  titleYou: 'Your authorisations',
  titleOther: (name) => `Authorisations of ${name}`,
  summary: (count) => (count === 1 ? '1 authorisation is switched on.' : `${count} authorisations are switched on.`),
  since: (day) => `on since ${day}`,
  none: 'Nothing is switched on for this customer number.',
  noNumbers: 'This account has no customer number yet. An administrator can add you through Gebruiker toevoegen.',
  never: 'This authorisation results in an error message in Mijn PostNL. Ask an administrator to switch it off.',
  neverOfOther:
    'This authorisation results in an error message in Mijn PostNL. Put Zakelijke track & trace in its place.',
  more: (count) => `And ${count} more. Everything is in Mijn PostNL under Autorisaties.`,
  request: 'Request access',
}
