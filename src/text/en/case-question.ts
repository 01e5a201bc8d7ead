import type { caseQuestion as nl } from '../nl/case-question.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

export const caseQuestion: typeof nl = {
  about: {
    'no-reviewer': 'Your request that nobody can decide',
    'reviewers-unreachable': 'Your request that does not reach the administrators',
    'not-decided': 'Your request that is not decided yet',
    'change-uncertain': 'A change that Mijn PostNL does not confirm',
    'change-failed': 'A change that failed',
    'invitation-uncertain': 'A new user whom Mijn PostNL does not confirm',
    'invitation-failed': 'A new user who could not be added',
    'not-visible': 'What you do not see in Mijn PostNL',
    'second-approval': 'A request that needs two approvals',
    onboarding: 'Your move to the API platform',
  },
  title: {
    asked: 'The service desk has a question',
    waiting: 'Your case at the service desk',
    closed: 'Your case is closed',
  },
  summary: {
    asked: (name) => `${name} of the service desk has a question for you.`,
    waiting: (id) => `This is how ${id} stands.`,
    closed: (id) => `The service desk closed ${id}.`,
  },
  of: (labels, number) => `${labels} on ${number}`,
  reply: 'Your answer',
  send: 'Send answer',
  noNeed: 'There is nothing you need to do now. You will hear it here when there is a question, or when it is done.',
  closedBy: (name) => `${name} of the service desk writes`,
  closedPlain: 'The service desk writes',
  contact: (id) => `Does it not work here? ${reachServicedesk(id)}`,
}
