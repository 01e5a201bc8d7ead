/** Typed at an open question and no answer to it: what is asked, how to answer, and how to stop. Says nothing back. */
export const unclear = {
  notPlaced: 'Dat kan ik hier niet plaatsen.',
  stop: 'Stoppen kan ook: typ “stop”.',
  otherService: (name: string) => `Gaat het om ${name}? Typ “aanvragen ${name}”, dan begin ik daarmee.`,
  nobodyCalled: (number: string) =>
    number === ''
      ? 'Ik vind niemand met die naam of dat adres.'
      : `Bij ${number} vind ik niemand met die naam of dat adres.`,
  severalNamed: 'Je noemt meer dan één persoon. Om wie het gaat, vraag ik je liever.',
  service:
    'Ik vraag welke dienst je nodig hebt. Kies hieronder, of typ de naam, bijvoorbeeld “haalservice”. Weet je niet welke? Typ “menu”: daar staan ze met uitleg.',
  authorisations: (labels: string) =>
    `Ik vraag welke autorisaties: ${labels}. Kies hieronder, of typ de naam; “alle” kan ook.`,
  numbers: (example: string) =>
    `Ik vraag op welk klantnummer het moet. Kies hieronder, of typ het nummer, bijvoorbeeld ${example}; “alle” kan ook. Weet je niet welk? Vraag het een beheerder: typ “wie is mijn beheerder”.`,
  ownNumber: (example: string) =>
    `Ik vraag op welk klantnummer het moet. Kies hieronder een nummer waarover jij mag beslissen, of typ het, bijvoorbeeld ${example}.`,
  oneNumber: 'Zonder dienst gaat het per klantnummer. Kies er één, of typ de dienst erbij, bijvoorbeeld “haalservice”.',
  colleagues:
    'Ik vraag voor welke collega’s het is. Kies hieronder, of typ de hele naam of het e-mailadres. Staat een collega er niet bij? Typ “collega toevoegen”.',
  user: {
    on: 'Ik vraag wie de toegang krijgt. Kies hieronder, of typ de hele naam of het e-mailadres. Staat die er niet bij? Typ “gebruiker toevoegen”.',
    off: 'Ik vraag van wie de toegang weg moet. Kies hieronder, of typ de hele naam of het e-mailadres.',
  },
  page: {
    on: 'Ik vraag wat er aan moet. Vink het hieronder aan, of typ de naam, bijvoorbeeld “Facturen”.',
    off: 'Ik vraag wat er uit moet. Vink het hieronder aan, of typ de naam; “alles” kan ook.',
  },
  confirm: {
    request:
      'Ik vraag of dit klopt; er is nog niets verstuurd. Typ “ja” om het aan te vragen, of “wijzigen” om iets te veranderen. Een reden kun je er ook gewoon bij typen.',
    change:
      'Ik vraag of dit klopt; er is nog niets veranderd. Typ “ja” om het te doen, of “wijzigen” om iets te veranderen.',
    replace: 'Ik vraag of dit klopt; er is nog niets veranderd. Typ “ja” om het te doen.',
    together:
      'Ik vraag of je zo wilt beslissen; er is nog niets beslist. Typ “ja”, met je toelichting erachter als je die wilt geven.',
  },
  join: {
    address: 'Ik vraag het e-mailadres van je collega, bijvoorbeeld naam@example.com.',
    name: 'Ik vraag hoe je collega heet. Typ de voor- en achternaam.',
    number: 'Ik vraag om welk klantnummer het gaat, bijvoorbeeld 9401138; het staat op je facturen.',
    wish: 'Ik vraag wat er daarna nodig is. Dat mag leeg blijven: typ “niets”, of de naam van een dienst, bijvoorbeeld “haalservice”.',
  },
  together: 'Kies hieronder waarover je beslist en wat je besluit. Er is nog niets beslist.',
  notRight: 'Oké, er is nog niets gebeurd. Typ “wijzigen” om iets te veranderen, of “stop” om te stoppen.',
  reasonNoted: 'Ik heb dit als reden opgeschreven. Klopt alles? Druk op Aanvragen of typ “ja”.',
  reasonAdded: 'Ik heb dit bij je reden gezet. Klopt alles? Druk op Aanvragen of typ “ja”.',
  howToChange:
    'Klopt er iets niet? Er is nog niets verstuurd. Typ “wijzigen” om het te veranderen, of “ja” als het zo goed is. Is het je reden? Begin dan met “omdat”.',
  changed: 'Ik heb het aangepast. Er is nog niets verstuurd.',
  forWhomNoted: (names: string) => `Het gaat om ${names}. Op welk klantnummer?`,
  forYouNoted: 'Voor jou, goed. Op welk klantnummer?',
  whichColleagues: 'Voor collega’s, goed. Op welk klantnummer? Daarna vraag ik voor wie.',
  tile: 'Ik vraag wat je niet ziet. Kies hieronder, of typ de naam van de dienst, met een klantnummer erachter als je er meer hebt.',
  steps: 'Ik vraag van welke dienst je de stappen wilt zien. Kies hieronder, of typ de naam.',
  guide: 'Ik vraag bij welke stappenkaart je vastzit. Kies hieronder, of typ de naam.',
  administrators: 'Ik vraag van welk klantnummer je de beheerders zoekt. Kies hieronder, of typ het nummer.',
}
