import { parseArgs } from 'node:util'
import { ledgerPlace, readConfig } from '../config.ts'
import type { RecordedAuditEvent } from '../domain/audit-event.ts'
import { auditLine } from './audit-line.ts'
import { createStore } from '../store/store.ts'

const usage = 'Usage: npm run audit -- export [--number N] [--request ID] [--json]\n'

/** Prints the audit trail, oldest first: a line an event, or JSON. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { number: { type: 'string' }, request: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (positionals[0] !== 'export') {
    process.stderr.write(usage)
    return 2
  }
  const config = readConfig({ MODE: 'local', ...process.env })
  const store = await createStore(ledgerPlace(config))
  try {
    const events = await store.ledger.auditTrail({
      ...(values.number === undefined ? {} : { customerNumber: values.number }),
      ...(values.request === undefined ? {} : { requestId: values.request }),
    })
    process.stdout.write(values.json ? `${JSON.stringify(events, null, 2)}\n` : asLines(events))
    return 0
  } finally {
    await store.close()
  }
}

const asLines = (events: readonly RecordedAuditEvent[]): string =>
  events.length === 0 ? 'The audit is empty.\n' : events.map((event) => `${auditLine(event)}\n`).join('')

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  process.exitCode = 1
}
