import { isIP } from 'node:net'
import pg from 'pg'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const { ok, warning, failed } = findingsOf('database')

const verify = 'Add to DATABASE_URL: ?sslmode=verify-full, and &sslrootcert=FILE where the authority is your own.'

/** Names, decisions and the password travel over this connection. */
export function transportFinding(url: string, isEncrypted: boolean): Finding {
  const client = new pg.Client({ connectionString: url })
  if (isHere(client.host)) return ok(`the connection${isEncrypted ? ' is encrypted' : ' stays on this machine'}`)
  if (!isEncrypted) return failed('the connection is not encrypted, and the server is elsewhere', verify)
  // The type says less than the driver keeps.
  const tls = client.ssl as boolean | { readonly rejectUnauthorized?: boolean }
  const isChecked = typeof tls === 'boolean' || tls.rejectUnauthorized !== false
  return isChecked
    ? ok('the connection is encrypted, and the server has shown who it is')
    : warning('the connection is encrypted, but to whom is not checked', verify)
}

/** A socket in the file system, or an address that leads back. */
const isHere = (host: string): boolean =>
  host.startsWith('/') || host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
