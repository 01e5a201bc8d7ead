import type { CaseKind } from '../../domain/servicedesk-case.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

/** What it is about, in words that who reported it would use; a case is called by its findings among agents only. */
const about: Readonly<Record<CaseKind, string>> = {
  'no-reviewer': 'Je aanvraag waarover niemand kan beslissen',
  'reviewers-unreachable': 'Je aanvraag die de beheerders niet bereikt',
  'not-decided': 'Je aanvraag waarover nog niet is beslist',
  'change-uncertain': 'Een wijziging die Mijn PostNL niet bevestigt',
  'change-failed': 'Een wijziging die niet is gelukt',
  'invitation-uncertain': 'Een nieuwe gebruiker die Mijn PostNL niet bevestigt',
  'invitation-failed': 'Een nieuwe gebruiker toevoegen dat niet is gelukt',
  'not-visible': 'Wat je niet ziet in Mijn PostNL',
  'second-approval': 'Een aanvraag die twee goedkeuringen nodig heeft',
  onboarding: 'Je overstap naar het API-platform',
}

/** The card on which who reported something answers the servicedesk. */
export const caseQuestion = {
  about,
  title: {
    asked: 'De servicedesk heeft een vraag',
    waiting: 'Je melding bij de servicedesk',
    closed: 'Je melding is afgesloten',
  },
  summary: {
    asked: (name: string) => `${name} van de servicedesk heeft een vraag voor je.`,
    waiting: (id: string) => `Zo staat het met ${id}.`,
    closed: (id: string) => `De servicedesk heeft ${id} afgesloten.`,
  },
  of: (labels: string, number: string) => `${labels} op ${number}`,
  reply: 'Je antwoord',
  send: 'Antwoord sturen',
  noNeed: 'Je hoeft nu niets te doen. Komt er een vraag of is het klaar, dan hoor je het hier.',
  closedBy: (name: string) => `${name} van de servicedesk schrijft`,
  closedPlain: 'De servicedesk schrijft',
  contact: (id: string) => `Lukt het hier niet? ${reachServicedesk(id)}`,
}
