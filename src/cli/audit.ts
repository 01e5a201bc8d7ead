import type { RecordedAuditEvent } from '../domain/audit-event.ts'
import { checkpointsOf } from '../keep-audit.ts'
import { auditCsv } from './audit-csv.ts'
import { auditCommand, AuditUsage } from './audit-filter.ts'
import type { AuditCommand } from './audit-filter.ts'
import { auditLine } from './audit-line.ts'
import { verifyAudit } from './audit-verify.ts'
import { operatorConfig, withStore } from './operator-store.ts'

/** Prints the audit trail, oldest first, or whether it is still what was recorded. */
async function main(): Promise<number> {
  const { command, as, filter } = auditCommand(process.argv.slice(2))
  const config = operatorConfig()
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  return withStore(config, async (store) => {
    if (command === 'verify')
      return (await verifyAudit(store.auditChain, checkpointsOf(config), print, await store.ledger.now())) === 'sound'
        ? 0
        : 1
    process.stdout.write(written[as](await store.ledger.auditTrail(filter)))
    return 0
  })
}

const written: Readonly<Record<AuditCommand['as'], (events: readonly RecordedAuditEvent[]) => string>> = {
  csv: auditCsv,
  json: (events) => `${JSON.stringify(events, null, 2)}\n`,
  lines: (events) =>
    events.length === 0 ? 'The audit is empty.\n' : events.map((event) => `${auditLine(event)}\n`).join(''),
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof AuditUsage ? 2 : 1
}
