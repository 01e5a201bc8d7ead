import type { CheckpointFile } from '../audit/checkpoints.ts'
import { auditInFull } from '../audit/keeper.ts'
import { problemText } from '../audit/problem-text.ts'
import type { AuditChain } from '../ports/audit-chain.ts'

/** Reads all of the audit and says what holds, or what does not and where. */
export async function verifyAudit(
  chain: AuditChain,
  file: CheckpointFile,
  print: (line: string) => void,
): Promise<'sound' | 'not sound'> {
  const { checkpoints } = await file.read()
  const problems = await auditInFull(chain, file)
  for (const tenant of await chain.tenants()) {
    const own = checkpoints.filter((each) => each.tenant === tenant)
    const last = own.reduce((highest, { seq }) => Math.max(highest, seq), 0)
    const head = await chain.head(tenant)
    print(`tenant ${tenant}: ${head?.seq ?? 0} events, ${own.length} checkpoints, signed up to event ${last}`)
  }
  for (const problem of problems) print(`NOT SOUND: ${problemText(problem)}`)
  if (problems.length === 0) print('The audit is sound.')
  return problems.length === 0 ? 'sound' : 'not sound'
}
