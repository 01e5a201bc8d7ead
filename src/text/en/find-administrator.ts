import type { findAdministrator as nl } from '../nl/find-administrator.ts'

export const findAdministrator: typeof nl = {
  you: 'This is you. Somebody else always decides about a request of your own.',
  colleague: 'It is about this colleague, who therefore does not decide about it.',
  onlyYou:
    'There is nobody else who may decide. Make your request all the same: the service desk will find out who may.',
  canGive: (service) => `They can give you ${service}.`,
  canGiveTo: (service, name) => `They can give ${service} to ${name}.`,
  forColleague: (name) => `They decide where it is about ${name}.`,
  alreadyHeld: (service) => `${service} is on here already. Do you not see it? Type “I do not see the tile”.`,
  ask: (service) => `Request ${service}`,
  listTitle: (service) => `Who can give you ${service}?`,
  listTitleTo: (service, name) => `Who can give ${service} to ${name}?`,
  listOf: (name) => `Who decides for ${name}?`,
  listSummary: (count) => `Choose one of ${count} customer numbers.`,
  choose: 'Choose a customer number to see who may decide, and to ask at once.',
  names: (names) => `Administrator: ${names}`,
  nobody: 'No administrator found',
  open: (number) => `Show the administrators of ${number}`,
  everywhere: (service) =>
    `You hold ${service} on all your customer numbers already. Do you not see it in Mijn PostNL? Type “I do not see the tile”.`,
  everywhereTo: (service, name) =>
    `${name} holds ${service} already on all customer numbers that you share. There is nothing to ask.`,
}
