/** Choosing what to read or to ask for. */
export const guides = {
  others: 'Andere autorisaties',
  othersAre: 'Alles wat geen eigen stappenkaart heeft',
  othersSummary: 'Kies wat je nodig hebt. De groepen zijn die van Mijn PostNL.',
  ofGroup: (group: string) => `Autorisaties: ${group}`,
  typeTheName: 'Staat het er niet bij? Typ “aanvragen” met de naam erachter.',
  needsTwo: 'Hiervoor keuren twee mensen het goed.',
  becomeUser: 'Gebruiker worden',
  howToBecome: 'Hoe word ik gebruiker?',
  loginHelp: 'Inloggen lukt niet',
  loginHelpSummary: 'Wat je kunt doen als inloggen bij Mijn PostNL niet lukt.',
}
