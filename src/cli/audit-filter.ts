import { parseArgs } from 'node:util'
import type { LedgerReads } from '../ports/ledger.ts'

/** What was typed cannot be used. The message says what can. */
export class AuditUsage extends Error {
  constructor(mistake?: string) {
    super(`${mistake === undefined ? '' : `${mistake}\n`}${usage}`)
  }
}

const usage = `Usage: npm run audit -- export [--json | --csv] [--number N] [--person ID] [--request ID] [--from DATE] [--to DATE] [--as-recorded]
       npm run audit -- verify
A date is 2026-03-01, from its first and to its last moment (UTC), or 2026-03-01T08:30:00Z.
--as-recorded leaves the pseudonyms of people in, which is what the hashes are over.`

type Filter = Parameters<LedgerReads['auditTrail']>[0]

export interface AuditCommand {
  readonly command: 'export' | 'verify'
  readonly as: 'lines' | 'json' | 'csv'
  readonly filter: Filter
}

/** @throws AuditUsage */
export function auditCommand(args: readonly string[]): AuditCommand {
  const { positionals, values } = parsed(args)
  const [command] = positionals
  if ((command !== 'export' && command !== 'verify') || positionals.length > 1) throw new AuditUsage()
  if (values.json && values.csv) throw new AuditUsage('Choose one of --json and --csv.')
  const { number, person, request, from, to } = values
  return {
    command,
    as: values.json ? 'json' : values.csv ? 'csv' : 'lines',
    filter: {
      ...(number === undefined ? {} : { customerNumber: number }),
      ...(person === undefined ? {} : { person }),
      ...(request === undefined ? {} : { requestId: request }),
      ...(from === undefined ? {} : { from: moment(from, '00:00:00.000') }),
      ...(values['as-recorded'] ? { asRecorded: true } : {}),
      ...(to === undefined ? {} : { to: moment(to, '23:59:59.999') }),
    },
  }
}

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

function parsed(args: readonly string[]) {
  try {
    const which = { number: text, person: text, request: text, from: text, to: text }
    const how = { json: flag, csv: flag, 'as-recorded': flag }
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...which, ...how } })
  } catch (error) {
    throw new AuditUsage(error instanceof Error ? error.message : undefined)
  }
}

function moment(typed: string, timeOfDay: string): number {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? `${typed}T${timeOfDay}Z` : typed
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(full) ? Date.parse(full) : NaN
  // A 31st of February is taken for a day in March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(typed.slice(0, 10)))
    throw new AuditUsage(`"${typed}" is no date.`)
  return at
}
