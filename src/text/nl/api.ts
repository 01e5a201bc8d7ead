import type { ApiEnvironment, ApiKey, ApiProduct } from '../../domain/api-platform.ts'

const environment: Readonly<Record<ApiEnvironment, string>> = { sandbox: 'Sandbox', production: 'Production' }
const product: Readonly<Record<ApiProduct, string>> = {
  shipping: 'Shipping',
  'delivery-options': 'Delivery Options',
  'track-trace': 'Track & Trace',
}
const state: Readonly<Record<ApiKey['state'], string>> = {
  active: 'Actief',
  expired: 'Verlopen',
  revoked: 'Ingetrokken',
}
const where: Readonly<Record<ApiEnvironment, string>> = {
  sandbox:
    'Hier vind je hem: log in op developer.postnl.nl, kies API Manager en kijk op Company overview onder PostNL Parcels.',
  production:
    'Hier vind je hem: log in op developer.postnl.nl, kies API Manager en open het tabblad API Accounts Production.',
}
const noKey: Readonly<Record<ApiEnvironment, string>> = {
  sandbox: 'Nog geen sleutel. Die staat er zodra de servicedesk een e-mailadres aan het bedrijf heeft gekoppeld.',
  production:
    'Nog geen sleutel. Die komt er als de servicedesk de koppeling met de Sandbox heeft gecontroleerd en het bedrijf voor Production heeft geautoriseerd.',
}

const keys = {
  title: (company: string) => `API-sleutels van ${company}`,
  summary: (sandbox: number, production: number) =>
    `Actieve sleutels: ${sandbox} in Sandbox, ${production} in Production.`,
  state,
  where,
  noKey,
  account: (name: string) => `API-account: ${name}`,
  ends: (four: string) => `eindigt op ${four}`,
  since: (day: string) => `sinds ${day}`,
  expires: (day: string) => `verloopt op ${day}`,
  expired: (day: string) => `verlopen op ${day}`,
  more: (count: number) => `En nog ${count}. In de API Manager zie je ze allemaal.`,
  never: 'Een sleutel zelf laat ik nooit zien, en ik vraag er nooit om. Plak hem niet in de chat.',
  access: {
    none: 'Zelf heb je nog geen toegang tot de API Manager. Vraag die aan bij de CIT Servicedesk, met je naam en e-mailadres.',
    activate: (moment: string) =>
      `Je activatiemail is verstuurd op ${moment}. Klik op de link in die mail en kies een eigen wachtwoord. Geen mail? Kijk bij ongewenste e-mail, of vraag de servicedesk om een nieuwe.`,
    'activate-unknown':
      'Je account is nog niet geactiveerd. Klik op de link in de activatiemail en kies een eigen wachtwoord. Geen mail? Kijk bij ongewenste e-mail, of vraag de servicedesk om een nieuwe.',
    'log-in':
      'Je account is actief, maar je bent nog niet ingelogd in de API Manager. Doe dat met je e-mailadres en wachtwoord.',
  },
  tell: 'Noem het bedrijf, de omgeving (Sandbox of Production), de laatste vier tekens en wat er misgaat. Nooit de hele sleutel.',
  mailSubject: (company: string) => `API-sleutels van ${company}`,
  mailBody: (company: string) =>
    `Beste collega,\r\n\r\nIk heb een vraag over de API-sleutels van ${company}.\r\nOmgeving: \r\nLaatste vier tekens: \r\nWat er misgaat: \r\n\r\nMet vriendelijke groet`,
}

const versions = {
  title: (company: string) => `API’s van ${company}`,
  newest: (total: number) =>
    total === 1 ? 'De API is op de nieuwste versie.' : `Alle ${total} API’s zijn op de nieuwste versie.`,
  behind: (behind: number, total: number) =>
    behind === 1 ? `1 van de ${total} API’s loopt achter.` : `${behind} van de ${total} API’s lopen achter.`,
  none: 'Het platform ziet nog geen API’s van dit bedrijf. Ze staan er zodra er een API-account is, naar wat je van de oude CIF-webservices gebruikt.',
  asterisk: 'Een asterisk (*) achter een versie betekent: niet de nieuwste.',
  inUse: (place: string, version: string) => `${place}: ${version}`,
  inUseOld: (place: string, version: string, newest: string) => `${place}: ${version}* (nieuwste ${newest})`,
  version: (version: string) => `Versie ${version}, de nieuwste`,
  versionOld: (version: string, newest: string) => `Versie ${version}*; de nieuwste is ${newest}`,
  toProgram: 'Overstappen: programmeren nodig',
  nothingToProgram: 'Overstappen: niets te programmeren',
  upToDate: 'Niets te doen',
  replaced: (version: string, newest: string) =>
    `Je versie ${version} werkt niet meer op het nieuwe platform; daarom staat ${newest} er.`,
  program: 'Wat er geprogrammeerd moet worden',
  upgrade: 'De nieuwste versie nemen is een upgrade. Onder Versioning staan de release notes en wat er is veranderd.',
  endpoint: (url: string) => `Endpoint: ${url}`,
  noProduction:
    'Nog geen endpoint voor Production: dat komt er als de servicedesk het bedrijf daarvoor heeft geautoriseerd.',
  documentation: 'Documentatie',
  versioning: 'Versioning',
  open: (name: string) => `Open ${name}`,
  all: 'Alle API’s',
  more: (count: number) => `En nog ${count}. In de API Manager zie je ze onder Show API’s.`,
}

const behind = {
  title: 'Wie zit nog op een oude versie?',
  summary: (count: number, total: number) => `${count} van de ${total} bedrijven gebruiken nog een oude versie.`,
  none: 'Alle bedrijven zijn op de nieuwste versies.',
  open: (company: string) => `API’s van ${company}`,
  old: (name: string, version: string, newest: string) => `${name} ${version}* (nieuwste ${newest})`,
  typing: 'Typ “api versies” met een klantnummer of bedrijf voor alles van één bedrijf.',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  previous: 'Vorige',
  next: 'Volgende',
}

const which = {
  title: { customer: 'Van welk klantnummer?', agent: 'Van welk bedrijf?' },
  intro: {
    customer: 'Je hebt er meer dan één. Kies er een, of typ het nummer.',
    agent: 'Kies een bedrijf, of typ een klantnummer of een deel van de naam.',
  },
  company: { customer: 'Klantnummer', agent: 'Bedrijf' },
  notFound: 'Ik ken geen bedrijf van jou met die naam. Kies er een, of typ het nummer.',
  typed: 'Of typ een klantnummer of bedrijfsnaam',
  example: '9401138',
  submit: 'Toon',
}

const unknown = {
  number: (number: string) => `Het nieuwe API-platform kent nog geen bedrijf met klantnummer ${number}.`,
  own: 'Het nieuwe API-platform kent nog geen bedrijf met jouw klantnummers.',
  agent:
    'Ik vind op het API-platform geen bedrijf met dat nummer of die naam. Controleer het, of kies er een uit de lijst.',
  choose: 'Kies een bedrijf',
  tell: {
    access:
      'Geef je naam, je e-mailadres, je bedrijf en je klantnummer door, en zeg dat je toegang tot de API Manager zoekt.',
    question: 'Kan het niet wachten? Geef je bedrijf, je klantnummer en je vraag door. Nooit een sleutel.',
  },
  mailSubject: { access: 'Toegang tot de API Manager', question: 'Vraag over het API-platform' },
  mailBody: {
    access:
      'Beste collega,\r\n\r\nIk zoek toegang tot de API Manager.\r\nNaam: \r\nE-mailadres: \r\nBedrijf: \r\nKlantnummer: \r\n\r\nMet vriendelijke groet',
    question:
      'Beste collega,\r\n\r\nIk heb een vraag over het API-platform.\r\nBedrijf: \r\nKlantnummer: \r\nVraag: \r\n\r\nMet vriendelijke groet',
  },
}

/** The API platform (step card 5): keys, versions, and who helps. */
export const api = {
  title: 'API-platform',
  intro:
    'Ik laat zien welke API-sleutels er zijn, welke API’s achterlopen, en hoe je overstapt. Een sleutel zelf laat ik nooit zien.',
  row: 'Sleutels, versies en overstappen',
  topic: { keys: 'API-sleutels', versions: 'API-versies', steps: 'Stappen', ask: 'Toegang vragen' },
  environment,
  product,
  portal: 'Open developer.postnl.nl',
  servicedesk: 'CIT Servicedesk',
  contact: (phone: string, address: string) => `Bel ${phone} of mail ${address}.`,
  mail: 'Mail de servicedesk',
  keys,
  versions,
  behind,
  which,
  unknown,
}
