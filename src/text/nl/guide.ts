/** The steps of a step card, for who does it in the portal. */
export const guide = {
  title: {
    request: (service: string) => `${service}: zo krijg je toegang`,
    grant: (service: string) => `${service}: zo geef je toegang`,
  },
  summary: {
    request: (service: string) => `De stappen om toegang te krijgen tot ${service}.`,
    grant: (service: string) => `De stappen om iemand toegang te geven tot ${service}.`,
  },
  takesOver: 'Dit regel ik hier voor je.',
  afterwards: 'Daarna',
  tile: (tile: string) => `Je vindt het op de homepagina onder de tegel ${tile}; de plek verschilt per gebruiker.`,
  alternative: (alternative: string) => `Staat die er niet? Kijk ook hier: ${alternative}.`,
  within: (minutes: number) => `Het kan tot ${minutes} minuten duren voor je het ziet.`,
  opensPortal: 'Knoppen met ↗ openen Mijn PostNL, buiten Teams.',
  startRequest: 'Toegang aanvragen',
  startGrant: 'Toegang geven',
  others: 'Andere stappenkaarten',
}
