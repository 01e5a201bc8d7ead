import type { MigrationInfo } from 'kysely/migration'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const { ok, warning, failed } = findingsOf('database')

/** @param known the migrations of this program, in order; @param done the names that the database says it had */
export function migrationFinding(known: readonly MigrationInfo[], done: readonly string[]): Finding {
  const names = known.map(({ name }) => name)
  const strange = done.filter((name) => !names.includes(name))
  if (strange.length > 0)
    return failed(
      `it was made by another version of the bot (${strange.length} unknown migrations)`,
      'Run the version that made it, or a newer one; going back needs the backup from before.',
    )
  const due = known.filter(({ executedAt }) => executedAt === undefined)
  const gap = known.findIndex(({ executedAt }) => executedAt === undefined) < known.length - due.length
  if (due.length > 0 && gap)
    return failed(
      'a migration in the middle was never run',
      'Restore the last backup: this database was changed by hand.',
    )
  if (due.length > 0)
    return warning(
      `${due.length} of ${known.length} migrations are still to be run`,
      'Make a backup, then start the bot, which runs them.',
    )
  return ok(`all ${known.length} migrations were run`)
}
