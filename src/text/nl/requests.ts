/** What somebody asked, and what was asked for them. */
export const requests = {
  title: 'Mijn aanvragen',
  summary: (total: number) => (total === 1 ? '1 aanvraag.' : `${total} aanvragen.`),
  none: 'Je hebt nog niets aangevraagd en er is niets voor je aangevraagd.',
  by: (name: string) => `van ${name}`,
  open: (service: string, number: string) => `Open ${service} op ${number}`,
  newRequest: 'Toegang aanvragen',
  menu: 'Menu',
}
