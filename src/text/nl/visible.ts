/** "Do you see it?" */
export const visible = {
  title: (label: string) => `Zie je ‘${label}’?`,
  summary: (label: string) => `Zie je ‘${label}’ al in Mijn PostNL?`,
  grantedSince: (number: string, moment: string) => `Het staat aan op ${number} sinds ${moment}.`,
  lookForTile: (tile: string) =>
    `Kijk op de homepagina van Mijn PostNL naar de tegel ${tile}. De plek verschilt per gebruiker.`,
  tryIt: 'Log opnieuw in op Mijn PostNL en probeer of het werkt.',
  yes: 'Ja, ik zie het',
  no: 'Nee, nog niet',
  takenAwayTitle: (label: string) => `‘${label}’ is ingetrokken`,
  takenAway: 'Je hoeft hier niet meer naar te zoeken. Heb je het toch nodig? Vraag het dan aan.',
  seenTitle: (label: string) => `‘${label}’ werkt`,
  seen: 'Fijn, dan is dit rond. Je hoeft niets meer te doen.',
  notSeenTitle: (label: string) => `‘${label}’ is nog niet te zien`,
  lookedUp: 'Ik heb nagekeken waarom; dat staat op de kaart eronder.',
  yesNow: 'Nu zie ik het wel',
  why: 'Waarom zie ik het niet?',
  alternative: (alternative: string) => `Kijk ook hier: ${alternative}.`,
  logInAgain: 'Log een keer uit en weer in: dan haalt Mijn PostNL je autorisaties opnieuw op.',
  caseOpened:
    'De servicedesk heeft een melding gekregen met alles wat ik weet. Je hoort van mij zodra die is opgelost.',
}
