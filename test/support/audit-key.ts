import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSigningKey } from '../../src/audit/signing.ts'

const folder = mkdtempSync(join(tmpdir(), 'toegangshulp-key-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A key to sign the audit with, without which production does not start. */
export const auditKeyFile = join(folder, 'audit-key.pem')
makeSigningKey(auditKeyFile)
