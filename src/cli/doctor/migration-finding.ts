import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const { ok, warning, failed } = findingsOf('database')

/** @param known the migrations of this program, in order; @param done the names that the database says it had */
export function migrationFinding(known: readonly string[], done: readonly string[]): Finding {
  const strange = done.filter((name) => !known.includes(name))
  if (strange.length > 0)
    return failed(
      `it was made by another version of the bot (${strange.length} unknown migrations)`,
      'Run the version that made it, or a newer one; going back needs the backup from before.',
    )
  const due = known.filter((name) => !done.includes(name))
  if (due.length === 0) return ok(`all ${known.length} migrations were run`)
  const hasGap = due.join() !== known.slice(-due.length).join()
  if (hasGap)
    return failed(
      'a migration in the middle was never run',
      'Restore the last backup: this database was changed by hand.',
    )
  return warning(
    `${due.length} of ${known.length} migrations are still to be run`,
    'Make a backup, then start the bot, which runs them.',
  )
}
