/** What an administrator switched on or off without a request. */
export const changes = {
  title: {
    administrator: {
      on: (service: string) => `${service} aanzetten`,
      off: (service: string) => `${service} uitzetten`,
    },
    beneficiary: {
      on: (service: string) => `Voor jou: ${service} aan`,
      off: (service: string) => `Voor jou: ${service} uit`,
    },
  },
  summary: (service: string, number: string, state: string) => `${service} op ${number}: ${state}.`,
  forWhom: 'Voor wie',
  by: (name: string, moment: string) => `Gedaan door ${name}, ${moment}`,
  byYou: (moment: string) => `Door jou gedaan, ${moment}`,
  undone: (name: string, moment: string) => `Teruggezet door ${name}, ${moment}`,
  ended: 'De afgesproken periode is voorbij.',
  dueOff: 'Het uitzetten in Mijn PostNL volgt.',
  alreadyOff: 'Het stond al uit; er is niets veranderd.',
  mixed: 'Autorisaties',
  cancelled: 'Er is niets veranderd: wie dit deed, is geen beheerder meer.',
  withdrawn: 'Er is niets veranderd: wie dit aanvroeg, heeft de aanvraag geannuleerd.',
  offAt: (moment: string) => `Staat uit sinds ${moment}.`,
  questions: (name: string) => `Klopt dit niet? Neem contact op met ${name}.`,
}
