/** Where in the portal it is to be found, once it is on. */
export const where = {
  title: 'Waar vind ik het?',
  tile: (tile: string) => `Op de homepagina van Mijn PostNL, tegel ${tile}. De plek verschilt per gebruiker.`,
  alternative: (alternative: string) => `Staat die er niet? Kijk ook hier: ${alternative}.`,
  number: (number: string) => `Kies daar klantnummer ${number}.`,
  logIn: (number: string) => `Log opnieuw in op Mijn PostNL en kies klantnummer ${number}.`,
  notThere: 'Ik zie het niet',
}
