/** Who may give a service, on which number, and who may not because it is about them. */
export const findAdministrator = {
  you: 'Dit ben jij. Over een aanvraag van jezelf beslist altijd een ander.',
  colleague: 'Om deze collega gaat het, dus die beslist hier niet over.',
  onlyYou:
    'Verder is er niemand die mag beslissen. Doe je aanvraag toch: dan zoekt de servicedesk uit wie het wel mag.',
  canGive: (service: string) => `Zij kunnen je ${service} geven.`,
  canGiveTo: (service: string, name: string) => `Zij kunnen ${service} geven aan ${name}.`,
  forColleague: (name: string) => `Zij beslissen als het om ${name} gaat.`,
  alreadyHeld: (service: string) => `${service} staat hier al aan. Zie je het niet? Typ “ik zie de tegel niet”.`,
  ask: (service: string) => `${service} aanvragen`,
  listTitle: (service: string) => `Wie kan je ${service} geven?`,
  listTitleTo: (service: string, name: string) => `Wie kan ${service} geven aan ${name}?`,
  listOf: (name: string) => `Wie beslist er voor ${name}?`,
  listSummary: (count: number) => `Kies een van de ${count} klantnummers.`,
  choose: 'Kies een klantnummer, dan zie je wie mag beslissen en kun je het meteen vragen.',
  names: (names: string) => `Beheerder: ${names}`,
  nobody: 'Geen beheerder gevonden',
  open: (number: string) => `Toon de beheerders van ${number}`,
  everywhere: (service: string) =>
    `Je hebt ${service} al op al je klantnummers. Zie je het niet in Mijn PostNL? Typ “ik zie de tegel niet”.`,
  everywhereTo: (service: string, name: string) =>
    `${name} heeft ${service} al op alle klantnummers die jullie delen. Er is niets te vragen.`,
}
