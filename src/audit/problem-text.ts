import type { AuditProblem } from './check.ts'

const what: Readonly<Record<AuditProblem['kind'], string>> = {
  changed: 'is not what was recorded: its contents or its hash were changed',
  'missing-before': 'is not in its place: an event before it was deleted, inserted or moved',
  'does-not-follow': 'does not follow the event before it',
  rewritten: 'is another than the one a signed checkpoint vouches for: the chain was rewritten',
  truncated: 'is gone, although a signed checkpoint vouches for it: the end was cut off',
  'head-differs': 'is the last there is, and the head says otherwise',
  'checkpoint-invalid': 'is not a checkpoint signed by a key in AUDIT_SIGNING_KEY_FILE',
  'no-checkpoint': 'there is no signed checkpoint, so that nobody can say whether it was rewritten',
}

/** One problem as a line for people. */
export function problemText({ kind, tenant, seq }: AuditProblem): string {
  if (kind === 'checkpoint-invalid') return `checkpoints, line ${seq}: ${what[kind]}`
  if (kind === 'no-checkpoint') return `tenant ${tenant}: ${what[kind]}`
  return `tenant ${tenant}, event ${seq}: ${what[kind]}`
}
