import type { AuditChain, AuditHead } from '../ports/audit-chain.ts'
import type { AuditProblem } from './check.ts'
import type { CheckpointFile } from './checkpoints.ts'
import type { Checkpoint } from './signing.ts'
import { checkFully, checkSince } from './walk.ts'

export interface KeeperParts {
  readonly chain: AuditChain
  readonly file: CheckpointFile
  readonly now: () => Promise<number>
  /** The second way out: whoever collects the log has the checkpoints where this machine cannot reach them. */
  readonly onCheckpoint: (checkpoint: Checkpoint, signature: string) => void
  readonly onProblems: (problems: readonly AuditProblem[]) => void
  readonly onFault: (error: unknown) => void
}

/** Publishes where the audit ends, and looks at it again every day. */
export interface Keeper {
  /** Signs every head that moved, unless what it stands on is not sound: what was tampered with is never vouched for. */
  publish(): Promise<void>
  checkFully(): Promise<readonly AuditProblem[]>
  /** A last checkpoint, so that what is cut off while nothing runs is missed at the next start. */
  stop(): Promise<void>
}

/** Nothing that happened waits longer for its checkpoint while a bot runs. */
export const publishEvery = 10 * 60_000
const checkEvery = 24 * 60 * 60_000

/** @returns everything that is wrong since the last signed checkpoints, or ever where there is none; empty: it is sound (I-2) */
export async function auditIsSound(chain: AuditChain, file: CheckpointFile): Promise<readonly AuditProblem[]> {
  return checkSince(chain, await file.latest())
}

/** Everything that can be known of the audit, all of it read (I-35). */
export async function auditInFull(chain: AuditChain, file: CheckpointFile): Promise<readonly AuditProblem[]> {
  const { checkpoints, problems } = await file.read()
  const vouched = new Set(checkpoints.map(({ tenant }) => tenant))
  const tenants = await chain.tenants()
  const without = tenants.filter((tenant) => !vouched.has(tenant))
  return [
    ...problems,
    ...without.map((tenant) => ({ kind: 'no-checkpoint' as const, tenant, seq: 0 })),
    ...(await checkFully(chain, checkpoints)),
  ]
}

export function startKeeper(parts: KeeperParts): Keeper {
  const inFull = async (): Promise<readonly AuditProblem[]> => {
    const problems = await auditInFull(parts.chain, parts.file)
    if (problems.length > 0) parts.onProblems(problems)
    return problems
  }
  // One after another: a stop that comes while the clock strikes must not sign the same twice.
  let running: Promise<void> = Promise.resolve()
  const publish = (): Promise<void> => (running = running.then(() => publishHeads(parts)).catch(parts.onFault))
  const timers = [
    setInterval(() => void publish(), publishEvery),
    setInterval(() => void inFull().catch(parts.onFault), checkEvery),
  ]
  for (const timer of timers) timer.unref()
  return {
    publish,
    checkFully: inFull,
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await publish()
    },
  }
}

async function publishHeads({ chain, file, now, onCheckpoint, onProblems }: KeeperParts): Promise<void> {
  const checkpoints = await file.latest()
  const problems = await checkSince(chain, checkpoints)
  if (problems.length > 0) onProblems(problems)
  const unsound = new Set(problems.map(({ tenant }) => tenant))
  for (const tenant of await chain.tenants()) {
    const head = await chain.head(tenant)
    if (head === undefined || unsound.has(tenant) || isPublished(checkpoints, head)) continue
    const checkpoint = { at: await now(), tenant, seq: head.seq, hash: head.hash }
    onCheckpoint(checkpoint, await file.add(checkpoint))
  }
}

const isPublished = (checkpoints: readonly AuditHead[], { tenant, seq }: AuditHead): boolean =>
  checkpoints.some((each) => each.tenant === tenant && each.seq >= seq)
