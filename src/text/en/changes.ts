import type { changes as nl } from '../nl/changes.ts'

export const changes: typeof nl = {
  title: {
    administrator: {
      on: (service) => `Switching on ${service}`,
      off: (service) => `Switching off ${service}`,
    },
    beneficiary: {
      on: (service) => `For you: ${service} on`,
      off: (service) => `For you: ${service} off`,
    },
  },
  summary: (service, number, state) => `${service} on ${number}: ${state}.`,
  forWhom: 'For whom',
  by: (name, moment) => `Done by ${name}, ${moment}`,
  byYou: (moment) => `Done by you, ${moment}`,
  undone: (name, moment) => `Put back by ${name}, ${moment}`,
  ended: 'The agreed period is over.',
  dueOff: 'Switching it off in Mijn PostNL is next.',
  alreadyOff: 'It was off already; nothing was changed.',
  mixed: 'Authorisations',
  cancelled: 'Nothing was changed: whoever did this is no longer an administrator.',
  withdrawn: 'Nothing was changed: whoever asked for this cancelled the request.',
  offAt: (moment) => `Switched off since ${moment}.`,
  questions: (name) => `Is this not right? Please contact ${name}.`,
}
