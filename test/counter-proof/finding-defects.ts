import type { Defect } from './defect.ts'

/** Finding an administrator, and finding out why something is not to be seen. */
export const findingDefects: readonly Defect[] = [
  {
    invariant: 'I-10',
    mistake: 'a backend that says nothing means that nothing is wrong',
    file: 'src/domain/diagnosis.ts',
    find: "cause: { kind: unanswered ? 'no-answer' : 'nothing-wrong' }",
    put: "cause: { kind: unanswered ? 'nothing-wrong' : 'nothing-wrong' }",
    test: 'test/domain/diagnosis.test.ts',
  },
  {
    invariant: 'I-12',
    mistake: 'every parent governs what is below it',
    file: 'src/usecases/plan-request.ts',
    find: "return authority?.via === 'parent' ? [{ user, via: 'parent', heldOn: authority.heldOn }] : []",
    put: "return [{ user, via: 'parent', heldOn: authority?.heldOn ?? number }]",
    test: 'test/e2e/find-administrator.test.ts',
  },
  {
    invariant: 'I-18',
    mistake: 'a stranger learns why somebody else does not see it',
    file: 'src/usecases/missed.ts',
    find: "if (request?.requester.id !== person.id) throw new Refusal('not-visible')",
    put: '',
    test: 'test/e2e/not-seen.test.ts',
  },
  {
    invariant: 'I-18',
    mistake: 'a number is told to whoever types it',
    file: 'src/usecases/queries/find-administrators.ts',
    find: "if (named.length === 0) throw new Refusal('number-unknown', { number: sought.number ?? '' })",
    put: "if (named.length === 0) return { numbers: [{ customer: { number: sought.number ?? '', name: '' }, isHeld: false }] }",
    test: 'test/e2e/find-administrator.test.ts',
  },
  {
    invariant: 'I-20',
    mistake: 'a wish for help that arrives again is a new case',
    file: 'src/usecases/report-invisible.ts',
    find: "if (!(await tx.firstTime(person.tenant, digest('report-invisible', id, seen, person.id))))",
    put: 'if (seen < 0)',
    test: 'test/e2e/not-seen.test.ts',
  },
  {
    invariant: 'I-29',
    mistake: 'at 60 minutes exactly it is still too early',
    file: 'src/domain/diagnosis.ts',
    find: 'return facts.now < until ?',
    put: 'return facts.now <= until ?',
    test: 'test/domain/diagnosis.test.ts',
  },
]
