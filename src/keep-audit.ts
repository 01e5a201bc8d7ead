import type { AuditProblem } from './audit/check.ts'
import { checkpointFile } from './audit/checkpoints.ts'
import type { CheckpointFile } from './audit/checkpoints.ts'
import { auditIsSound, startKeeper } from './audit/keeper.ts'
import type { Keeper } from './audit/keeper.ts'
import { problemText } from './audit/problem-text.ts'
import { makeSigningKey, readSigner } from './audit/signing.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import type { Store } from './store/store.ts'

/** The process must not start. The message is meant to be printed. */
export class AuditNotSound extends Error {
  constructor(problems: readonly AuditProblem[]) {
    const lines = problems.map((problem) => `  ${problemText(problem)}.`)
    super(['The audit is not sound, so nothing was started:', ...lines, 'See `npm run audit -- verify`.'].join('\n'))
    this.name = 'AuditNotSound'
  }
}

/** Where checkpoints go, and the key that signs them. @throws SigningKeyMistake */
export const checkpointsOf = ({ audit }: Pick<Config, 'audit'>): CheckpointFile =>
  checkpointFile(audit.checkpoints, readSigner(audit.keyFile))

/**
 * Looks whether the audit still is what the last checkpoints vouch for, publishes new ones, and goes on doing so.
 * @throws AuditNotSound in production; local mode says it and starts, so that what is broken can be looked at (I-2)
 */
export async function keepAudit(config: Config, store: Store, log: Log): Promise<Keeper> {
  if (config.mode === 'local') makeSigningKey(config.audit.keyFile)
  const file = checkpointsOf(config)
  const chain = store.auditChain
  const say = (problems: readonly AuditProblem[]): void => problems.forEach((problem) => log.auditProblem(problem))
  const problems = await auditIsSound(chain, file)
  if (problems.length > 0) {
    say(problems)
    if (config.mode === 'production') throw new AuditNotSound(problems)
    process.stderr.write(
      `${new AuditNotSound(problems).message.replace('nothing was', 'in production nothing would be')}\n`,
    )
  }
  const keeper = startKeeper({
    chain,
    file,
    now: () => store.ledger.now(),
    onCheckpoint: ({ tenant, seq, hash }, signature) => log.checkpoint({ tenant, seq, hash, signature }),
    onProblems: say,
    onFault: (error) => log.fault(error, { effect: 'audit' }),
  })
  await keeper.publish()
  return keeper
}
