import { ConfigMistakes, readConfig } from '../../config.ts'
import type { Config, Environment } from '../../config.ts'
import { localSettings } from '../../settings.ts'

/** Prints as a placeholder everywhere but where it is revealed (I-36). */
export interface Hidden {
  reveal(): string
}

export type Proof =
  | { readonly kind: 'secret'; readonly password: Hidden }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: Hidden }
  | { readonly kind: 'federated'; readonly clientId: string }

export interface Credentials {
  readonly appId: string
  readonly tenantId: string
  readonly proof: Proof
}

/** The installation that is looked at. What the settings do not give is undefined, and is then not tried. */
export interface Patient {
  readonly mode: 'local' | 'production'
  /** The settings themselves; the mistakes where they are not right. */
  readonly settings: Config | ConfigMistakes
  readonly credentials: Credentials | undefined
  readonly port: number
  readonly dataFolder: string
  readonly readTimeoutMs: number
  /** Files that hold a secret, where there are any. */
  readonly secretFiles: readonly string[]
  /** Whether the ledger is said to be on PostgreSQL; the address itself holds a password and is not kept here. */
  readonly onPostgres: boolean
}

/** The settings that most checks need, each by itself: a mistake in one must not hide what is wrong elsewhere. */
export function patientOf(env: Environment): Patient {
  const settings = settingsOf(env)
  const { PORT, DATA_FOLDER, READ_TIMEOUT_MS } = localSettings.shape
  const keyFile = given(env, 'BOT_CERTIFICATE_KEY_FILE')
  return {
    mode: env['MODE']?.trim() === 'local' ? 'local' : 'production',
    settings,
    credentials: settings instanceof ConfigMistakes ? undefined : credentialsOf(settings.credentials),
    port: PORT.safeParse(given(env, 'PORT')).data ?? PORT.parse(undefined),
    dataFolder: DATA_FOLDER.safeParse(given(env, 'DATA_FOLDER')).data ?? DATA_FOLDER.parse(undefined),
    readTimeoutMs: READ_TIMEOUT_MS.safeParse(given(env, 'READ_TIMEOUT_MS')).data ?? READ_TIMEOUT_MS.parse(undefined),
    secretFiles: ['.env', ...(keyFile === undefined ? [] : [keyFile])],
    onPostgres: given(env, 'DATABASE_URL') !== undefined,
  }
}

function settingsOf(env: Environment): Config | ConfigMistakes {
  try {
    return readConfig(env)
  } catch (error) {
    if (error instanceof ConfigMistakes) return error
    throw error
  }
}

function given(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

/** A client secret stands by itself, or is one of the proofs that a registration may have. */
interface Stated {
  readonly appId: string
  readonly tenantId: string
  readonly password?: Hidden
  readonly proof?: Proof
}

function credentialsOf(stated: Stated | undefined): Credentials | undefined {
  const password = stated?.password
  const proof = stated?.proof ?? (password === undefined ? undefined : { kind: 'secret' as const, password })
  return stated === undefined || proof === undefined
    ? undefined
    : { appId: stated.appId, tenantId: stated.tenantId, proof }
}
