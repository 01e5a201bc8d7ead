import type { ChangeState } from '../../domain/change.ts'
import type { CaseKind, CaseState, Finding } from '../../domain/servicedesk-case.ts'

const kind: Readonly<Record<CaseKind, string>> = {
  'no-reviewer': 'Niemand mag beslissen',
  'reviewers-unreachable': 'Geen beheerder bereikbaar',
  'not-decided': 'Niemand beslist',
  'change-uncertain': 'Niet zeker of het is opgeslagen',
  'change-failed': 'Aanzetten of uitzetten mislukt',
  'invitation-uncertain': 'Niet zeker of de gebruiker is toegevoegd',
  'invitation-failed': 'Gebruiker toevoegen mislukt',
  'not-visible': 'Niet te zien in Mijn PostNL',
  'second-approval': 'Tweede goedkeuring nodig',
  onboarding: 'Aanmelding API-platform',
}
const advice: Readonly<Record<CaseKind, string>> = {
  'no-reviewer': 'Zoek wie bij dit klantnummer beheerder hoort te zijn en neem contact op met de aanvrager.',
  'reviewers-unreachable': 'Bel of mail een beheerder hieronder en vraag om de aanvraag te beoordelen.',
  'not-decided':
    'Er is niet beslist en er is niemand meer om het aan voor te leggen. Bel of mail een beheerder hieronder.',
  'change-uncertain':
    'Kijk in Mijn PostNL onder Autorisaties of het aan of uit staat. Beide kan: de wijziging is verstuurd, het antwoord bleef uit.',
  'change-failed': 'Kijk in Mijn PostNL wat er aan de hand is; een beheerder kan het daarna opnieuw proberen.',
  'invitation-uncertain':
    'Kijk in Mijn PostNL onder Autorisaties of dit adres bij de gebruikers van het klantnummer staat. Beide kan: het is verstuurd, het antwoord bleef uit.',
  'invitation-failed':
    'Kijk in Mijn PostNL waarom de gebruiker niet kan worden toegevoegd en laat de aanvrager weten hoe het verder gaat.',
  'not-visible': 'Controleer onder Autorisaties of het aan staat en kijk met de gebruiker mee.',
  'second-approval':
    'Eén beheerder keurde goed; een tweede is er niet. Ga na of dit klopt, open de aanvraag en beslis als tweede. Wijs je af, dan leest de aanvrager je reden. De melding sluit vanzelf zodra er is beslist.',
  onboarding:
    'Breng de overstap naar het API-platform een stap verder. De kaart van de aanmelding zegt wat er nu nodig is.',
}
const state: Readonly<Record<CaseState, string>> = { open: 'Open', claimed: 'In behandeling', closed: 'Afgesloten' }
const finding: Readonly<Record<Finding['code'], string>> = {
  number: 'Klantnummer',
  beneficiary: 'Voor wie',
  requester: 'Aangevraagd door',
  giver: 'Gegeven als beheerder door',
  authorisation: 'Autorisatie',
  administrator: 'Beheerder',
  'involved-administrator': 'Wel beheerder, maar het is de eigen aanvraag',
  'change-state': 'Stand van de wijziging',
  'granted-at': 'Toegekend',
  service: 'Dienst',
  checked: 'Nagekeken',
  cause: 'Vermoedelijke oorzaak',
  note: 'Opmerking',
}
const changeState: Readonly<Record<ChangeState, string>> = {
  due: 'nog niet verstuurd',
  sent: 'verstuurd',
  done: 'uitgevoerd',
  uncertain: 'nog niet zeker',
  failed: 'mislukt',
  withdrawn: 'ingetrokken voor het versturen',
}

export const cases = {
  kind,
  advice,
  state,
  finding,
  changeState,
  title: (what: string) => `Melding: ${what}`,
  summary: (what: string, stateWord: string) => `Melding voor de servicedesk: ${what} (${stateWord}).`,
  opened: (moment: string) => `Gemeld ${moment}`,
  claimedBy: (name: string) => `Opgepakt door ${name}`,
  claimedByYou: 'Door jou opgepakt',
  closedAt: (moment: string) => `Afgesloten ${moment}`,
  toDo: 'Wat te doen',
  claim: 'Oppakken',
  release: 'Teruggeven',
  close: 'Afsluiten',
  closingNote: 'Wat heb je gedaan? De aanvrager leest dit.',
  closingNoteOf: (name: string) => `Afsluitende notitie van ${name}`,
  ask: 'Vraag de klant',
  question: (name: string) => `Je vraag aan ${name}`,
  sendQuestion: 'Vraag versturen',
  handOver: 'Overdragen',
  handOverTitle: (what: string) => `Overdragen: ${what}`,
  toWhom: 'Aan wie?',
  toWhomRequired: 'Kies een collega.',
  backToCase: 'Toon de melding',
  unreachable: 'Onbereikbaar in Teams: de vraag komt aan zodra de klant de chat weer opent. Haast? Bel of mail.',
  closingNotePlain: 'Afsluitende notitie',
  open: 'Melding openen',
  answer: 'Antwoorden',
}
