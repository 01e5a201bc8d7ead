import type { OnboardingStage } from '../../domain/onboarding.ts'

/** How far a move to the API platform is, in a few words. */
export const stages: Readonly<Record<OnboardingStage, string>> = {
  link: 'Adres koppelen',
  linking: 'Koppelen loopt',
  activate: 'Account activeren',
  'log-in': 'Inloggen',
  'sandbox-key': 'Sandbox-sleutel bekijken',
  apis: 'API’s bekijken',
  versions: 'Versies nagaan',
  'sandbox-test': 'Testen in de Sandbox',
  validate: 'Sandbox controleren',
  authorise: 'Productie autoriseren',
  authorising: 'Autoriseren loopt',
  'production-use': 'Productie in gebruik nemen',
  done: 'Klaar',
  declined: 'Afgewezen',
  withdrawn: 'Ingetrokken',
}
