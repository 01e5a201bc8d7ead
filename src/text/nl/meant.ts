import type { Intent } from '../../domain/intent.ts'

/** What of a wish was said: which service, for whom, on which number. */
interface Said {
  readonly what: string
  readonly whom: string
  readonly on: string
}

const on = ({ on: number }: Said): string => (number === '' ? '' : ` op ${number}`)
const behind = (word: string, said: string): string => (said === '' ? '' : ` ${word} ${said}`)

/** Asking back: what was meant, and whether to do that first. */
export const meant = {
  title: 'Bedoel je …?',
  text: 'Ik weet het nog niet zeker. Kies wat je bedoelt, dan ga ik daarmee verder.',
  textOfOne: 'Ik wil zeker weten dat ik je goed begrijp.',
  other: 'Iets anders',
  noEnd: 'Let op: dit gaat niet vanzelf weer uit. Wie beheerder is, kan het later intrekken.',
  myself: 'mezelf',
  colleague: 'een collega',
  switch: {
    title: 'Wil je eerst iets anders doen?',
    text: 'Dit lijkt over iets anders te gaan. Wat je al invulde, blijft staan.',
    reason: 'Nee, dit is mijn reden',
    answer: 'Nee, ga hier verder',
  },
  stop: {
    title: 'Wil je stoppen?',
    text: 'Er is nog niets verstuurd of veranderd. Als je stopt, begin je later opnieuw.',
  },
  first: (label: string) => `Eerst: ${label}`,
  labels: {
    'request-access': (said) => `${said.what || 'Toegang'} aanvragen${behind('voor', said.whom)}${on(said)}`,
    'grant-access': (said) => `${said.what || 'Toegang'} geven${behind('aan', said.whom)}${on(said)}`,
    'revoke-access': (said) => `${said.what || 'Toegang'} intrekken${behind('van', said.whom)}${on(said)}`,
    'find-administrator': (said) => `Opzoeken wie beheerder is${behind('van', said.on)}`,
    'my-requests': () => 'Mijn aanvragen bekijken',
    'pending-approvals': () => 'Bekijken wat ik moet beoordelen',
    'show-steps': (said) => `De stappen bekijken${behind('voor', said.what)}`,
    'not-visible': (said) => `Uitzoeken waarom ik ${said.what || 'iets'} niet zie`,
    'api-onboarding-start': () => 'Overstappen naar het API-platform',
    'api-key-status': () => 'Zien hoe het staat met onze API-sleutels',
    'api-versions': () => 'De versies van onze API’s bekijken',
    'api-sandbox-done': () => 'Melden dat de Sandbox werkt',
    'servicedesk-queue': () => 'De wachtrij van de servicedesk bekijken',
    'become-user': (said) => `Gebruiker worden${behind('van', said.on)}`,
    'become-user-steps': () => 'Lezen hoe je gebruiker wordt',
    'add-user': () => 'Een collega laten toevoegen',
    'login-help': () => 'Hulp bij inloggen',
    'report-error': () => 'Een fout in Track & trace oplossen',
    'copy-access': () => 'Dezelfde toegang als een collega',
    'show-request': () => 'Laten zien waar dit over gaat',
    'change-language': () => 'Een andere taal kiezen',
    cancel: () => 'Stoppen',
    help: () => 'Zien wat je hier kunt doen',
  } satisfies Partial<Record<Intent, (said: Said) => string>> as Partial<Record<Intent, (said: Said) => string>>,
  typed: {
    places: [
      ['1', 'een', 'eerste', 'de eerste', 'optie 1', 'nummer 1'],
      ['2', 'twee', 'tweede', 'de tweede', 'optie 2', 'nummer 2'],
      ['3', 'drie', 'derde', 'de derde', 'optie 3', 'nummer 3'],
      ['4', 'vier', 'vierde', 'de vierde', 'optie 4', 'nummer 4'],
    ],
  },
}
