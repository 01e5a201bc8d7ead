import { ConfigMistakes, readConfig } from '../../config.ts'
import type { Config, Environment } from '../../config.ts'
import { localSettings } from '../../settings.ts'
import type { BotCredentials } from '../../teams/bot-credentials.ts'

/** The installation that is looked at. What the settings do not give is undefined, and is then not tried. */
export interface Patient {
  readonly mode: 'local' | 'production'
  /** The settings themselves; the mistakes where they are not right. */
  readonly settings: Config | ConfigMistakes
  readonly credentials: BotCredentials | undefined
  readonly port: number
  readonly dataFolder: string
  /** Where the bot keeps its data; undefined where DATABASE_URL is given and cannot be used. */
  readonly kept: Pick<Config, 'dataFolder' | 'databaseUrl'> | undefined
  readonly readTimeoutMs: number
  /** Files that hold a secret, where there are any. */
  readonly secretFiles: readonly string[]
}

/** The settings that most checks need, each by itself: a mistake in one must not hide what is wrong elsewhere. */
export function patientOf(env: Environment): Patient {
  const settings = settingsOf(env)
  const { PORT, DATA_FOLDER, DATABASE_URL, READ_TIMEOUT_MS } = localSettings.shape
  const dataFolder = DATA_FOLDER.safeParse(given(env, 'DATA_FOLDER')).data ?? DATA_FOLDER.parse(undefined)
  const database = DATABASE_URL.safeParse(given(env, 'DATABASE_URL'))
  const keyFiles = ['BOT_CERTIFICATE_KEY_FILE', 'AUDIT_SIGNING_KEY_FILE'].map((name) => given(env, name))
  return {
    mode: env['MODE']?.trim() === 'local' ? 'local' : 'production',
    settings,
    credentials: settings instanceof ConfigMistakes ? undefined : settings.credentials,
    port: PORT.safeParse(given(env, 'PORT')).data ?? PORT.parse(undefined),
    dataFolder,
    kept: database.success ? { dataFolder, databaseUrl: database.data } : undefined,
    readTimeoutMs: READ_TIMEOUT_MS.safeParse(given(env, 'READ_TIMEOUT_MS')).data ?? READ_TIMEOUT_MS.parse(undefined),
    secretFiles: ['.env', ...keyFiles.filter((file) => file !== undefined)],
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
