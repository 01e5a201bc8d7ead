import type { give as nl } from '../nl/give.ts'

export const give: typeof nl = {
  numbers: { label: 'On which customer numbers?', hint: 'You can choose several: all that you administer now.' },
  page: {
    title: (name) => `Giving access to ${name}`,
    intro: 'Tick what has to be added. What is on already, is ticked.',
    off: 'Taking a tick away does nothing here. Switching off is done by taking access away.',
    needsTwo: (label) => `${label}: give this apart, with a second. Type “grant ${label}”.`,
    needsTwoHeld: (label) => `✓ ${label}: is on; giving it takes two people`,
    others: 'Other',
  },
  take: {
    title: (name) => `Taking access away from ${name}`,
    label: 'What goes off?',
    all: 'Take everything away…',
    confirmAll: 'Take everything away',
    nothing: (name, number) => `${name} has nothing on ${number}. Nothing has changed.`,
  },
  preview: {
    title: {
      on: 'Is this right? Giving access',
      off: 'Is this right? Taking access away',
      all: 'Is this right? Taking everything away',
    },
    now: 'On now',
    change: { on: 'Goes on', off: 'Goes off' },
    after: 'On afterwards',
    nothing: 'nothing',
    on: 'On these customer numbers',
    only: (number, labels) => `${number}: only ${labels}`,
    skipped: 'I leave out',
    held: (number, labels) => `${number}: ${labels} is on already`,
    notHeld: (number, labels) => `${number}: ${labels} is off already`,
    noUser: (number, name) => `${number}: ${name} is no user there`,
    unticked: (labels) =>
      `You took the tick away from ${labels}. That stays on: switching off is done by taking access away.`,
    allWarning: (name, number) =>
      `After this ${name} has nothing left on ${number}. You can undo it until ten minutes after, except what takes two people.`,
    administrator: (name, number, remaining, _count) =>
      `${name} will no longer be an administrator of ${number}. Who remains: ${remaining}.`,
  },
  asked: {
    title: 'This was already requested',
    approves: (labels, name, id) => `${labels}: requested by ${name} (${id}). With this you approve it.`,
    closes: (labels, id) => `${labels}: you requested this yourself (${id}). That is then not needed any more.`,
  },
  onNumbers: (count) => `On ${count} customer numbers`,
  undo: {
    button: 'Undo',
    until: (labels, time) => `You can undo this until ${time}. Then this goes on again: ${labels}.`,
    needsTwo: (labels) =>
      `${labels} does not come back like this: it takes two people. Give it again if it must be on again (type “grant”).`,
    left: {
      'not-administrator': (label, number) =>
        `${label} on ${number} stays off: you are no longer an administrator there.`,
      'beneficiary-unknown': (label, number, name) =>
        `${label} on ${number} stays off: ${name} is no longer a user there.`,
    },
    done: (name, moment) => `Undone by ${name}, ${moment}.`,
  },
  access: {
    title: 'Who has access?',
    choose:
      'Choose a customer number. It can be done per user as well: type “what does … have” with the e-mail address.',
    typeNumber: (count) => `And ${count} more. Type “who has access to” with the number behind it.`,
    choosePart: 'Per customer number',
    whoTitle: (number) => `Who has access to ${number}?`,
    users: (count) => (count === 1 ? '1 user' : `${count} users`),
    noUsers: 'This customer number has no users.',
    range: (from, to, count) => `${from} to ${to} of ${count}`,
    open: (name) => `See what ${name} has`,
    openNumber: (number) => `See ${number}`,
    nothing: 'Nothing is on',
    next: 'Next',
    previous: 'Previous',
    whatTitle: (name) => `What does ${name} have?`,
    whatSummary: (name, count) =>
      count === 1
        ? `${name} is a user of 1 customer number of yours.`
        : `${name} is a user of ${count} customer numbers of yours.`,
    administrator: 'administrator',
    grant: 'Give access',
    revoke: 'Take access away',
    all: (number) => `All users of ${number}`,
    self: 'This is you. Another administrator takes care of your own access.',
  },
}
