/** What somebody holds. */
export const held = {
  titleYou: 'Jouw autorisaties',
  titleOther: (name: string) => `Autorisaties van ${name}`,
  summary: (count: number) => (count === 1 ? '1 autorisatie staat aan.' : `${count} autorisaties staan aan.`),
  since: (day: string) => `aan sinds ${day}`,
  none: 'Op dit klantnummer staat niets aan.',
  noNumbers: 'Er hoort nog geen klantnummer bij dit account. Een beheerder kan je toevoegen via Gebruiker toevoegen.',
  never: 'Deze autorisatie geeft een foutmelding in Mijn PostNL. Vraag een beheerder om hem uit te zetten.',
  neverOfOther:
    'Deze autorisatie geeft een foutmelding in Mijn PostNL. Zet er Zakelijke track & trace voor in de plaats.',
  more: (count: number) => `En nog ${count}. Alles staat in Mijn PostNL onder Autorisaties.`,
  request: 'Toegang aanvragen',
}
