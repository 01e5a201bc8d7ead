/** Who may decide for a number, and how to reach them. */
export const administrators = {
  title: (number: string) => `Beheerders van ${number}`,
  summary: (number: string, count: number) =>
    `${count === 1 ? '1 beheerder mag' : `${count} beheerders mogen`} beslissen over ${number}.`,
  why: 'Toegang geven mag wie Klantnummerinstellingen en Instellingen voor uw klantnummer beheren heeft, op dit nummer of op een nummer erboven dat erover gaat.',
  direct: (number: string) => `Beheerder van ${number}`,
  parent: (heldOn: string, number: string) => `Beheerder van ${heldOn}, dat boven ${number} staat`,
  reachable: 'Bereikbaar in Teams',
  notReachable: 'Niet bereikbaar in Teams',
  none: 'Ik vind geen beheerder bij dit klantnummer.',
  noneNext: 'Doe je aanvraag toch: dan zoekt de servicedesk uit wie mag beslissen.',
  request: 'Toegang aanvragen',
  more: (count: number) => `En nog ${count}.`,
}
