import { auditGuards } from './audit-guards.ts'
import { caseGuards } from './case-guards.ts'
import { changeGuards } from './change-guards.ts'
import type { Guard } from './guard.ts'
import { requestGuards } from './request-guards.ts'

/** Everything that SQLite itself refuses. The guards of another engine stand beside this folder, with the same rules. */
export const sqliteGuards: readonly Guard[] = [...requestGuards, ...changeGuards, ...caseGuards, ...auditGuards]
