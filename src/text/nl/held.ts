/** What somebody holds. */
export const held = {
  titleYou: 'Jouw autorisaties',
  titleOther: (name: string) => `Autorisaties van ${name}`,
  summary: (count: number) => (count === 1 ? '1 autorisatie staat aan.' : `${count} autorisaties staan aan.`),
  since: (day: string) => `aan sinds ${day}`,
  none: 'Op dit klantnummer staat niets aan.',
  noNumbers: 'Er hoort nog geen klantnummer bij dit account. Een beheerder kan je toevoegen via Gebruiker toevoegen.',
  /** What gives an error, for whose it is and for an administrator: with what works still to come, or on already. */
  never: {
    own: {
      replace:
        'Deze autorisatie geeft een foutmelding in Mijn PostNL. Vraag Zakelijke track & trace aan, dan kan een beheerder hem vervangen.',
      'take-away':
        'Deze autorisatie geeft een foutmelding in Mijn PostNL, en Zakelijke track & trace heb je al. Vraag een beheerder om deze uit te zetten.',
      going: 'Deze autorisatie geeft een foutmelding in Mijn PostNL. Hij wordt uitgezet; je hoeft niets te doen.',
    },
    other: {
      replace:
        'Deze autorisatie geeft een foutmelding in Mijn PostNL. Zet er Zakelijke track & trace voor in de plaats.',
      'take-away':
        'Deze autorisatie geeft een foutmelding in Mijn PostNL. Zakelijke track & trace staat al aan, dus deze kan uit.',
      going: 'Deze autorisatie geeft een foutmelding in Mijn PostNL. Hij wordt al uitgezet; je hoeft niets te doen.',
    },
  },
  more: (count: number) => `En nog ${count}. Alles staat in Mijn PostNL onder Autorisaties.`,
  request: 'Toegang aanvragen',
}
