import type { ask as nl } from '../nl/ask.ts'

export const ask: typeof nl = {
  services: { label: 'Which services?', missing: 'Choose at least one' },
  numbers: { label: 'On which customer numbers?', missing: 'Choose at least one' },
  forWhom: { me: 'For myself', colleagues: 'For colleagues', missing: 'Choose for whom it is' },
  colleagues: {
    label: 'Which colleagues?',
    typed: 'Or type e-mail addresses, with a comma between them',
    example: 'name@example.com, colleague@example.com',
    missing: 'Choose or type at least one colleague',
  },
  everyNumber: ['all', 'all of them', 'both', 'all numbers', 'alle', 'allemaal', 'alles'],
  self: ['me', 'myself', 'mij', 'mijzelf', 'mezelf', 'ik'],
  others: [
    'colleague',
    'colleagues',
    'a colleague',
    'my colleague',
    'somebody else',
    'someone else',
    'collega',
    'collegas',
  ],
  title: 'Request access',
  confirm: {
    title: (requests) => `Is this right? ${requests === 1 ? '1 request' : `${requests} requests`}`,
    summary: (requests, lines) =>
      `Check the ${requests === 1 ? 'request' : `${requests} requests`} with ${lines === 1 ? '1 authorisation' : `${lines} authorisations`} and confirm; nothing has happened yet.`,
    size: (requests, lines) =>
      `${requests === 1 ? '1 request' : `${requests} requests`}, ${lines === 1 ? '1 authorisation' : `${lines} authorisations`} in all. Each administrator sees and decides only their own part.`,
    what: 'I will request',
    forWhom: 'For whom',
    you: (name) => `${name} (you)`,
    row: (what, people) => `${what} for ${people}`,
    only: (labels) => `only ${labels}`,
    goesTo: (names) => `Goes to: ${names}`,
    atParent: (number) => `administrator of ${number}`,
    notReachable: 'not reachable in Teams',
    nobodyMay: 'There is no administrator here who may decide. I will bring this part to the service desk.',
    nobody: 'There is no administrator I can reach here. I will bring this part to the service desk as well.',
    skipped: 'I leave out',
    held: (what, day) => `${what}: already on${day === '' ? '' : ` since ${day}`}`,
    requested: (what, id) => `${what}: already requested (${id})`,
    approved: (what, id) => `${what}: already approved (${id}) and being switched on`,
    notUser: (name, numbers) => `${name} is not a user of ${numbers}, so I request nothing there`,
    recipients: (count) => `This message goes to ${count} people.`,
    show: (id) => `Show ${id}`,
  },
  overview: {
    title: (requests) => `Your ${requests} requests`,
    summary: (requests, open) =>
      open === 0
        ? `Your ${requests} requests have been decided.`
        : `Of your ${requests} requests, ${open === 1 ? '1 is' : `${open} are`} still waiting.`,
    asked: (moment) => `Requested in one go, ${moment}`,
    open: (service, number) => `Open ${service} on ${number}`,
    rest: 'Type “show” with the id to open one of these.',
  },
  already: (what, name) => `For ${name}: ${what}`,
  nothingFor: (name, number) => `You need not request this for ${name} on ${number}.`,
  partOf: (people, requests) => (people === 1 ? `One of ${requests} asked in one go` : `One ask for ${people} people`),
  partOfLabel: 'Belongs to',
}
