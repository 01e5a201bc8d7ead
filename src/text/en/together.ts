import { plain } from '../plain.ts'
import type { together as nl } from '../nl/together.ts'

const lines = (count: number): string => (count === 1 ? '1 authorisation' : `${count} authorisations`)

export const together: typeof nl = {
  chooseTitle: 'Decide together: choose',
  chooseIntro: 'Choose what you want to decide in one go. First you will see exactly what that is.',
  choice: (label, person, number, id) => `${label} · ${person} · ${number} · ${id}`,
  lines: { label: 'What do you decide?', missing: 'Choose at least one.' },
  verdict: {
    label: 'What is your decision?',
    choice: { approved: 'Approve', declined: 'Decline' },
    missing: 'Choose approve or decline.',
  },
  needTwo: (count) =>
    `${lines(count)} ${count === 1 ? 'is' : 'are'} not listed: it takes two people, so you decide on the card of the request.`,
  nothing: {
    title: 'Decide together',
    text: 'There is nothing now that you can decide together.',
  },
  confirmTitle: {
    approved: (count) => `Is this right? Approve ${lines(count)}`,
    declined: (count) => `Is this right? Decline ${lines(count)}`,
  },
  confirmSummary: 'Check the list and confirm; nothing has happened yet.',
  askedBy: (name) => `requested by ${name}`,
  forSelf: 'requested for themselves',
  gone: (count) =>
    count === 1
      ? 'Of what you chose, 1 is no longer possible. It is not in the list.'
      : `Of what you chose, ${count} are no longer possible. They are not in the list.`,
  onConfirm: {
    approved: 'I switch on exactly this, and nothing else. Those who asked will hear.',
    declined: 'I switch on nothing. Those who asked will hear, with your remark.',
  },
  remark: 'Remark for all of them (may be left empty)',
  confirm: {
    approved: (count) => `Approve ${count}`,
    declined: (count) => `Decline ${count}`,
  },
  revise: 'Choose again',
  typed: 'Type “yes” to confirm, followed by your remark if you have one.',
  doneTitle: 'Decided together',
  done: {
    approved: (count) => `${lines(count)} approved.`,
    declined: (count) => `${lines(count)} declined.`,
  },
  notDone: (count) => `Not decided: ${lines(count)}.`,
  why: (code, name) => {
    switch (code) {
      case 'already-decided':
        return name === undefined ? 'was decided already' : `${plain(name)} decided this already`
      case 'seen-outdated':
        return 'has changed meanwhile; open the request and look again'
      case 'expired':
        return 'has expired'
      case 'needs-two':
        return 'takes two people; decide on its own card'
      case 'backend-unavailable':
        return 'Mijn PostNL did not answer; please try again in a moment'
      default:
        return 'you may not decide this now'
    }
  },
  request: (id) => `Request ${id}`,
  open: (id) => `Open request ${id}`,
  toList: 'To decide',
}
