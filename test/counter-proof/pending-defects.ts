import type { Defect } from './defect.ts'

/** What waits for a decision: reminders, the next door, working time, and deciding together. */
export const pendingDefects: readonly Defect[] = [
  {
    invariant: 'I-11',
    mistake: 'the next door is opened by who asked',
    file: 'src/usecases/seek-reviewers.ts',
    find: "!isInvolved(request, { id: '', userId: user.id }) &&",
    put: '',
    test: 'test/e2e/nobody-decides.test.ts',
  },
  {
    invariant: 'I-12',
    mistake: 'authority over the first number of a list is authority over all of it',
    file: 'src/usecases/decide-together.ts',
    find: 'decideItem(deps, reviewer, item, input)',
    put: `decideItem({ ...deps, backend: { ...deps.backend, authorityOver: async (user, over) => {
      const first = await deps.ledger.request(reviewer.tenant, input.items[0].request)
      const found = await deps.backend.authorityOver(user, first.customer.number)
      return found && { ...found, over }
    } } }, reviewer, item, input)`,
    test: 'test/e2e/together-and-rights.test.ts',
  },
  {
    invariant: 'I-14',
    mistake: 'what needs two people is decided with the rest',
    file: 'src/domain/deciding-together.ts',
    find: "?? (line.needs === 2 ? 'needs-two' : undefined)",
    put: '',
    test: 'test/e2e/deciding-together.test.ts',
  },
  {
    invariant: 'I-18',
    mistake: 'anybody asks again for what somebody else asked',
    file: 'src/domain/asking-again.ts',
    find: "if (request.requester.id !== personId) return 'not-visible'",
    put: '',
    test: 'test/e2e/nobody-decides.test.ts',
  },
  {
    invariant: 'I-20',
    mistake: 'a step is taken as often as it is run',
    file: 'src/usecases/follow-up/take-step.ts',
    find: "if (await tx.firstTime(due.tenant, digest('follow-up', request.id, due.step, since))) await work",
    put: 'await work',
    test: 'test/e2e/nobody-decides.test.ts',
  },
  {
    invariant: 'I-21',
    mistake: 'who comes second in a list hears that it was done',
    file: 'src/usecases/decide-together.ts',
    find: 'return about.map((each) => ({ ...each, ...whatHappened(',
    put: 'return about.map((each) => ({ ...each, ...false && whatHappened(',
    test: 'test/e2e/deciding-together.test.ts',
  },
  {
    invariant: 'I-26',
    mistake: 'an older card confirms the list of now',
    file: 'dialogs/together-dialog.ts',
    find: 'said.action.seen === fingerprintOf(draft.shown)',
    put: 'said.action.seen > 0',
    test: 'test/e2e/deciding-together.test.ts',
  },
  {
    invariant: 'I-29',
    mistake: 'holidays are worked on',
    file: 'src/calendar/dutch-working-time.ts',
    find: '&& !isHoliday(day)',
    put: '',
    test: 'test/calendar/dutch-working-time.test.ts',
  },
  {
    invariant: 'I-29',
    mistake: 'in summer the clock is an hour off',
    file: 'src/calendar/amsterdam-day.ts',
    find: 'days(day) + time - aheadAt(days(day) + days(0.5))',
    put: 'days(day) + time - minutes(60)',
    test: 'test/calendar/dutch-working-time.test.ts',
  },
  {
    invariant: 'I-29',
    mistake: 'a step is taken before its moment, by a clock that was set back',
    file: 'src/usecases/follow-up/take-step.ts',
    find: 'if (tx.now < due.at) return due.at',
    put: '',
    test: 'test/e2e/nobody-decides.test.ts',
  },
  {
    invariant: 'I-29',
    mistake: 'at the deadline it still goes to the next door',
    file: 'src/domain/following-up.ts',
    find: 'now < request.expiresAt &&',
    put: '',
    test: 'test/domain/following-up.test.ts',
  },
  {
    invariant: 'I-33',
    mistake: 'what waits for the second of two, or came back, is followed up as if it had just been asked',
    file: 'src/domain/following-up.ts',
    find: 'approvalsOf(line).at(-1)?.at ?? line.returnedAt ?? submittedAt',
    put: 'submittedAt',
    test: 'test/e2e/second-waits.test.ts',
  },
  {
    invariant: 'I-33',
    mistake: 'who gave the first of two approvals counts as one who can be reached for the second',
    file: 'src/usecases/seek-reviewers.ts',
    find: 'const asked = eligible.filter(({ user }) => mayBeSecond(line, request, user.id))',
    put: 'const asked = eligible',
    test: 'test/e2e/second-unreachable.test.ts',
  },
]
