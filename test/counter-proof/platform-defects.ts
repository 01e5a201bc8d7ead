import type { Defect } from './defect.ts'

/** The API platform: what it tells, and to whom that is told on. */
export const platformDefects: readonly Defect[] = [
  {
    invariant: 'I-36',
    mistake: 'whatever the platform puts beside what was asked for is taken along',
    file: 'src/usecases/readable.ts',
    find: 'return Object.fromEntries(taken.filter(([, each]) => each !== undefined)) as T',
    put: 'return { ...value, ...Object.fromEntries(taken.filter(([, each]) => each !== undefined)) } as T',
    test: 'test/usecases/checked-reads.test.ts',
  },
  {
    invariant: 'I-36',
    mistake: 'a whole key is taken for its last four characters',
    file: 'src/usecases/platform-answers.ts',
    find: '/^\\S{1,4}$/u',
    put: '/^\\S+$/u',
    test: 'test/usecases/checked-reads.test.ts',
  },
  {
    invariant: 'I-36',
    mistake: 'what looks like a key in a name is shown',
    file: 'src/usecases/readable.ts',
    find: "(looksLikeKey(text(value)) ? '•••' : text(value))",
    put: '(text(value))',
    test: 'test/e2e/api-keys.test.ts',
  },
  {
    invariant: 'I-36',
    mistake: 'a secret in the place of an id is kept',
    file: 'src/usecases/readable.ts',
    find: 'if (isKnownSecret(text(value)))',
    put: 'if (text(value) === undefined)',
    test: 'test/usecases/checked-reads.test.ts',
  },
  {
    invariant: 'I-36',
    mistake: 'a secret in the name of a user is shown',
    file: 'src/usecases/directory-answers.ts',
    find: '{ id: handle, name: words, address: words }',
    put: '{ id: handle, name: text, address: words }',
    test: 'test/usecases/checked-reads.test.ts',
  },
  {
    invariant: 'I-18',
    mistake: 'a customer who knows the id of a company sees it',
    file: 'src/usecases/queries/find-company.ts',
    find: 'const meant = companies.filter((company) => company.id === id)',
    put: 'const meant = listOf(await backend.company(id))',
    test: 'test/e2e/api-keys.test.ts',
  },
  {
    invariant: 'I-18',
    mistake: 'a customer who knows a number sees the company of it',
    file: 'src/usecases/queries/find-company.ts',
    find: 'const numbers = own.map((each) => each.number).filter((each) => number === undefined || each === number)',
    put: 'const numbers = number === undefined ? own.map((each) => each.number) : [number]',
    test: 'test/e2e/api-keys.test.ts',
  },
  {
    invariant: 'I-18',
    mistake: 'everybody sees who is still on an old version',
    file: 'src/usecases/queries/platform-status.ts',
    find: "if (!(await freshStanding(deps.backend, person, deps.rules).isAgent())) throw new Refusal('not-servicedesk')",
    put: 'await freshStanding(deps.backend, person, deps.rules).isAgent()',
    test: 'test/e2e/api-versions.test.ts',
  },
]
