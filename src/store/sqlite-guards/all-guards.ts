import { caseGuards } from './case-guards.ts'
import { changeGuards } from './change-guards.ts'
import { appendOnly } from './guard.ts'
import type { Guard } from './guard.ts'
import { requestGuards } from './request-guards.ts'
import { exceptWhatIsRipe, retentionGuards } from './retention-guards.ts'

/** Everything that SQLite itself refuses. The guards of another engine stand beside this folder, with the same rules. */
export const sqliteGuards: readonly Guard[] = [
  ...exceptWhatIsRipe([...requestGuards, ...changeGuards, ...caseGuards]),
  ...retentionGuards,
  ...appendOnly('audit', [['seq']]),
]
