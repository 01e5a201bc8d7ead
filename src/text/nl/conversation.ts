/** Sentences of the conversation itself; what stands on cards about a thing is with that thing. */
export const conversation = {
  topics: {
    menu: 'Menu',
    help: 'Hulp',
    request: 'Toegang aanvragen',
    mine: 'Mijn aanvragen',
    held: 'Mijn autorisaties',
    administrators: 'Wie is mijn beheerder?',
    pending: 'Te beoordelen',
    grant: 'Toegang geven',
    revoke: 'Toegang intrekken',
    cases: 'Wachtrij',
    language: 'Taal',
    join: 'Gebruiker worden',
    invite: 'Laat toevoegen',
  },
  welcome: 'Graag gedaan!',
  languageChosen: 'Prima, ik ga verder in het Nederlands.',
  cancelled: {
    title: 'Gestopt',
    text: 'Oké, ik ben gestopt met wat we aan het doen waren. Er is niets verstuurd of veranderd.',
    nothing: 'Er liep niets om te stoppen. Je aanvragen vind je onder Mijn aanvragen.',
  },
  withheld: {
    title: 'Niet meer voor jou te zien',
    text: 'Je rechten zijn veranderd, daarom staat het hier niet meer. Klopt dat niet? Vraag het na bij een beheerder.',
  },
  answered: { title: 'Dit is klaar', text: 'We zijn hieronder verdergegaan.' },
  done: { title: 'Gedaan', text: 'Dat is vastgelegd. Je hoeft niets meer te doen.' },
  notUnderstood: {
    title: 'Dat begrijp ik niet',
    text: 'Ik help je met toegang in Mijn PostNL. Typ bijvoorbeeld “aanvragen haalservice” of kies hieronder.',
  },
  help: {
    title: 'Zo help ik je',
    employee:
      'Je kunt dit typen:\n\n- aanvragen haalservice 9401138\n- mijn aanvragen\n- mijn autorisaties\n- wie is mijn beheerder\n- stappen dashboards\n- ik zit vast bij stap 3\n- wachtwoord vergeten, gebruiker worden\n- api sleutels, api versies\n- overstappen naar het api-platform, mijn aanmelding\n- annuleren, taal',
    administrator:
      'Je kunt dit typen:\n\n- te beoordelen: wat op jou wacht\n- goedkeuren of afwijzen met het aanvraagnummer\n- toekennen haalservice 9401138\n- intrekken haalservice 9401138\n- wie heeft toegang tot 9401138\n- wat heeft naam@example.com\n- aanvragen, mijn aanvragen, stappen\n- api sleutels, api versies\n- overstappen naar het api-platform, mijn aanmelding\n- annuleren, taal',
    servicedesk:
      'Je kunt dit typen:\n\n- wachtrij, of wachtrij wacht op ons ouder dan 2 dagen\n- pak de oudste, wachtrij mijn\n- neem of toon met het meldingsnummer\n- geef M-… vrij\n- draag M-… over aan een collega\n- vraag M-… met je vraag aan de klant\n- sluit M-… met wat je hebt gedaan\n- koppel, valideer, autoriseer, stuur terug of wijs af, met M-…\n- api sleutels met een klantnummer of bedrijf\n- wie zit nog op een oude versie\n- annuleren, taal',
  },
  service: { label: 'Welke dienst?', missing: 'Kies een dienst' },
  authorisations: { label: 'Welke autorisaties?', missing: 'Kies er minstens één' },
  number: { label: 'Op welk klantnummer?', missing: 'Kies een klantnummer' },
  forWhom: { label: 'Voor wie?' },
  colleague: { label: 'Wie?', typed: 'Of typ het e-mailadres', example: 'naam@example.com' },
  request: {
    chooseTitle: 'Toegang aanvragen',
    title: (service: string) => `${service} aanvragen`,
    intro: 'Ik zoek de beheerder voor je op. Je ziet eerst precies wat ik vraag, en aan wie.',
  },
  grant: { chooseTitle: 'Toegang geven', title: (service: string) => `${service} geven` },
  revoke: { chooseTitle: 'Toegang intrekken', title: (service: string) => `${service} intrekken` },
  confirmAnew: {
    changed: 'Er is intussen iets veranderd. Kijk het nog eens na en bevestig opnieuw.',
    'replaced-decided':
      'Over je vorige aanvraag is intussen beslist, dus die vervang ik niet meer. Kijk na of je dit nog wilt vragen.',
  },
  sent: 'Gedaan, ik ga ermee aan de slag.',
  nothingToAsk: 'Dit hoef je niet aan te vragen',
  showRequest: 'Toon de aanvraag',
  alreadyHeld: (label: string, number: string, since: string) =>
    since === '' ? `${label} staat al aan op ${number}.` : `${label} staat al aan op ${number}, sinds ${since}.`,
  alreadyRequested: (label: string, number: string, id: string) =>
    `${label} op ${number} loopt al (${id}); er is nog niet over beslist.`,
  alreadyApproved: (label: string, number: string, id: string) =>
    `${label} op ${number} is al goedgekeurd (${id}). Ik zet het aan; op de kaart staat hoe ver het is.`,
  userHasIt: (name: string, labels: string, number: string) =>
    `${name} heeft ${labels} al op ${number}. Er is niets veranderd.`,
  userHasItNot: (name: string, labels: string, number: string) =>
    `${name} heeft ${labels} niet op ${number}. Er is niets veranderd.`,
  whichNumber: {
    title: 'Voor welk klantnummer?',
    text: 'Je hebt er meer dan één. Kies er een, of typ het nummer.',
  },
  whichSteps: { title: 'Van welke dienst wil je de stappen zien?', text: 'Kies hieronder.' },
  typed: {
    yes: ['ja', 'yes', 'ok', 'oke', 'akkoord', 'verstuur', 'versturen', 'bevestig', 'doe maar', 'ja graag', 'klopt'],
    change: ['wijzig', 'wijzigen', 'aanpassen', 'change', 'edit'],
    no: ['nee', 'neen', 'klopt niet', 'nee dank je', 'no'],
  },
  typedDecision: {
    approved: (id: string) =>
      `Wil je ${id} goedkeuren? Typ “ja”, met je reden erachter als je die wilt geven. Typ “annuleren” om te stoppen.`,
    declined: (id: string) => `Wil je ${id} afwijzen? Typ “ja”, met je reden erachter. Typ “annuleren” om te stoppen.`,
  },
  below: 'Ik heb het hieronder voor je gezet.',
  late: 'Teams is nu traag. Mijn antwoord komt hieronder; zie je het zo niet, probeer het dan nog eens.',
  onlyPersonal: 'Toegang regel ik liever onder vier ogen. Stuur me een privébericht, dan help ik je meteen.',
  tooFast: 'Dat gaat me te snel, dus dit heb ik niet gedaan. Wacht een minuut en probeer het dan opnieuw.',
  tooLong: 'Dat bericht is te lang: ik lees tot 4000 tekens. Stuur het korter, of in delen.',
  pastedKey:
    'Dit lijkt een sleutel, token, wachtwoord of activatielink. Ik heb het niet bewaard en er niets mee gedaan. Het staat nu wel in de chat: verwijder je bericht en vervang de sleutel of het wachtwoord meteen. Was het een activatielink? Vraag de servicedesk om een nieuwe. Stel je vraag daarna opnieuw zonder, want ik heb het nooit nodig.',
  fault: (reference: string) =>
    `Er ging iets mis aan mijn kant. Probeer het nog eens. Blijft het misgaan? Geef de servicedesk dan dit nummer: ${reference}.`,
  notHere: 'Dit kan ik hier niet. Typ “hulp” in onze chat, dan zie je wat ik voor je kan doen.',
}
