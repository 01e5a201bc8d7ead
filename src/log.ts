import { createHmac, randomBytes } from 'node:crypto'
import { pino, stdTimeFunctions } from 'pino'
import type { DestinationStream } from 'pino'
import type { PersonKey } from './domain/person.ts'
import { loggedError } from './log-error.ts'
import type { RequestLine, WebLog } from './web/web-log.ts'

/**
 * Says what happens in lines of JSON. Only the fields below exist, and each is shown only when it looks as expected:
 * never a text, a name, an address, a header or a body (I-36, I-37). A person is a pseudonym.
 */
export interface Log extends WebLog {
  started(address: string, mode: 'local' | 'production'): void
  request(line: RequestLine): void
  /** Something nobody expected. `reference` is what the person was shown; `effect` the kind of work it happened in. */
  fault(error: unknown, where: { readonly reference?: string; readonly effect?: string }): void
  /** Where the audit ends, signed; whoever collects the log can hold it against the database later (I-35). */
  checkpoint(checkpoint: {
    readonly tenant: string
    readonly seq: number
    readonly hash: string
    readonly signature: string
  }): void
  /** The audit was tampered with: one line per place. */
  auditProblem(problem: { readonly kind: string; readonly tenant: string; readonly seq: number }): void
}

export interface LogOptions {
  readonly level: string
  /** Standard output when left out. */
  readonly destination?: DestinationStream
  /** Ties pseudonyms together; a new one per process when left out, so that nobody can be followed for long. */
  readonly salt?: string
}

/** A field that is not on this list is not logged, and neither is a value that does not look like this. */
const fields: Readonly<Record<string, RegExp>> = {
  activity: /^[A-Za-z]{1,40}$/,
  address: /^http:\/\/[\w.:[\]-]{1,100}$/,
  effect: /^[a-z-]{1,40}$/,
  hash: /^[0-9a-f]{64}$/,
  kind: /^[a-z-]{1,40}$/,
  method: /^[A-Z]{1,20}$/,
  milliseconds: /^\d{1,9}$/,
  mode: /^(local|production)$/,
  person: /^p-[0-9a-f]{12}$/,
  reason: /^[a-z-]{1,40}$/,
  reference: /^T-[0-9A-Z]{6}$/,
  route: /^(\/[\w:.-]*)+$|^unknown$/,
  seq: /^-?\d{1,16}$/,
  signature: /^[\w-]{1,60}\.[\w-]{1,800}\.[\w-]{86}$/,
  status: /^\d{1,3}$/,
  tenant: /^[A-Za-z0-9-]{0,128}$/,
}

const allowed = (given: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(given)
      .filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]))
      .filter(([name]) => fields[name] !== undefined)
      .map(([name, value]) => [name, fields[name]?.test(String(value)) ? value : '[withheld]']),
  )

export function createLog({ level, destination, salt = randomBytes(32).toString('hex') }: LogOptions): Log {
  const lines = pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    destination ?? pino.destination({ dest: 1, sync: true }),
  )
  const pseudonym = ({ tenant, id }: PersonKey): string =>
    `p-${createHmac('sha256', salt)
      .update(JSON.stringify([tenant, id]))
      .digest('hex')
      .slice(0, 12)}`
  return {
    started: (address, mode) => {
      if (mode === 'local') lines.warn({ mode }, 'unguarded: local mode, anyone on this machine can act as anyone')
      lines.info(allowed({ address, mode }), 'started')
    },
    request: ({ person, ...line }) => {
      const known = allowed({ ...line, ...(person === undefined ? {} : { person: pseudonym(person) }) })
      lines[line.status >= 500 ? 'warn' : 'info'](known, 'request')
    },
    checkpoint: (checkpoint) => lines.info(allowed(checkpoint), 'audit checkpoint'),
    auditProblem: (problem) => lines.fatal(allowed(problem), 'audit is not sound'),
    fault: (error, where) => lines.error({ ...allowed(where), error: loggedError(error) }, 'fault'),
  }
}
