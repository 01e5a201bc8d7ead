import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Secret } from './secret.ts'
import type { BotProof } from './teams/bot-credentials.ts'

type Name = 'BOT_APP_PASSWORD' | 'BOT_CERTIFICATE_THUMBPRINT' | 'BOT_CERTIFICATE_KEY_FILE' | 'BOT_FEDERATED_CLIENT_ID'

export type ProofMistake = readonly [setting: Name, problem: 'is missing' | 'cannot be used']

/** Which names hold a value, well formed or not. */
export type Given = Readonly<Partial<Record<Name, unknown>>>

const ways: readonly (readonly Name[])[] = [
  ['BOT_APP_PASSWORD'],
  ['BOT_CERTIFICATE_THUMBPRINT', 'BOT_CERTIFICATE_KEY_FILE'],
  ['BOT_FEDERATED_CLIENT_ID'],
]

/** One way to prove who the bot is, whole, and no second one: two would leave it open which of them counts. */
export function proofMistakes(given: Given): readonly ProofMistake[] {
  const used = ways.filter((names) => names.some((name) => given[name] !== undefined))
  if (used.length === 0) return [['BOT_APP_PASSWORD', 'is missing']]
  if (used.length > 1)
    return used.flat().flatMap((name) => (given[name] === undefined ? [] : [[name, 'cannot be used'] as const]))
  const half = used.flat().filter((name) => given[name] === undefined)
  if (half.length > 0) return half.map((name) => [name, 'is missing'] as const)
  const file = given.BOT_CERTIFICATE_KEY_FILE
  return typeof file === 'string' && keyIn(file) === undefined ? [['BOT_CERTIFICATE_KEY_FILE', 'cannot be used']] : []
}

export function proofOf(given: {
  readonly BOT_APP_PASSWORD?: Secret | undefined
  readonly BOT_CERTIFICATE_THUMBPRINT?: string | undefined
  readonly BOT_CERTIFICATE_KEY_FILE?: string | undefined
  readonly BOT_FEDERATED_CLIENT_ID?: string | undefined
}): BotProof | undefined {
  if (given.BOT_APP_PASSWORD !== undefined) return { kind: 'secret', password: given.BOT_APP_PASSWORD }
  if (given.BOT_FEDERATED_CLIENT_ID !== undefined) return { kind: 'federated', clientId: given.BOT_FEDERATED_CLIENT_ID }
  const { BOT_CERTIFICATE_THUMBPRINT: thumbprint, BOT_CERTIFICATE_KEY_FILE: file } = given
  const privateKey = file === undefined ? undefined : keyIn(file)
  if (thumbprint === undefined || privateKey === undefined) return undefined
  return { kind: 'certificate', thumbprint, privateKey }
}

function keyIn(file: string): Secret | undefined {
  try {
    const pem = readFileSync(file, 'utf8')
    return createPrivateKey(pem).type === 'private' ? new Secret(pem) : undefined
  } catch {
    return undefined
  }
}
