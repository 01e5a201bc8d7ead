/** The steps of a step card, for who does it in the portal. */
export const guide = {
  title: {
    request: (service: string) => `${service}: zo krijg je toegang`,
    grant: (service: string) => `${service}: zo geef je toegang`,
    onboarding: (service: string) => `${service}: zo stap je over`,
    'how-to': (name: string) => `${name}: zo gaat dat`,
  },
  summary: {
    request: (service: string) => `De stappen om toegang te krijgen tot ${service}.`,
    grant: (service: string) => `De stappen om iemand toegang te geven tot ${service}.`,
    onboarding: (service: string) => `De stappen voor ${service}.`,
    'how-to': (name: string) => `De stappen: ${name}.`,
  },
  onlyAdministrators:
    'Alleen een beheerder kan dit: van het klantnummer zelf, of van een nummer erboven dat erover gaat. Weten wie dat is? Typ “wie is mijn beheerder”.',
  forYourself: (service: string) => `Zelf toegang nodig? Typ “aanvragen ${service}”; iemand anders beslist.`,
  by: { requester: 'Dit doe jij.', servicedesk: 'Dit doet de servicedesk.', portal: 'Dit vind je in het portaal.' },
  takesOver: 'Dit regel ik hier voor je.',
  afterwards: 'Daarna',
  tile: (tile: string) => `Je vindt het op de homepagina onder de tegel ${tile}; de plek verschilt per gebruiker.`,
  alternative: (alternative: string) => `Staat die er niet? Kijk ook hier: ${alternative}.`,
  within: (minutes: number) => `Het kan tot ${minutes} minuten duren voor je het ziet.`,
  opensPortal: 'Knoppen met ↗ openen in je browser, buiten Teams.',
  startRequest: 'Toegang aanvragen',
  startGrant: 'Toegang geven',
  startJoining: 'Gebruiker worden',
  startAdding: 'Gebruiker toevoegen',
  stuck: 'Ik zit vast',
  whoAdministers: 'Wie is mijn beheerder?',
  forAdministrators: 'Voor beheerders',
  others: 'Andere stappenkaarten',
}
