/** What takes two people and an administrator gives: they are the first, somebody else is the second (I-14). */
export const given = {
  ledOn: 'Hiervoor zijn twee mensen nodig. Als beheerder ben jij de eerste; iemand anders kijkt als tweede mee.',
  title: {
    requester: (service: string) => `Je geeft: ${service}`,
    beneficiary: (service: string) => `Voor jou: ${service}`,
  },
  confirm: {
    title: (service: string) => `Klopt dit? ${service} geven`,
    titleOfMore: (count: number) => `Klopt dit? ${count} autorisaties geven`,
    gives: 'Je geeft',
    second: 'Wie is de tweede',
    secondIs: (names: string) => `De tweede: ${names}`,
    noOther: 'Er is geen andere beheerder. Daarom kijkt de servicedesk als tweede mee.',
    unreachable: 'In Teams kan ik nu geen andere beheerder bereiken. De servicedesk krijgt daarom een melding.',
    note: 'Het gaat aan zodra de tweede het goedkeurt, als jij dan nog beheerder bent. Tot die tijd kun je het annuleren.',
    button: 'Geven',
  },
  alone: (label: string) => `${label}: geef je alleen, zonder tweede. Doe dat apart.`,
  byYou: 'Jij gaf dit als beheerder.',
  by: (name: string) => `${name} gaf dit als beheerder.`,
  oneMore: 'Iemand anders moet nog als tweede meekijken.',
  at: (moment: string) => `Gegeven, ${moment}`,
  byAt: (name: string, moment: string) => `Gegeven door ${name}, ${moment}`,
  inOneGo: (moment: string) => `In één keer gegeven, ${moment}`,
  row: (name: string) => `gegeven door ${name}`,
  noOther: 'Er is geen andere beheerder.',
  servicedeskLooks: 'De servicedesk kijkt als tweede mee.',
  expired: 'Er is niet op tijd meegekeken. Zo nodig kan het opnieuw worden gegeven.',
  again: 'Geef opnieuw',
  nothing: 'Dit hoef je niet te geven',
  review: {
    summary: (giver: string, name: string, service: string, number: string) =>
      `${giver} geeft ${name} ${service} op ${number}. Ben jij de tweede?`,
    who: 'Wie geeft het',
    why: (giver: string) => `${giver} heeft dit als beheerder gegeven; jij bent de tweede.`,
    noOther: (giver: string) =>
      `${giver} heeft dit als beheerder gegeven en een andere beheerder is er niet; jij bent de tweede.`,
    afterYou: (giver: string) => `Eerst kijk ik na of ${giver} nog beheerder is.`,
  },
  advice:
    'Een beheerder geeft dit; een andere beheerder is er niet. Ga na of dit klopt, open de aanvraag en beslis als tweede. Wijs je af, dan leest de gever je reden. De melding sluit vanzelf zodra er is beslist.',
  insteadOfAsking: (number: string) =>
    `Je bent zelf beheerder van ${number}. Je hoeft dit niet aan te vragen: je kunt het geven.`,
  giveIt: 'Geef het zelf',
}
