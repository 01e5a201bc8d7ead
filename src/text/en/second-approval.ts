import type { secondApproval as nl } from '../nl/second-approval.ts'

export const secondApproval: typeof nl = {
  why: 'This takes two people. One administrator has approved and there is no other one; so you look along as the second.',
  openRequest: 'Open the request',
  over: 'This does not wait for the service desk any more; there is nothing you need to do.',
}
