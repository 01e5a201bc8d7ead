import type { SandboxPoint } from '../../domain/onboarding-view.ts'
import type { OnboardingStage } from '../../domain/onboarding.ts'

/** What an agent does next; where it is somebody else's turn, what they do. */
const next: Readonly<Record<OnboardingStage, string>> = {
  link: 'Kijk het bewijs na en koppel het adres aan het bedrijf. Daarna gaat de activatiemail vanzelf uit.',
  linking: 'Het platform koppelt het adres. Lukt dat niet, dan komt de melding hier terug.',
  activate: 'De klant opent de activatiemail en kiest een wachtwoord. Ik zie het vanzelf.',
  'log-in': 'De klant logt in op developer.postnl.nl. Ik zie het vanzelf.',
  'sandbox-key': 'De klant bekijkt de sleutel van de Sandbox onder Company overview. Ik zie het vanzelf.',
  apis: 'De klant bekijkt onder Show API’s welke API’s aan het account hangen.',
  versions: 'De klant gaat na welke versies achterlopen en wat er geprogrammeerd moet worden.',
  'sandbox-test': 'De klant test in de Sandbox en meldt het als dat werkt.',
  validate: 'Controleer de aanroepen in de Sandbox en vink af wat klopt. Klopt er iets niet, stuur het dan terug.',
  authorise: 'De Sandbox is gecontroleerd. Autoriseer het bedrijf voor Production.',
  authorising: 'Het platform autoriseert het bedrijf. Lukt dat niet, dan komt de melding hier terug.',
  'production-use': 'De klant neemt Production in gebruik. De eerste aanroep zie ik vanzelf.',
  done: 'Het bedrijf is over.',
  declined: 'Deze aanmelding is afgewezen.',
  withdrawn: 'Deze aanmelding is ingetrokken.',
}

const point: Readonly<Record<SandboxPoint, string>> = {
  'every-product': 'Elk product dat ze gebruiken had een geslaagde aanroep',
  recent: 'De aanroepen zijn recent',
  'errors-explained': 'Mislukte aanroepen zijn verklaard',
  versions: 'De versies zijn de nieuwste, of het is afgesproken',
}

/** The servicedesk's half of a move to the API platform. */
export const onboardingDesk = {
  next,
  point,
  asked: 'Je vraag staat open; het antwoord komt hier.',
  progress: (id: string, step: number) => `${id} · stap ${step} van 10`,
  user: 'Wie krijgt toegang',
  requester: 'Gevraagd door',
  company: 'Bedrijf',
  proof: 'Bewijs dat het adres bij het bedrijf hoort',
  domain: (domain: string) => `Het domein ${domain} is van het bedrijf zelf`,
  administrator: (name: string) => `${name} staat ervoor in, als beheerder van het klantnummer`,
  noProof: 'Nog geen bewijs: het domein is niet van het bedrijf.',
  proofUnknown: 'Dat heb ik nu niet nagekeken. Open de melding opnieuw om het te zien.',
  vouching: {
    asked: (names: string) => `Gevraagd om ervoor in te staan: ${names}. Nog geen antwoord.`,
    no: (names: string) => `${names} staat er niet voor in.`,
    nobody: 'Geen beheerder bereikbaar in Teams. Bel of mail er een.',
  },
  calls: 'Aanroepen in de Sandbox, volgens het platform nu',
  noCalls: 'Die heb ik nu niet. Open de melding opnieuw om ze te zien.',
  report: (name: string, moment: string) => `${name} meldde ${moment} dat de Sandbox werkt`,
  noNote: 'Zonder toelichting.',
  evidence: (name: string, moment: string) => `Sandbox gecontroleerd door ${name}, ${moment}`,
  sentBack: (name: string, moment: string) => `Teruggestuurd door ${name}, ${moment}`,
  second: 'Wie de Sandbox controleerde, autoriseert niet ook zelf: dat doet een collega.',
  trouble: {
    refused: 'Het platform nam het niet aan. Zoek uit waarom en doe het dan opnieuw.',
    uncertain: 'Het platform gaf geen duidelijk antwoord. Kijk in de API Manager of het is gelukt; beide kan.',
  },
  ended: (name: string, moment: string) => `Beëindigd door ${name}, ${moment}`,
  endedPlain: (moment: string) => `Beëindigd, ${moment}`,
  checked: 'Wat klopt er in de Sandbox?',
  reason: {
    decline: 'Reden bij afwijzen. De klant leest dit.',
    sendBack: 'Reden bij terugsturen of afwijzen. De klant leest dit.',
  },
  link: 'Koppel het adres',
  validate: 'Keur de Sandbox goed',
  sendBack: 'Stuur terug',
  authorise: 'Autoriseer',
  decline: 'Wijs af',
}
