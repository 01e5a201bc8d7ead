/** The card on which an administrator decides. */
export const review = {
  title: (service: string) => `Beoordelen: ${service}`,
  decidedTitle: (service: string) => `Aanvraag: ${service}`,
  summary: (name: string, service: string, number: string) => `${name} vraagt ${service} aan op ${number}. Beslis jij?`,
  who: 'Wie vraagt het',
  forWhom: 'Voor wie',
  forSelf: (name: string) => `${name}, voor zichzelf`,
  why: 'Waarom bij jou',
  direct: (number: string) => `Je bent beheerder van ${number}.`,
  parent: (heldOn: string, number: string) => `Je bent beheerder van ${heldOn}, dat boven ${number} staat.`,
  reason: (name: string) => `Reden, in de woorden van ${name}`,
  onApprove: 'Als je goedkeurt',
  grantsTicked: (name: string, number: string) =>
    `Ik zet aan wat je hieronder aanvinkt, voor ${name} op ${number}. Verder verandert er niets.`,
  grants: (label: string, name: string, number: string) =>
    `Ik zet ‘${label}’ aan voor ${name} op ${number}. Verder verandert er niets.`,
  afterTwo: {
    all: 'Hiervoor moeten twee mensen goedkeuren: het gebeurt pas na de tweede.',
    some: 'Waar twee mensen moeten goedkeuren, gebeurt dat pas na de tweede.',
  },
  until: 'Beslissen kan tot',
  ofTwo: (progress: string) => `${progress} goedgekeurd`,
  choose: 'Waarover beslis je?',
  remark: (name: string) => `Toelichting voor ${name} (mag leeg blijven)`,
  approve: 'Goedkeuren',
  decline: 'Afwijzen',
  more: 'Vraag stellen',
  question: (name: string) => `Je vraag aan ${name}`,
  ask: 'Vraag versturen',
  decided: 'Wat er besloten is',
  nothingToDo: 'Je hoeft niets meer te doen.',
}
