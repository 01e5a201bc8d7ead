/** Asking several things in one go: for people, on numbers, with services. */
export const ask = {
  services: { label: 'Welke diensten?', missing: 'Kies er minstens één' },
  numbers: { label: 'Op welke klantnummers?', missing: 'Kies er minstens één' },
  forWhom: { me: 'Voor mijzelf', colleagues: 'Voor collega’s', missing: 'Kies voor wie het is' },
  colleagues: {
    label: 'Welke collega’s?',
    typed: 'Of typ e-mailadressen, met een komma ertussen',
    example: 'naam@example.com, collega@example.com',
    missing: 'Kies of typ minstens één collega',
  },
  everyNumber: [
    'alle',
    'allemaal',
    'alles',
    'allebei',
    'beide',
    'alle nummers',
    'alle klantnummers',
    'all',
    'all of them',
  ],
  self: ['mij', 'mijzelf', 'mezelf', 'ik', 'me', 'myself'],
  others: [
    'collega',
    'collegas',
    'collega s',
    'een collega',
    'mijn collega',
    'iemand anders',
    'colleague',
    'colleagues',
  ],
  title: 'Toegang aanvragen',
  confirm: {
    title: (requests: number) => `Klopt dit? ${requests === 1 ? '1 aanvraag' : `${requests} aanvragen`}`,
    summary: (requests: number, lines: number) =>
      `Controleer ${requests === 1 ? 'de aanvraag' : `de ${requests} aanvragen`} met ${lines === 1 ? '1 autorisatie' : `${lines} autorisaties`} en bevestig; er is nog niets gebeurd.`,
    size: (requests: number, lines: number) =>
      `${requests === 1 ? '1 aanvraag' : `${requests} aanvragen`}, ${lines === 1 ? '1 autorisatie' : `${lines} autorisaties`} bij elkaar. Elke beheerder ziet en beslist alleen het eigen deel.`,
    what: 'Ik vraag aan',
    forWhom: 'Voor wie',
    you: (name: string) => `${name} (jij)`,
    row: (what: string, people: string) => `${what} voor ${people}`,
    only: (labels: string) => `alleen ${labels}`,
    goesTo: (names: string) => `Gaat naar: ${names}`,
    atParent: (number: string) => `beheerder van ${number}`,
    notReachable: 'niet bereikbaar in Teams',
    nobodyMay: 'Hier is geen beheerder die mag beslissen. Dit deel breng ik bij de servicedesk.',
    nobody: 'Hier is geen beheerder die ik kan bereiken. Dit deel breng ik ook bij de servicedesk.',
    skipped: 'Sla ik over',
    held: (what: string, day: string) => `${what}: staat al aan${day === '' ? '' : ` sinds ${day}`}`,
    requested: (what: string, id: string) => `${what}: is al aangevraagd (${id})`,
    approved: (what: string, id: string) => `${what}: is al goedgekeurd (${id}) en wordt aangezet`,
    notUser: (name: string, numbers: string) => `${name} is geen gebruiker van ${numbers}, dus daar vraag ik niets aan`,
    recipients: (count: number) => `Dit bericht gaat naar ${count} mensen.`,
    show: (id: string) => `Toon ${id}`,
  },
  overview: {
    title: (requests: number) => `Je ${requests} aanvragen`,
    summary: (requests: number, open: number) =>
      open === 0
        ? `Over je ${requests} aanvragen is beslist.`
        : `Van je ${requests} aanvragen ${open === 1 ? 'wacht er nog 1' : `wachten er nog ${open}`}.`,
    asked: (moment: string) => `In één keer aangevraagd, ${moment}`,
    open: (service: string, number: string) => `Open ${service} op ${number}`,
    rest: 'Typ “toon” met het nummer erachter om een van deze te openen.',
  },
  already: (what: string, name: string) => `Voor ${name}: ${what}`,
  nothingFor: (name: string, number: string) => `Voor ${name} hoef je dit op ${number} niet aan te vragen.`,
  partOf: (people: number, requests: number) =>
    people === 1 ? `Een aanvraag van ${requests} in één keer` : `Een aanvraag in één keer voor ${people} personen`,
  partOfLabel: 'Hoort bij',
}
