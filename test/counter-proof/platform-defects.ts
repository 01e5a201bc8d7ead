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
]
