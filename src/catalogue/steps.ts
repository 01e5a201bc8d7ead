import type { Localised } from '../domain/locale.ts'
import type { Step } from '../domain/service.ts'
import { authorisationByLabel, unnamedGroup } from './authorisations.ts'

const portal = 'https://mijn.postnl.nl'

/** F-18: addresses that open the portal where the step is done. */
const links = {
  home: { label: { nl: 'Open Mijn PostNL', en: 'Open Mijn PostNL' }, url: `${portal}/apex/BPG_Home` },
  myAccount: { label: { nl: 'Open Mijn Account', en: 'Open Mijn Account' }, url: `${portal}/apex/bpg_my_account` },
  authorisations: {
    label: { nl: 'Open Autorisaties', en: 'Open Autorisaties' },
    url: `${portal}/apex/BPG_My_Account?PageTile=ShowMyAuthorizations`,
  },
} as const

/** The name of something in the portal, which is Dutch whatever the reader's language is. */
export const portalLabel = (label: string): Localised => ({ nl: label, en: label })

/** F-1 to F-3. */
export const logIn: Step = {
  say: {
    nl: 'Log in op Mijn PostNL, voor bedrijven Mijn PostNL Zakelijk (mijn.postnl.nl, of via postnl.nl). Je gebruikersnaam is je e-mailadres. Kom je voor het eerst op de nieuwe inlogpagina? Dan stel je daar één keer een nieuw wachtwoord in.',
    en: 'Log in to Mijn PostNL, for companies Mijn PostNL Zakelijk (mijn.postnl.nl, or through postnl.nl). Your user name is your e-mail address. First time on the new log-in page? Then you set a new password there, just once.',
  },
  link: links.home,
  helps: ['forgotten-password', 'create-account', 'first-log-in'],
}

/** F-13: without the authorisation, the service's page is a message that leads to the administrators. */
export const openService = (service: string): Step => ({
  say: {
    nl: `Kies onder Diensten voor ${service}. Heb je nog geen toegang, dan zie je een melding: klik daarin op contact opnemen met beheerder. Dan kom je op de pagina met alle beheerders.`,
    en: `Under Diensten, choose ${service}. Without access you get a message there: click contact opnemen met beheerder in it. It leads to the page with all administrators.`,
  },
  link: links.home,
  takesOver: 'service',
  helps: ['no-message'],
})

/** F-14. */
export const findAdministrator: Step = {
  say: {
    nl: 'Kijk onder Beheerders wie je toegang kan geven voor het juiste klantnummer.',
    en: 'Look under Beheerders for who can give you access for the right customer number.',
  },
  takesOver: 'number',
  helps: ['who-is-administrator'],
}

/** F-14. */
export const askAdministrator: Step = {
  say: {
    nl: 'Stuur je beheerder een e-mail: wat heb je nodig, en waarvoor?',
    en: 'Send your administrator an e-mail: what do you need, and what for?',
  },
  takesOver: 'reason',
  helps: ['who-is-administrator'],
}

/** F-4. */
export const myAccount: Step = {
  say: {
    nl: 'Klik op de homepagina op de oranje knop met je gebruikersnaam en kies Mijn Account.',
    en: 'On the home page, click the orange button with your user name and choose Mijn Account.',
  },
  link: links.myAccount,
  helps: ['user-button'],
}

/** F-5 and F-6. */
export const authorisations: Step = {
  say: {
    nl: 'Mijn Account heeft Persoonlijke instellingen en Klantnummerinstellingen. Ga onder Klantnummerinstellingen naar Autorisaties (op sommige plekken heet dat Toegang). Die pagina opent alleen als je zelf Klantnummerinstellingen én Instellingen voor uw klantnummer beheren hebt, op het klantnummer of op een nummer erboven.',
    en: 'Mijn Account has Persoonlijke instellingen and Klantnummerinstellingen. Under Klantnummerinstellingen, go to Autorisaties (in some places it is called Toegang). The page opens only if you yourself hold both Klantnummerinstellingen and Instellingen voor uw klantnummer beheren, on the customer number or on a number above it.',
  },
  link: links.authorisations,
  helps: ['page-not-visible', 'other-tiles'],
}

/** F-7. */
export const chooseNumber: Step = {
  say: {
    nl: 'Kies het klantnummer waarvoor je toegang geeft, en de categorie: per Gebruiker of per Klantnummer.',
    en: 'Choose the customer number you give access for, and the category: per user (Gebruiker) or per customer number (Klantnummer).',
  },
  takesOver: 'number',
  helps: ['number-not-there'],
}

/** F-7, F-8 and F-23. */
export const chooseUser: Step = {
  say: {
    nl: 'Kies de gebruiker. Staat die er niet tussen? Dan moet die eerst gebruiker worden: dat kan met Gebruiker toevoegen.',
    en: 'Choose the user. Not in the list? Then they must become a user first: use Gebruiker toevoegen.',
  },
  takesOver: 'beneficiary',
  helps: ['not-in-list'],
}

/** F-7, and F-12 for the group. */
export const tick = (...labels: readonly string[]): Step => {
  const list = (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels)
  const group = groupOf(labels)
  return {
    say: {
      nl: `Vink ${list('nl')} aan${group === undefined ? '' : `, in de groep ${group}`}.`,
      en: `Tick ${list('en')}${group === undefined ? '' : `, in the group ${group}`}.`,
    },
    takesOver: 'authorisations',
    helps: ['box-not-there', 'also-on-page'],
  }
}

/** The group that all of them stand in; undefined where they have none in common, or nobody knows what it is called. */
function groupOf(labels: readonly string[]): string | undefined {
  const [group, ...others] = new Set(labels.map((label) => authorisationByLabel(label)?.group))
  return others.length > 0 || group === unnamedGroup ? undefined : group
}

/** F-7. */
export const save: Step = { say: { nl: 'Klik op Opslaan.', en: 'Click Opslaan.' }, helps: ['not-saved'] }

/** F-19 and F-24. */
export const openTile = (tile: string): Step => ({
  say: {
    nl: `Klaar? De gebruiker opent op de homepagina de tegel ${tile} en kiest daar wat die wil zien.`,
    en: `Done? On the home page the user opens the tile ${tile} and chooses what to see.`,
  },
  helps: ['where-is-the-tile'],
})

/** How one asks for access to anything that has no page of its own under Diensten. */
export const generalRequest: readonly Step[] = [logIn, findAdministrator, askAdministrator]

export const generalGrant = (labels: readonly string[]): readonly Step[] => [
  logIn,
  myAccount,
  authorisations,
  chooseNumber,
  chooseUser,
  tick(...labels),
  save,
]

/** For what shows up on the home page afterwards. */
export const generalGrantThen = (labels: readonly string[], ...after: readonly Step[]): readonly Step[] => [
  ...generalGrant(labels),
  ...after,
]
