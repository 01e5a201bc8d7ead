import pg from 'pg'
import type { Engine, Why } from './engine.ts'
import { codeOf } from './finding.ts'
import { postgresFacts } from './postgres-facts.ts'
import { postgresFindings } from './postgres-findings.ts'

export function postgresEngine(url: string): Engine {
  const { host, port, database = '' } = new pg.Client({ connectionString: url })
  const name = `the database ${database} at ${host}:${port}`
  return {
    name,
    place: { url },
    // Only the server itself can tell.
    isThere: () => true,
    look: async (db) => postgresFindings(await postgresFacts(db), { name, url }),
    why,
  }
}

const unreachable =
  'See that the server is up and listens there, and that this machine may reach it; compare DATABASE_URL.'
const signIn = 'Compare user and password in DATABASE_URL with the role, and pg_hba.conf with this machine.'
const trust =
  'Give the server a certificate for this very name, and name its authority: DATABASE_URL?sslmode=verify-full&sslrootcert=FILE'

const known: Readonly<Record<string, Why>> = {
  '28P01': { reason: 'wrong password', todo: signIn },
  '28000': { reason: 'sign-in refused', todo: signIn },
  '3D000': { reason: 'no such database', todo: 'Make it, owned by the role of the bot: create database … owner …' },
  '42501': { reason: 'no right', todo: 'Let the role of the bot own the database and what is in it.' },
  '53300': { reason: 'no free connection', todo: 'Raise max_connections: every instance takes up to 10.' },
  '57P03': { reason: 'still starting', todo: 'Try again in a minute.' },
}

/** The code is the server's or Node's; of what has none, the sentence is the driver's own. */
function why(error: unknown): Why {
  const { code, message = '' } = error as { readonly code?: unknown; readonly message?: string }
  const told = typeof code === 'string' ? known[code] : undefined
  if (told !== undefined) return told
  if (message.includes('does not support SSL')) return { reason: 'no TLS', todo: 'Switch TLS on at the server.' }
  if (message.includes('timeout')) return { reason: 'no answer in time', todo: unreachable }
  const reason = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? `SQLSTATE ${code}` : codeOf(error)
  return { reason, todo: /CERT|TLS|SSL|ISSUER|SIGNATURE/.test(reason) ? trust : unreachable }
}
