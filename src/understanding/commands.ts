import type { Intent } from '../domain/intent.ts'

/**
 * The commands people can type, Dutch and English. A command is the whole sentence once its service, number,
 * address and filler words are taken out; longer phrases are tried first.
 */
export const commands: readonly { readonly intent: Intent; readonly phrases: readonly string[] }[] = [
  {
    intent: 'help',
    phrases: ['help', 'hulp', '?', 'wat kun je', 'wat kan je', 'menu', 'what can you do', 'begin', 'start'],
  },
  {
    intent: 'cancel',
    phrases: ['annuleren', 'annuleer', 'stop', 'stoppen', 'terug', 'laat maar', 'cancel', 'back', 'quit', 'never mind'],
  },
  {
    intent: 'greeting',
    phrases: ['hoi', 'hallo', 'hi', 'hey', 'hello', 'goedemorgen', 'goedemiddag', 'goedenavond', 'dag', 'good morning'],
  },
  {
    intent: 'thanks',
    phrases: ['bedankt', 'dankjewel', 'dank je', 'dank je wel', 'dank', 'top', 'thanks', 'thank you', 'thx'],
  },
  {
    intent: 'my-requests',
    phrases: ['mijn aanvragen', 'mijn aanvraag', 'mijn verzoeken', 'status', 'my requests', 'my request', 'requests'],
  },
  {
    intent: 'my-authorisations',
    phrases: [
      'mijn autorisaties',
      'mijn toegang',
      'mijn rechten',
      'wat heb ik',
      'my authorisations',
      'my authorizations',
      'my access',
      'what do i have',
    ],
  },
  {
    intent: 'find-administrator',
    phrases: [
      'beheerder',
      'beheerders',
      'mijn beheerder',
      'wie is mijn beheerder',
      'wie is de beheerder',
      'administrator',
      'administrators',
      'my administrator',
      'who is my administrator',
      'who is the administrator',
    ],
  },
  {
    intent: 'pending-approvals',
    phrases: [
      'beoordelen',
      'te beoordelen',
      'openstaand',
      'openstaande aanvragen',
      'toegangsaanvragen',
      'wat wacht op mij',
      'wat wacht er op mij',
      'pending',
      'pending requests',
      'what is waiting for me',
      'what waits for me',
    ],
  },
  {
    intent: 'servicedesk-queue',
    phrases: ['meldingen', 'melding', 'wachtrij', 'servicedesk', 'cases', 'case', 'queue'],
  },
  {
    intent: 'show-steps',
    phrases: ['stappen', 'stappenkaart', 'stappenplan', 'uitleg', 'steps', 'guide', 'step card'],
  },
  {
    intent: 'request-access',
    phrases: [
      'aanvragen',
      'aanvraag',
      'vraag aan',
      'toegang',
      'toegang aanvragen',
      'toegang tot',
      'request',
      'request access',
      'access',
      'ask',
    ],
  },
  {
    intent: 'grant-access',
    phrases: [
      'toekennen',
      'toegang geven',
      'autoriseren',
      'autoriseer',
      'geef',
      'geef toegang',
      'grant',
      'grant access',
      'give access',
    ],
  },
  {
    intent: 'revoke-access',
    phrases: ['intrekken', 'trek in', 'toegang intrekken', 'afnemen', 'revoke', 'revoke access', 'take away'],
  },
  { intent: 'approve', phrases: ['goedkeuren', 'keur goed', 'goedgekeurd', 'akkoord', 'approve'] },
  { intent: 'decline', phrases: ['afwijzen', 'wijs af', 'afkeuren', 'decline', 'reject'] },
  { intent: 'nudge', phrases: ['herinner', 'herinneren', 'stuur herinnering', 'remind', 'send reminder', 'nudge'] },
  { intent: 'show-request', phrases: ['toon', 'bekijk', 'show', 'open'] },
  {
    intent: 'change-language',
    phrases: ['taal', 'language', 'nederlands', 'english', 'engels', 'dutch', 'in english', 'in het nederlands'],
  },
]

/** Words that carry no meaning in a command. */
export const fillers = [
  'graag',
  'even',
  'svp',
  'aub',
  'a.u.b.',
  'please',
  'voor',
  'for',
  'op',
  'on',
  'van',
  'of',
  'de',
  'het',
  'the',
  'to',
  'aan',
  'mij',
  'me',
  'mijzelf',
  'mezelf',
  'myself',
  'en',
  'and',
  '&',
  '+',
]
