/** Welcome, menu, language, and answers with a way on. */
export const menu = {
  welcome: (name: string) => `Hallo ${name}`,
  welcomeSummary: 'Ik ben Toegangshulp. Ik regel samen met jou toegang in Mijn PostNL.',
  what: 'Ik ben Toegangshulp. Ik help je aan toegang in Mijn PostNL: ik vraag het aan bij de juiste beheerder, zet het aan na goedkeuring en laat je weten wanneer je het ziet.',
  limits: 'Alleen wie beheerder is, kan toegang geven. Ik vraag nooit om een wachtwoord of sleutel.',
  notLinked:
    'Ik ken je nog niet als gebruiker van Mijn PostNL. Een beheerder kan je toevoegen (Gebruiker toevoegen): typ “gebruiker worden”, dan vraag ik dat voor je. Daarna herken ik je aan je e-mailadres.',
  waiting: (count: number) => (count === 1 ? 'Er wacht 1 aanvraag op je.' : `Er wachten ${count} aanvragen op je.`),
  waitingCases: (count: number) =>
    count === 1 ? 'Er wacht 1 melding op ons.' : `Er wachten ${count} meldingen op ons.`,
  typing: 'Je kunt ook gewoon typen wat je nodig hebt. “Hulp” en “stop” werken altijd.',
  title: 'Waar kan ik mee helpen?',
  services: 'Toegang kan ik regelen voor:',
  topic: {
    join: 'Gebruiker worden',
    request: 'Toegang aanvragen',
    mine: 'Mijn aanvragen',
    held: 'Mijn autorisaties',
    administrators: 'Wie is mijn beheerder?',
    pending: 'Te beoordelen',
    steps: 'Stappenkaarten',
    grant: 'Toegang geven',
    revoke: 'Toegang intrekken',
    cases: 'Wachtrij',
    language: 'English',
    help: 'Hulp',
    menu: 'Menu',
  },
  languageTitle: 'In welke taal praten we?',
  languageSummary: 'Kies een taal.',
  languageNow: 'Nu: Nederlands. De namen in Mijn PostNL blijven Nederlands.',
  languages: { nl: 'Nederlands', en: 'English' },
}
