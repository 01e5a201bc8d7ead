import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CompactSign, compactVerify } from 'jose'
import type { AuditHead } from '../ports/audit-chain.ts'

/** What a checkpoint says: at this moment the chain of this tenant ended so. */
export interface Checkpoint extends AuditHead {
  readonly at: number
}

export interface Signer {
  /** @returns a compact JWS (EdDSA) of the checkpoint. @throws where the file holds no private key */
  sign(checkpoint: Checkpoint): Promise<string>
  /** @returns what was signed; undefined where none of the keys signed it */
  read(jws: string): Promise<Checkpoint | undefined>
}

/** The message is meant to be printed; it holds nothing of the key. */
export class SigningKeyMistake extends Error {}

/**
 * The keys in a PEM file. The first signs; every one is believed, so that after a change of keys the old one, or its
 * public half, stays in the file below the new one. @throws SigningKeyMistake
 */
export function readSigner(file: string): Signer {
  const keys = [...pemOf(file).matchAll(/-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g)].map(([pem]) =>
    keyIn(pem),
  )
  const [first] = keys
  if (first === undefined) throw new SigningKeyMistake('AUDIT_SIGNING_KEY_FILE holds no key in PEM')
  const believed = keys.map((key) => (key.type === 'private' ? createPublicKey(key) : key))
  return {
    async sign(checkpoint) {
      if (first.type !== 'private') throw new SigningKeyMistake('AUDIT_SIGNING_KEY_FILE holds a public key first')
      const payload = new TextEncoder().encode(JSON.stringify(checkpoint))
      return new CompactSign(payload).setProtectedHeader({ alg: 'EdDSA' }).sign(first)
    },
    async read(jws) {
      for (const key of believed) {
        const verified = await compactVerify(jws, key, { algorithms: ['EdDSA'] }).catch(() => undefined)
        if (verified) return JSON.parse(new TextDecoder().decode(verified.payload)) as Checkpoint
      }
      return undefined
    },
  }
}

function pemOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new SigningKeyMistake('AUDIT_SIGNING_KEY_FILE cannot be read')
  }
}

function keyIn(pem: string): KeyObject {
  try {
    const key = pem.includes('PRIVATE') ? createPrivateKey(pem) : createPublicKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // What the parser says may quote the file.
  }
  throw new SigningKeyMistake('AUDIT_SIGNING_KEY_FILE holds a key that is not Ed25519 in PEM')
}

/** For local mode: a key of its own, for the owner of the process only. A file that is there is left as it is. */
export function makeSigningKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
