import type { readOnly as nl } from '../nl/read-only.ts'

export const readOnly: typeof nl = {
  causeTitle: 'I know where the error comes from',
  summary: 'You hold an authorisation that results in an error message. I will tell you what you can do.',
  cause: (label) =>
    `${label} is switched on here. In Mijn PostNL that authorisation results in an error message, so it is not your fault.`,
  next: {
    'to-ask': (replacement) =>
      `You need ${replacement}. Request it; your administrator reads along what is on now and can replace it at once.`,
    requested: (replacement) =>
      `${replacement} has already been requested. You only need to wait for your administrator.`,
    held: (replacement, label) =>
      `${replacement} is on as well. Ask your administrator to switch off ${label}; then the error is gone.`,
  },
  ask: 'Request the replacement',
  mend: { replace: 'Replace read only', 'take-away': 'Switch off read only' },
  notFoundTitle: 'Track & trace results in an error',
  notFound: 'You do not hold Track & trace read only, the known cause. See first whether one of these helps:',
  steps: [
    'Log out of Mijn PostNL and log in again.',
    'See whether the right customer number is chosen.',
    'See under your authorisations whether Zakelijke track & trace is on for that customer number. If not, request it.',
  ],
  servicedesk:
    'Still wrong? Call the CIT Servicedesk: 088 225 5651, or e-mail citservicesdesk@postnl.nl. Tell them which message you see.',
  howToReplace:
    'Say whose and on which customer number, for example: replace read only 9401138 name@example.com. I will first show what changes.',
  noCopies:
    'I do not copy the access of a colleague: that would bring along what does not belong, such as Track & trace read only, which results in an error message. Tell me which service is needed and I will arrange that one.',
  reviewWarning: (name, label) =>
    `${name} now holds ${label} on this customer number. It results in an error message; this is what replaces it. Switch off ${label} as soon as this is on.`,
  reviewAtOnce: (label) => `Or replace it at once: this goes on and then ${label} goes off. That approves the request.`,
  reviewNext: (label) => `Switch off ${label} after this as well; it results in an error message.`,
  title: 'Is this right? Replacing by Zakelijke track & trace',
  titleTakeAway: (label) => `Is this right? Switching off ${label}`,
  confirmSummary: 'Check this and confirm; nothing has happened yet.',
  first: 'First I will switch on',
  alreadyOn: (label) => `${label} is on already, or is being switched on.`,
  then: 'Then I will switch off',
  only: 'I will switch off',
  why: (label) => `${label} results in an error message in Mijn PostNL, so it should never be on.`,
  order: 'The old one goes off only when the new one is on. Nothing else changes. The user will be told.',
  orderTakeAway: 'Nothing else changes. The user will be told.',
  confirm: 'Replace',
  confirmTakeAway: 'Switch off',
  cancel: 'Cancel',
  nothingToReplace: (name, number) =>
    `${name} does not hold Track & trace read only on ${number}. There is nothing to replace.`,
  changesTitle: {
    administrator: 'Replaced by Zakelijke track & trace',
    beneficiary: 'For you: replaced by Zakelijke track & trace',
  },
}
