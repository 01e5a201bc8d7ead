import type { Locale } from '../../src/domain/locale.ts'

/** What of a fact of the step cards must be read literally: names in the portal, addresses, numbers, and words of each language. */
interface ToldFact {
  readonly fact: string
  /** The guide that must tell it; any of them where it is on all cards. */
  readonly guide: string | undefined
  /** In both languages. */
  readonly literal: readonly string[]
  readonly words: Readonly<Record<Locale, readonly string[]>>
}

const told = (fact: string, literal: readonly string[], nl: readonly string[], en: readonly string[]): ToldFact => ({
  fact,
  guide: guideOf(Number(fact.slice(2))),
  literal,
  words: { nl, en },
})

/** Which step card a fact is of: F-1 to F-11 are on all, the cards follow one another. */
function guideOf(number: number): string | undefined {
  const first = {
    'api-platform': 25,
    dashboards: 21,
    'ecommerce-inzichten': 18,
    'zakelijke-track-trace': 15,
    haalservice: 12,
  }
  return Object.entries(first).find(([, from]) => number >= from)?.[0]
}

function to(fact: string, topic: string, nl: readonly string[], en: readonly string[]) {
  return { fact, topic, words: { nl, en } }
}

const both = ['Klantnummerinstellingen', 'Instellingen voor uw klantnummer beheren']
const homePage = 'https://mijn.postnl.nl/apex/BPG_Home'
const authorisationsPage = 'https://mijn.postnl.nl/apex/BPG_My_Account?PageTile=ShowMyAuthorizations'

export const toldFacts: readonly ToldFact[] = [
  told('F-1', ['Mijn PostNL Zakelijk (mijn.postnl.nl'], ['of via postnl.nl'], ['or through postnl.nl']),
  told(
    'F-2',
    ['Wachtwoord vergeten?', 'Maak een account aan', 'Maak een nieuw account aan', 'Onthoud mij'],
    ['Je gebruikersnaam is je e-mailadres'],
    ['Your user name is your e-mail address'],
  ),
  told(
    'F-3',
    [],
    ['één keer een nieuw wachtwoord', 'beter beschermd'],
    ['sets a new password while logging in, just once'],
  ),
  told('F-4', ['Mijn Account'], ['oranje knop met je gebruikersnaam'], ['orange button with your user name']),
  told('F-5', ['Persoonlijke instellingen', 'Klantnummerinstellingen', 'Autorisaties', 'Toegang'], [], []),
  told('F-6', both, ['én'], ['both']),
  told('F-7', ['Opslaan', 'Gebruiker', 'Klantnummer'], ['de categorie'], ['the category']),
  told(
    'F-8',
    ['Gebruiker toevoegen', 'Gebruikersaccount verwijderen'],
    ['alle autorisaties van deze gebruiker', 'het e-mailadres en het primaire klantnummer'],
    ['all authorisations of this user', 'the e-mail address and the primary customer number'],
  ),
  told(
    'F-9',
    [],
    ['Alleen een beheerder kan dit', 'of van een nummer erboven', 'Wie is mijn beheerder?'],
    ['Only an administrator can do this', 'or of a number above it', 'Who is my administrator?'],
  ),
  told(
    'F-10',
    [
      ...['Klantinformatie', 'Module-instellingen', 'Mijn PostNL Connector', 'Afzenders en Retouradressen'],
      ...['Toegangsaanvragen', 'Velden en waarden', 'Aangetekend', 'Partijenpost'],
    ],
    [],
    [],
  ),
  told('F-11', ['Hulp nodig?'], ['veelgestelde vragen en stappenkaarten'], ['frequent questions and step cards']),
  told('F-12', [], ['Vink Haalservice aan'], ['Tick Haalservice']),
  told('F-13', ['Diensten', 'contact opnemen met beheerder'], ['een melding'], ['a message']),
  told('F-14', ['Beheerders'], ['Stuur je beheerder een e-mail'], ['Send your administrator an e-mail']),
  told('F-15', [], ['meer tegelijk autoriseren', 'klanthiërarchie'], ['authorise several at once', 'klanthiërarchie']),
  told('F-16', [], ['Vink Zakelijke track & trace aan'], ['Tick Zakelijke track & trace']),
  told(
    'F-17',
    ['Track & trace read only'],
    ['Zet nooit', 'dat geeft een foutmelding'],
    ['Never switch on', 'it results in an error message'],
  ),
  told(
    'F-18',
    [homePage, 'https://mijn.postnl.nl/apex/bpg_my_account', authorisationsPage],
    ['Vink E-commerce inzichten aan', 'buiten Teams'],
    ['Tick E-commerce inzichten', 'outside Teams'],
  ),
  told('F-19', ['E-commerce Inzichten'], ['de link om de PDF te downloaden'], ['the link to download the PDF']),
  told('F-20', [], ['tot 60 minuten', 'de plek verschilt per gebruiker'], ['up to 60 minutes', 'its place differs']),
  told(
    'F-21',
    ['Je pakketten naar binnen- en buitenland', 'E-commerce inzichten', 'hit'],
    ['overkomstduur', 'piekmomenten', 'voormeldkwaliteit', 'retouren', 'branche', 'bezorgopties', 'herhaalaankopen'],
    ['transit time', 'peak moments', 'pre-notification', 'returns', 'sector', 'delivery options', 'repeat purchases'],
  ),
  told('F-22', [], ['of allebei', '“gebruiker toevoegen”'], ['or both', '“add user”']),
  told('F-23', ['Gebruiker toevoegen'], ['staat niet in de lijst'], ['is not in the list']),
  told(
    'F-24',
    ['Inzicht in je verzendgedrag'],
    ['onder de tegel', 'Kijk ook hier'],
    ['under the tile', 'Also look here'],
  ),
  told(
    'F-25',
    ['CIT Servicedesk', '088 225 5651', 'citservicesdesk@postnl.nl', 'API Manager'],
    ['je naam en e-mailadres'],
    ['your name and e-mail address'],
  ),
  told(
    'F-26',
    [],
    ['koppelt je e-mailadres aan je bedrijf', 'activatielink'],
    ['links your e-mail address', 'activation link'],
  ),
  told('F-27', [], ['kies een eigen wachtwoord'], ['set a password of your own']),
  told('F-28', ['developer.postnl.nl', 'API Manager'], ['in het menu'], ['In the menu']),
  told('F-29', ['Company overview', 'Sandbox', 'PostNL Parcels', 'CIF'], [], []),
  told('F-30', ['Show API’s', 'Shipping', 'Delivery Options', 'Track & Trace'], [], []),
  told(
    'F-31',
    ['(*)', 'Documentatie', 'Versioning', 'release notes'],
    ['niet de nieuwste', 'een upgrade', 'worden geprogrammeerd', 'staat de nieuwste er'],
    ['not the newest', 'an upgrade', 'must be programmed', 'the newest one is shown'],
  ),
  told('F-32', [], ['controleert de koppeling', 'Productie'], ['validates the connection', 'Production']),
  told('F-33', ['API Accounts Production', 'endpoints'], ['je productiesleutels'], ['your production keys']),
  told('F-34', [], ['achtergrond en tips'], ['background and tips']),
]

/** Who needs a fact reads it on the guide that is theirs, not only on some card. */
export const toldTo: readonly {
  readonly fact: string
  readonly topic: string
  readonly words: Readonly<Record<Locale, readonly string[]>>
}[] = [
  to('F-1', 'steps:haalservice', ['voor bedrijven Mijn PostNL Zakelijk'], ['for companies Mijn PostNL Zakelijk']),
  to('F-3', 'steps:haalservice', ['één keer een nieuw wachtwoord'], ['a new password there, just once']),
  to(
    'F-4',
    'steps-grant:haalservice',
    ['op de homepagina op de oranje knop'],
    ['On the home page, click the orange button'],
  ),
  to('F-6', 'steps-grant:dashboards', ['of op een nummer erboven'], ['or on a number above it']),
  ...['haalservice', 'zakelijke-track-trace', 'ecommerce-inzichten', 'dashboards'].map((id) =>
    to('F-9', `steps-grant:${id}`, ['Typ “wie is mijn beheerder”'], ['Type “who is my administrator”']),
  ),
  to('F-12', 'steps-grant:haalservice', ['in de groep Haalservice'], ['in the group Haalservice']),
  to('F-13', 'steps:haalservice', ['op de pagina met alle beheerders'], ['the page with all administrators']),
  to('F-13', 'steps:haalservice', ['Daarna', 'onder Diensten voor Haalservice'], ['Afterwards', 'under Diensten']),
  to('F-14', 'steps:haalservice', ['voor het juiste klantnummer'], ['for the right customer number']),
  to('F-17', 'steps-grant:zakelijke-track-trace', ['Zet nooit Track & trace read only aan'], ['Never switch on']),
  to(
    'F-19',
    'steps:ecommerce-inzichten',
    ['het juiste klantnummer', 'op de link om de PDF te downloaden'],
    ['the right customer number', 'the link to download the PDF'],
  ),
  to(
    'F-20',
    'steps:ecommerce-inzichten',
    ['tot 60 minuten', 'verschilt per gebruiker'],
    ['up to 60 minutes', 'differs'],
  ),
  to('F-20', 'steps-grant:ecommerce-inzichten', ['tot 60 minuten'], ['up to 60 minutes']),
  to('F-21', 'steps:dashboards', ['herhaalaankopen', 'piekmomenten'], ['repeat purchases', 'peak moments']),
  to('F-24', 'steps:dashboards', ['onder de tegel', 'open het dashboard'], ['under the tile', 'open the dashboard']),
]
