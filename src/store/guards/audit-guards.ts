import { refuse } from './guard.ts'
import type { Guard } from './guard.ts'
import { appendOnly } from './kept-rows.ts'

/** Who goes around these is found by the chain and its checkpoints (I-35). */
export const auditGuards: readonly Guard[] = [
  ...appendOnly('audit', [['tenant', 'seq']]),
  refuse('audit_head', 'is never deleted', 'delete'),
  refuse('audit_head', 'only moves on', 'update', 'new.seq < old.seq or new.tenant <> old.tenant'),
]
