import type { InvitationOutcome, InvitationState } from '../../domain/invitation.ts'

const state: Readonly<Record<InvitationState, string>> = {
  asked: 'Gevraagd',
  due: 'Goedgekeurd',
  sent: 'Wordt toegevoegd',
  uncertain: 'Nog niet zeker',
  done: 'Gebruiker',
  failed: 'Mislukt',
  declined: 'Afgewezen',
  cancelled: 'Geannuleerd',
  expired: 'Verlopen',
}

const failed: Readonly<Record<InvitationOutcome, string>> = {
  'refused-by-backend': 'Mijn PostNL weigerde het. De servicedesk heeft een melding en zoekt het uit.',
  'not-administrator': 'Wie dit deed, is geen beheerder meer van dit klantnummer. Er is niets veranderd.',
  'already-so': '',
  'by-us': '',
}

/** The form and the confirmation. */
const ask = {
  selfTitle: 'Gebruiker worden aanvragen',
  colleagueTitle: 'Gebruiker toevoegen',
  selfIntro:
    'Om in Mijn PostNL te werken, moet een beheerder je toevoegen aan het klantnummer. Ik vraag het voor je; wat je daarna nodig hebt, vraag ik er meteen achteraan.',
  colleagueIntro: 'Wie nog geen gebruiker van het klantnummer is, moet eerst worden toegevoegd (Gebruiker toevoegen).',
  number: 'Klantnummer',
  numberExample: 'Bijvoorbeeld 9401138; het staat op je facturen',
  numberMissing: 'Vul het klantnummer in',
  service: 'Wat heb je daarna nodig? (mag leeg blijven)',
  serviceForColleague: 'Waarvoor daarna toegang? (mag leeg blijven)',
  noService: 'Alleen gebruiker worden',
  address: 'E-mailadres',
  addressMissing: 'Vul het e-mailadres in',
  name: 'Naam',
  nameMissing: 'Vul de naam in',
  confirmTitle: 'Klopt dit?',
  confirmTitleDirect: 'Gebruiker toevoegen: klopt dit?',
  confirmSummary: 'Kijk na wie er gebruiker wordt en bevestig.',
  who: 'Wie wordt gebruiker',
  wishes: 'Daarna vraag ik aan',
  given: 'Daarna zet ik aan',
  needsTwo: 'Daarna vraag ik aan (hiervoor zijn twee mensen nodig)',
  ownAddress: 'Dit adres heb ik uit Teams. Het wordt ook je gebruikersnaam in Mijn PostNL.',
  ifExists:
    'Bestaat dit klantnummer, dan zien de beheerders je vraag. Ik kan je niet vertellen of het bestaat, dus kijk het goed na.',
  toAdministrators: 'De beheerders van dit klantnummer beslissen.',
  direct: 'Je bent beheerder van dit klantnummer, dus ik voeg de gebruiker meteen toe. Verder verandert er niets.',
  send: 'Vraag versturen',
  add: 'Toevoegen',
  notThere: (who: string, number: string) => `${who} staat er niet bij op ${number}. Gebruiker toevoegen?`,
  notThereTitle: 'Nog geen gebruiker',
  letAdd: 'Laat toevoegen',
}

/** The living card. */
const card = {
  undecided: (moment: string) =>
    `Nog niet beslist, en daarom ook bij de beheerders erboven of de servicedesk gelegd, ${moment}`,
  titleMine: (number: string) => `Gebruiker worden van ${number}`,
  titleOf: (name: string, number: string) => `${name} als gebruiker van ${number}`,
  reviewTitle: (name: string, number: string) => `${name} wil gebruiker worden van ${number}`,
  summary: (name: string, number: string, stand: string) => `${name}, gebruiker van ${number}: ${stand}.`,
  reviewSummary: (name: string, number: string) => `${name} wil gebruiker worden van ${number}. Beslis jij?`,
  who: 'Wie',
  askedBy: 'Gevraagd door',
  why: 'Waarom bij jou',
  wishes: 'Wil daarna toegang tot',
  wishesMine: 'Daarna nodig',
  reason: (name: string) => `Reden, in de woorden van ${name}`,
  yourReason: 'Je reden',
  onApprove: 'Als je goedkeurt',
  effect: (name: string, address: string, number: string) =>
    `Ik voeg ${name} (${address}) toe als gebruiker van ${number}.`,
  effectTicked: 'Verder verandert er niets, behalve wat je hieronder aanvinkt.',
  effectOnly: 'Verder verandert er niets.',
  checkAddress: 'Herken je deze persoon en dit adres niet? Wijs het dan af.',
  grantAlong: 'Meteen toegang geven tot',
  restIsAsked: 'Wat je niet aanvinkt, wordt een gewone aanvraag.',
  until: 'Beslissen kan tot',
  remark: 'Toelichting (mag leeg blijven)',
  approve: 'Goedkeuren',
  decline: 'Afwijzen',
  nothingToDo: 'Je hoeft niets meer te doen.',
  id: (id: string) => `Dit is ${id}. Typ “toon ${id}” om het terug te zien.`,
  steps: 'Hoe het loopt',
  asked: (moment: string) => `Gevraagd op ${moment}.`,
  ifExists: 'Als dit klantnummer bestaat, zien de beheerders je vraag.',
  openUntil: (moment: string) => `Er kan tot ${moment} worden beslist. Daarna kun je het opnieuw vragen.`,
  approvedBy: (name: string, moment: string) => `Goedgekeurd door ${name} op ${moment}.`,
  addedBy: (name: string, moment: string) => `Toegevoegd door ${name} op ${moment}.`,
  declinedBy: (name: string, moment: string) => `Afgewezen door ${name} op ${moment}.`,
  reasonOf: (name: string) => `Reden van ${name}`,
  grantedAlong: (labels: string) => `Met het account goedgekeurd: ${labels}.`,
  busy: 'Mijn PostNL voegt de gebruiker nu toe.',
  uncertain:
    'Ik weet nog niet zeker of Mijn PostNL het heeft opgeslagen. Ik controleer het vanzelf; doe het niet nog een keer.',
  done: (moment: string) => `Het account is er sinds ${moment}.`,
  alreadySo: 'Dit adres was al gebruiker van het klantnummer.',
  failed,
  cancelled: 'Je hebt dit geannuleerd. Er is niets veranderd.',
  cancelledBy: (name: string) => `${name} heeft dit geannuleerd. Er is niets veranderd.`,
  cancelledGone: 'Dit is gestopt, want wie het vroeg heeft geen account meer in Mijn PostNL. Er is niets veranderd.',
  expired: 'Er is niet op tijd beslist. Klopt het klantnummer? Dan kun je het opnieuw vragen.',
  next: 'Wat nu',
  logIn: (address: string) =>
    `Log in op mijn.postnl.nl met ${address}. De eerste keer stel je een nieuw wachtwoord in; gebruik Wachtwoord vergeten als je er geen hebt.`,
  logInOther: (name: string, address: string) =>
    `${name} logt in op mijn.postnl.nl met ${address} en stelt de eerste keer een nieuw wachtwoord in.`,
  showRequest: 'Toon de aanvraag',
  askAgain: 'Opnieuw vragen',
  askAccess: 'Toegang aanvragen',
  withdraw: 'Annuleren',
}

/** What became of what was wished for, once the account was there. */
const wish = {
  waits: (labels: string) =>
    `Daarna nodig: ${labels}. Zodra ik zeker weet dat dit account van jou is, vraag ik het vanzelf aan.`,
  waitsFor: (labels: string, name: string) =>
    `Daarna nodig: ${labels}. Dat gaat vanzelf verder zodra ik zeker weet welk account van ${name} is.`,
  given: (labels: string, word: string) => `${labels}: ${word}.`,
  givenNot: (labels: string, word: string) =>
    `${labels}: ${word}. Waarom, staat op de kaart van het aanzetten. Is het nog nodig? Vraag het dan aan.`,
  approved: (labels: string, id: string) =>
    `${labels} is aangevraagd en meteen goedgekeurd (${id}). Op die kaart staat hoe het aanzetten gaat.`,
  asked: (labels: string, id: string) => `${labels} is aangevraagd (${id}).`,
  instead: (labels: string, id: string) =>
    `Meteen geven kon niet meer. Daarom is ${labels} aangevraagd (${id}); een beheerder beslist erover.`,
  held: (labels: string) => `${labels} stond al aan.`,
  requested: (labels: string) => `${labels} was al aangevraagd.`,
  notAsked: (labels: string) => `${labels} heb ik niet kunnen aanvragen. Vraag het zelf nog aan.`,
}

/** In a list of requests. */
const row = {
  become: 'Gebruiker worden',
  newUser: 'Nieuwe gebruiker',
  after: 'Daarna',
  open: (name: string, number: string) => `Open ${name}, gebruiker van ${number}`,
}

export const invitation = {
  state,
  row,
  /** "Nothing else", as people type it. */
  nothingElse: [
    'geen',
    'niets',
    'niks',
    'nee',
    'nee dank je',
    'nee bedankt',
    'verder niets',
    'dat is alles',
    'overslaan',
    'none',
    'nothing',
    'no',
  ],
  ask,
  card,
  wish,
  remindedByItself:
    'Herinneren hoeft niet: wie hierover kan beslissen, krijgt vanzelf een herinnering. Op de kaart zie je hoe het loopt.',
}
