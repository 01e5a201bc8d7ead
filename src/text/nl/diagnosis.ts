import type { Cause, CheckName, CheckOutcome } from '../../domain/diagnosis.ts'

const check: Readonly<Record<CheckName, string>> = {
  number: 'Het juiste klantnummer',
  decision: 'Aangevraagd, goedgekeurd en aangezet',
  delay: 'Lang genoeg geleden aangezet',
  'read-only': 'Geen track & trace read only',
  place: 'Andere naam of andere plek',
  prerequisite: 'Account en gebruiker van dit klantnummer',
  backend: 'Staat nu aan in Mijn PostNL',
}
const outcome: Readonly<Record<CheckOutcome, string>> = {
  right: 'in orde',
  wrong: 'hier zit het',
  look: 'kan alleen de gebruiker zien',
  none: 'niet aan de orde',
  unknown: 'weet ik nu niet',
}
/** For the servicedesk: the reason in a few words. */
const cause: Readonly<Record<Cause['kind'], string>> = {
  'other-number': 'staat aan op een ander klantnummer',
  'not-requested': 'niet aangevraagd',
  'not-decided': 'nog niet beslist',
  declined: 'afgewezen',
  expired: 'verlopen',
  cancelled: 'geannuleerd',
  underway: 'wordt nog aangezet',
  failed: 'aanzetten mislukt',
  'too-early': 'pas net aangezet',
  'read-only': 'track & trace read only staat aan',
  'no-account': 'geen account bij dit adres',
  'not-user': 'geen gebruiker van dit klantnummer',
  'taken-away': 'is uitgezet',
  'no-answer': 'Mijn PostNL antwoordde niet',
  'nothing-wrong': 'alles klopt, toch niet te zien',
}

/** "I do not see it": what was looked at, why, and what to do. */
export const diagnosis = {
  check,
  outcome,
  cause,
  title: (service: string) => `Waarom je ${service} niet ziet`,
  titleOther: (service: string, name: string) => `Waarom ${name} ${service} niet ziet`,
  summary: (service: string, why: string) => `${service}: ${why}.`,
  checked: 'Dit heb ik nagekeken',
  lookYourself: 'kijk zelf even',
  why: {
    'other-number': (numbers: string) =>
      `Het staat aan op ${numbers}, niet op dit klantnummer. Kies in Mijn PostNL dat klantnummer, of vraag het ook hier aan.`,
    'not-requested': 'Het staat niet aan, en het is bij mij niet aangevraagd. Vraag het aan, dan regel ik het.',
    'not-decided': 'Het is aangevraagd, maar er is nog niet over beslist. Op de kaart zie je bij wie het ligt.',
    declined: 'De aanvraag is afgewezen. Op de kaart staat door wie en waarom.',
    expired: 'De aanvraag is verlopen: er is niet op tijd beslist. Vraag het opnieuw aan.',
    cancelled: 'De aanvraag is geannuleerd. Is het nog nodig? Vraag het opnieuw aan.',
    underway: 'Het is goedgekeurd en ik zet het aan. Je hoort van mij zodra het aan staat.',
    failed: 'Het aanzetten is mislukt. Op de kaart staat waarom; een beheerder kan het daar opnieuw proberen.',
    'too-early': (time: string) => `Het staat pas net aan. Mijn PostNL laat het uiterlijk om ${time} zien.`,
    'read-only': (label: string) =>
      `${label} staat aan, en dat geeft in Mijn PostNL een foutmelding. Vraag een beheerder om dat uit te zetten.`,
    'no-account':
      'Bij jouw e-mailadres vind ik geen gebruiker van Mijn PostNL. Een beheerder kan je toevoegen (Gebruiker toevoegen); met de knop hieronder vraag ik dat voor je. Heb je al een account? Log dan één keer in op Mijn PostNL; de eerste keer stel je daar een nieuw wachtwoord in.',
    'not-user':
      'Mijn PostNL kent geen gebruiker meer bij dit klantnummer met dit account. Een beheerder kan dat weer toevoegen (Gebruiker toevoegen); met de knop hieronder vraag ik dat.',
    'taken-away': (name: string, moment: string) =>
      `${name} heeft het uitgezet, ${moment}. Vraag het zo nodig opnieuw aan.`,
    'taken-away-outside':
      'Het is in Mijn PostNL uitgezet, en niet via mij. Ik zet het niet vanzelf weer aan; vraag het zo nodig opnieuw aan.',
    'no-answer': 'Mijn PostNL antwoordt nu niet, dus ik kan niet alles nakijken. Er is niets veranderd.',
    'nothing-wrong': 'Alles wat ik kan nakijken klopt. Log een keer uit en weer in, en kijk op deze plek:',
  },
  askThen: (time: string) => `Om ${time} vraag ik je of je het ziet.`,
  still: 'Nog steeds niet?',
  phone: (number: string, address: string) => `Je kunt de servicedesk ook bellen of mailen: ${number}, ${address}.`,
  report: 'Vraag de servicedesk',
  reported: 'De servicedesk heeft een melding met alles wat ik heb nagekeken. Je hoort van mij zodra die is opgelost.',
  reportedTitle: 'De servicedesk kijkt mee',
  again: 'Kijk opnieuw',
  request: 'Toegang aanvragen',
  requestAgain: 'Opnieuw aanvragen',
  show: 'Toon de aanvraag',
  administrators: 'Wie is mijn beheerder?',
  steps: 'Toon de stappen',
  home: 'Open Mijn PostNL ↗',
  mail: 'Mail de servicedesk ↗',
  mailSubject: (service: string, number: string) => `Ik zie ${service} niet${number === '' ? '' : ` op ${number}`}`,
  mailBody: (service: string, number: string) =>
    [
      'Hallo,',
      '',
      `In Mijn PostNL zie ik ${service} niet${number === '' ? '' : ` op klantnummer ${number}`}.`,
      '',
    ].join('\r\n'),
  which: {
    title: 'Wat zie je niet?',
    text: 'Kies waar het om gaat, of typ de naam. Dan kijk ik na waarom.',
    others: 'Iets anders',
  },
  on: (service: string, number: string) => `${service} op ${number}`,
}
