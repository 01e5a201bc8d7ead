import type { CheckpointFile } from '../audit/checkpoints.ts'
import { auditInFull, publishEvery } from '../audit/keeper.ts'
import { problemText } from '../audit/problem-text.ts'
import type { Instant } from '../domain/instant.ts'
import type { AuditChain } from '../ports/audit-chain.ts'

/** Reads all of the audit and says what holds, or what does not and where. */
export async function verifyAudit(
  chain: AuditChain,
  file: CheckpointFile,
  print: (line: string) => void,
  now: Instant,
): Promise<'sound' | 'not sound'> {
  const { checkpoints } = await file.read()
  const found = await auditInFull(chain, file)
  const isNew = checkpoints.length === 0 && found.every(({ kind }) => kind === 'no-checkpoint')
  const problems: (typeof found)[number][] = []
  for (const tenant of await chain.tenants()) {
    const own = checkpoints.filter((each) => each.tenant === tenant)
    const last = own.reduce((highest, { seq }) => Math.max(highest, seq), 0)
    const head = await chain.head(tenant)
    print(`tenant ${tenant}: ${head?.seq ?? 0} events, ${own.length} checkpoints, signed up to event ${last}`)
  }
  for (const problem of found) {
    const until = isNew ? (await beginningOf(chain, problem.tenant)) + publishEvery : 0
    if (now < until) print(`tenant ${problem.tenant}: ${notYet(until)}`)
    else problems.push(problem)
  }
  for (const problem of problems) print(`NOT SOUND: ${problemText(problem)}`)
  if (problems.length === 0) print('The audit is sound.')
  return problems.length === 0 ? 'sound' : 'not sound'
}

const notYet = (until: Instant): string =>
  `there is no signed checkpoint yet, which in a new installation is normal until ${new Date(until).toISOString()}`

/** When the first event of a tenant happened; the beginning of time where nobody can say. */
async function beginningOf(chain: AuditChain, tenant: string): Promise<Instant> {
  for await (const [first] of chain.links(tenant, undefined)) {
    const { at } = JSON.parse(first?.text ?? '{}') as { readonly at?: Instant }
    return at ?? 0
  }
  return 0
}
