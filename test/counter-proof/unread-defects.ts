import type { Defect } from './defect.ts'

const reading = 'test/understanding/anonymous.test.ts'
const keeping = 'test/e2e/unread-sentences.test.ts'

/** What is kept of sentences that were not understood. */
export const unreadDefects: readonly Defect[] = [
  {
    invariant: 'I-37',
    mistake: 'a word that nobody knows is kept of a sentence that was not understood',
    file: 'src/understanding/anonymous.ts',
    find: '? word : withheld',
    put: '? word : word',
    test: reading,
  },
  {
    invariant: 'I-37',
    mistake: 'a surname that is a word is kept behind a name',
    file: 'src/understanding/anonymous.ts',
    find: 'nearName || names.has(word) ? common : own',
    put: 'names.has(word) ? common : own',
    test: reading,
  },
  {
    invariant: 'I-37',
    mistake: 'sentences are kept although the operator did not ask for it',
    file: 'src/app.ts',
    find: 'unread: config.keepUnread\n',
    put: 'unread: config.unreadKeptDays > 0\n',
    test: keeping,
  },
  {
    invariant: 'I-37',
    mistake: 'a sentence that was not understood is kept with the time of day',
    file: 'src/usecases/keep-unread.ts',
    find: 'day: now - (now % days(1))',
    put: 'day: now - (now % days(0.001))',
    test: keeping,
  },
  {
    invariant: 'I-37',
    mistake: 'sentences that were not understood are kept for good',
    file: 'src/usecases/run-retention.ts',
    find: 'retention.deleteUnread(lease, now - kept.unread)',
    put: 'retention.deleteUnread(lease, 0 * kept.unread)',
    test: 'test/operators/retention.test.ts',
  },
  {
    invariant: 'I-36',
    mistake: 'what stands around a key is kept of a sentence that was not understood',
    file: 'src/understanding/anonymous.ts',
    find: "if (looksLikeKey(text.replace(/\\s+/g, ' ')) || looksLikeKey(said) || announcesSecret.test(said)) return undefined",
    put: 'if (announcesSecret.test(said)) return undefined',
    test: reading,
  },
]
