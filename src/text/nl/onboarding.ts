import type { OnboardingStage } from '../../domain/onboarding.ts'

/** Somebody else is at it: there is nothing to do for who reads it. */
const wait = 'Je hoeft nu niets te doen; je hoort het hier zodra het verder gaat.'

interface Reader {
  readonly address: string
  readonly company: string
}

/** What is needed next, and how, as who gets access reads it (F-25 to F-34). */
const next: Readonly<Record<OnboardingStage, (reader: Reader) => readonly string[]>> = {
  link: ({ address, company }) => [
    `Een medewerker van de servicedesk koppelt ${address} aan ${company}. Daarna komt er vanzelf een mail met een activatielink.`,
    wait,
  ],
  linking: ({ address }) => [`${address} wordt nu gekoppeld op het platform.`, wait],
  activate: ({ address }) => [
    `Open de mail met de activatielink. Die gaat naar ${address}.`,
    'Klik op de link en kies een eigen wachtwoord.',
    'Geen mail? Kijk bij ongewenste e-mail (spam). Staat hij daar ook niet, vraag de servicedesk dan om een nieuwe. Plak de link nooit in de chat.',
  ],
  'log-in': ({ address }) => [
    'Ga naar developer.postnl.nl en kies in het menu API Manager.',
    `Log in met ${address} en je eigen wachtwoord.`,
  ],
  'sandbox-key': () => [
    'Open in de API Manager de pagina Company overview.',
    'Onder PostNL Parcels staat je API-account met de sleutel voor de Sandbox, de testomgeving. Die sleutel werkt voor alle pakket-API’s die je nu op de oude CIF-omgeving gebruikt.',
    'Zet de sleutel in je eigen software. Plak hem nooit in de chat.',
  ],
  apis: () => [
    'Klik onder PostNL Parcels op Show API’s.',
    'Je ziet de API’s die aan je account hangen, naar wat je nu van de CIF-webservices gebruikt. Ze staan onder Shipping, Delivery Options en Track & Trace.',
  ],
  versions: () => [
    'Kijk per API naar de versie. Een asterisk (*) betekent: niet de nieuwste.',
    'De link Documentatie opent de actuele pagina; onder Versioning staan de release notes en wat er is veranderd.',
    'De nieuwste versie nemen is een upgrade: wijzigingen en nieuwe velden moeten worden geprogrammeerd.',
  ],
  'sandbox-test': () => [
    'Test je koppeling met de sleutel van de Sandbox: van elk product dat je gebruikt minstens één geslaagde aanroep.',
    'Werkt het? Meld het hier. Ik kijk na wat het platform zag en geef het door aan de servicedesk.',
  ],
  validate: () => [
    'Een medewerker van de servicedesk bekijkt je aanroepen in de Sandbox. Is er nog iets, dan lees je hier wat.',
    wait,
  ],
  authorise: ({ company }) => [
    `De Sandbox is goedgekeurd. De servicedesk autoriseert ${company} nu voor Production.`,
    wait,
  ],
  authorising: ({ company }) => [`${company} wordt nu op het platform geautoriseerd voor Production.`, wait],
  'production-use': () => [
    'Open in de API Manager het tabblad API Accounts Production: daar staan je productiesleutels. Show API’s toont daar ook de endpoints voor Production.',
    'Zet sleutel en endpoints in je software en neem de API’s in gebruik. De eerste aanroep zie ik vanzelf; daarmee ben je over.',
  ],
  done: ({ company }) => [
    `${company} werkt nu op het nieuwe API-platform.`,
    'Achtergrond en tips? Het adres daarvan ken ik niet, de servicedesk wel.',
  ],
  declined: () => ['Er is niets gekoppeld of aangezet door deze aanmelding. Klopt dat niet? De servicedesk helpt je.'],
  withdrawn: () => ['Je kunt je altijd opnieuw aanmelden.'],
}

const counted = (ok: number, failed: number): string => `${ok} gelukt, ${failed} mislukt`

/** The customer's living card. */
const card = {
  titleMine: 'Overstap naar het API-platform',
  titleOf: (name: string) => `API-platform: toegang voor ${name}`,
  summary: (stage: string, whose: string) => `Overstap naar het API-platform: ${stage}. ${whose}.`,
  summaryOver: (stage: string) => `Overstap naar het API-platform: ${stage}.`,
  who: 'Wie krijgt toegang',
  askedBy: 'Gevraagd door',
  company: 'Bedrijf',
  /** Whose turn it is where that is neither the reader nor the servicedesk. */
  platform: 'Het API-platform is aan zet',
  somebody: (name: string) => `${name} is aan zet`,
  howNow: 'Wat er nu nodig is',
  howNowOf: (name: string) => `Wat ${name} nu doet`,
  answer: (caseId: string) =>
    `Beantwoord de vraag van de servicedesk, met de knop of typ “antwoord ${caseId}” met je antwoord erachter. Daarna gaat het verder.`,
  answerOther: 'Er is een vraag van de servicedesk. Met het antwoord gaat het verder.',
  steps: 'De tien stappen',
  step: [
    'Toegang vragen',
    'Adres koppelen aan het bedrijf',
    'Account activeren',
    'Inloggen in de API Manager',
    'Sleutel van de Sandbox bekijken',
    'API’s bekijken',
    'Versies nagaan',
    'Sandbox testen, de servicedesk controleert',
    'Autorisatie voor Production',
    'Production in gebruik nemen',
  ] as readonly string[],
  now: 'nu',
  done: 'klaar',
  calls: 'Wat het platform in de Sandbox zag',
  counted,
  none: 'nog geen aanroep',
  lastAt: (moment: string) => `laatste ${moment}`,
  reported: (name: string, moment: string) => `${name} meldde ${moment} dat de Sandbox werkt.`,
  missing: (products: string) => `Zonder geslaagde aanroep: ${products}.`,
  noteOf: (name: string) => `${name} schrijft erbij`,
  sentBack: (name: string, moment: string) => `${name} van de servicedesk stuurde de Sandbox terug, ${moment}`,
  question: (name: string) => `${name} van de servicedesk vraagt`,
  trouble: {
    refused:
      'Het platform nam het niet aan. De servicedesk zoekt uit waarom en probeert het opnieuw; jij hoeft niets te doen.',
    uncertain:
      'Het platform gaf geen duidelijk antwoord. De servicedesk kijkt of het is gelukt; jij hoeft niets te doen.',
  },
  vouching: {
    asked: (address: string, company: string) =>
      `Aan ${address} is niet te zien dat het bij ${company} hoort. Ik heb de beheerders van het klantnummer gevraagd ervoor in te staan.`,
    yes: 'Een beheerder van het klantnummer staat ervoor in.',
    no: 'Een beheerder van het klantnummer stond er niet voor in. De servicedesk beslist hoe het verder gaat.',
    nobody: 'Ik kon geen beheerder van het klantnummer vragen ervoor in te staan. De servicedesk zoekt het uit.',
  },
  endedBy: (name: string, moment: string) => `Door ${name}, ${moment}`,
  endedAt: (moment: string) => `Op ${moment}`,
  reasonOf: (name: string) => `Reden van ${name}`,
  reason: 'Reden',
  note: 'Nog geen aanroep van een product? Schrijf waarom (mag anders leeg blijven)',
  report: 'De Sandbox werkt',
  goOn: { apis: 'API’s gezien', versions: 'Versies nagekeken' },
  withdraw: 'Intrekken',
  stuck: 'Ik zit vast',
  tell: (id: string, company: string, number: string) =>
    `Noem ${id}, ${company} en klantnummer ${number}, en zeg bij welke stap je bent. Nooit een sleutel of wachtwoord.`,
  mailSubject: (id: string) => `Overstap naar het API-platform, ${id}`,
  mailBody: (id: string, company: string, number: string, step: string) =>
    `Beste collega,\r\n\r\nIk heb een vraag over mijn overstap naar het API-platform.\r\nAanmelding: ${id}\r\nBedrijf: ${company}\r\nKlantnummer: ${number}\r\nStap: ${step}\r\nMijn vraag: \r\n\r\nMet vriendelijke groet`,
}

/** The card on which an administrator vouches (I-17). */
const vouch = {
  title: (name: string) => `Hoort ${name} bij jullie bedrijf?`,
  summary: (name: string, company: string) => `Sta jij in voor ${name} bij ${company}?`,
  why: (company: string, number: string) =>
    `Je krijgt deze vraag omdat je beheerder bent van ${number}. Aan het e-mailadres is niet te zien dat het bij ${company} hoort.`,
  effect: (company: string) =>
    `Zeg je ja, dan koppelt de servicedesk dit adres aan ${company}. Daarmee is in de API Manager de sleutel van de Sandbox te zien, en later die van Production.`,
  check: 'Herken je de naam en dit adres niet? Zeg dan nee.',
  yes: 'Ja, ik sta ervoor in',
  no: 'Nee',
  said: {
    asked: 'Nog niet beantwoord.',
    yes: 'Beantwoord: ja, een beheerder staat ervoor in. Er is niets meer te doen.',
    no: 'Beantwoord: nee, een beheerder staat er niet voor in. De servicedesk beslist hoe het verder gaat.',
    nobody: 'Je hoeft niets meer te doen.',
  },
}

/** A move to the API platform, for who makes it. */
export const onboarding = { next, card, vouch }
