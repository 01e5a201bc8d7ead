/** Asking for the move to the API platform (F-25): the form, its confirmation, and what is said of a typed answer. */
export const onboard = {
  title: 'Aanmelden voor het API-platform',
  intro: (name: string, address: string) =>
    `De CIT Servicedesk koppelt een e-mailadres aan je bedrijf. Voor jezelf gebruik ik dat van je account: ${name} (${address}).`,
  number: 'Voor welk klantnummer?',
  numberMissing: 'Kies het klantnummer',
  forWhom: 'Wie krijgt toegang tot de API Manager?',
  forWhomMissing: 'Kies voor wie het is',
  me: 'Ikzelf',
  colleague: 'Een collega',
  name: 'Naam van je collega (alleen voor een collega)',
  address: 'E-mailadres van je collega (alleen voor een collega)',
  example: 'naam@bedrijf.nl',
  next: 'Verder',
  wrong: {
    number: 'Kies een klantnummer van jezelf.',
    forWhom: 'Je vulde een collega in. Kies “Een collega”, of maak naam en e-mailadres leeg.',
    forWhomMissing: 'Kies voor wie het is.',
    name: 'Vul de naam van je collega in, hoogstens 100 tekens.',
    address: 'Dit is geen e-mailadres. Vul het zo in: naam@bedrijf.nl, zonder spaties of accenten.',
    addressMissing: 'Vul het e-mailadres van je collega in.',
  },
  confirmTitle: 'Klopt dit?',
  confirmSummary: 'Kijk na wie toegang krijgt tot de API Manager en bevestig.',
  who: 'Wie krijgt toegang',
  company: 'Bedrijf',
  effect: (address: string) =>
    `Ik geef dit door aan de CIT Servicedesk. Koppelt die het adres, dan gaat er een mail met een activatielink naar ${address}.`,
  proven: 'De servicedesk kan zelf zien dat dit adres bij het bedrijf hoort.',
  notProven:
    'Aan het adres is niet te zien dat het bij het bedrijf hoort. Daarom vraag ik de beheerders van dit klantnummer ervoor in te staan.',
  send: 'Aanmelden',
  /** What can be typed for it. */
  typed: {
    me: ['ik', 'mij', 'mijzelf', 'mezelf', 'ikzelf', 'voor mij', 'voor mijzelf', 'voor mezelf', 'voor mij zelf'],
    colleague: ['collega', 'een collega', 'voor een collega', 'voor collega', 'iemand anders', 'voor iemand anders'],
  },
  unclear: {
    number: (example: string) =>
      `Ik vraag voor welk klantnummer het is. Kies het, of typ het, bijvoorbeeld ${example}.`,
    forWhom: 'Ik vraag wie toegang krijgt. Typ “ik”, of de naam en het e-mailadres van je collega.',
    name: 'Ik vraag de naam van je collega. Typ hem hier.',
    address: 'Ik vraag het e-mailadres van je collega. Typ het hier, bijvoorbeeld naam@bedrijf.nl.',
    confirm: 'Ik vraag of dit klopt; er is nog niets verstuurd. Typ “ja” om het te doen, of “wijzigen”.',
  },
  already: 'Deze aanmelding liep al. Zo staat het ermee.',
  mine: {
    title: 'Mijn aanmeldingen',
    none: 'Je hebt nog geen aanmelding voor het API-platform.',
    which: 'Welke aanmelding? Kies er een.',
    open: (name: string) => `Toon de aanmelding van ${name}`,
    forWhom: (name: string) => `voor ${name}`,
    more: (count: number) => `En nog ${count}. Typ het nummer (O-…) om er een te zien.`,
  },
}
