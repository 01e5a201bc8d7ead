/** Lists of requests. */
export const requests = {
  title: { mine: 'Mijn aanvragen', pending: 'Te beoordelen' },
  summary: {
    mine: (total: number) => (total === 1 ? '1 aanvraag.' : `${total} aanvragen.`),
    pending: (total: number) => (total === 1 ? '1 aanvraag wacht op je.' : `${total} aanvragen wachten op je.`),
  },
  none: {
    mine: 'Je hebt nog niets aangevraagd en er is niets voor je aangevraagd.',
    pending: 'Er wacht niets op je. Komt er iets binnen, dan stuur ik je een kaart.',
  },
  by: (name: string) => `van ${name}`,
  until: (moment: string) => `tot ${moment}`,
  open: (service: string, number: string) => `Open ${service} op ${number}`,
  more: (count: number) => `En nog ${count}.`,
  newRequest: 'Toegang aanvragen',
  menu: 'Menu',
}
