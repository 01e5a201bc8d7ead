import type { z } from 'zod'
import type { Secret } from './secret.ts'
import { localSettings, productionSettings } from './settings.ts'

export interface BotCredentials {
  readonly appId: string
  readonly password: Secret
  readonly tenantId: string
}

/** All settings, checked. */
export interface Config {
  readonly mode: 'local' | 'production'
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly logLevel: string
  /** Always there in production, never in local mode. */
  readonly credentials: BotCredentials | undefined
  readonly verifiedDomains: readonly string[]
  readonly requestExpiresDays: number
  readonly requestsKeptMonths: number
  readonly actionKeysKeptDays: number
  readonly readTimeoutMs: number
  readonly writeTimeoutMs: number
  /** Messages per second that the bot starts. */
  readonly limits: { readonly overall: number; readonly perConversation: number }
}

export interface ConfigMistake {
  readonly setting: string
  readonly problem: 'is missing' | 'cannot be used'
  readonly advice: string
}

/** The process must not start. The message lists every mistake and is meant to be printed; it holds no values. */
export class ConfigMistakes extends Error {
  readonly mistakes: readonly ConfigMistake[]

  constructor(mistakes: readonly ConfigMistake[]) {
    const lines = mistakes.map(({ setting, problem, advice }) => `  ${setting} ${problem}: ${advice}.`)
    super(['The settings are not right, so nothing was started:', ...lines].join('\n'))
    this.name = 'ConfigMistakes'
    this.mistakes = mistakes
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting that holds nothing but spaces is not set: a blank app id must never count as one (L-1). */
const withoutBlanks = (env: Environment): Environment =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value?.trim() === '' ? undefined : value?.trim()]),
  )

function mistakesIn(error: z.ZodError, schema: z.ZodObject, env: Environment): ConfigMistake[] {
  const names = new Set(error.issues.map(({ path }) => String(path[0])))
  return [...names].map((setting) => ({
    setting,
    problem: env[setting] === undefined ? 'is missing' : 'cannot be used',
    advice: String((schema.shape[setting] as z.ZodType | undefined)?.meta()?.['advice']),
  }))
}

function parse<Schema extends z.ZodObject>(schema: Schema, env: Environment): z.output<Schema> {
  const parsed = schema.safeParse(env)
  if (parsed.success) return parsed.data
  throw new ConfigMistakes(mistakesIn(parsed.error, schema, env))
}

const shared = (
  settings: z.output<typeof localSettings> | z.output<typeof productionSettings>,
): Omit<Config, 'credentials'> => ({
  mode: settings.MODE,
  host: settings.HOST,
  port: settings.PORT,
  dataFolder: settings.DATA_FOLDER,
  logLevel: settings.LOG_LEVEL,
  verifiedDomains: settings.VERIFIED_DOMAINS,
  requestExpiresDays: settings.REQUEST_EXPIRES_DAYS,
  requestsKeptMonths: settings.REQUESTS_KEPT_MONTHS,
  actionKeysKeptDays: settings.ACTION_KEYS_KEPT_DAYS,
  readTimeoutMs: settings.READ_TIMEOUT_MS,
  writeTimeoutMs: settings.WRITE_TIMEOUT_MS,
  limits: { overall: settings.MESSAGES_PER_SECOND, perConversation: settings.CONVERSATION_MESSAGES_PER_SECOND },
})

/** Production unless local mode was asked for in so many words, so that nothing is open by accident. @throws ConfigMistakes */
export function readConfig(environment: Environment): Config {
  const env = withoutBlanks(environment)
  if (env['MODE'] === 'local') return { ...shared(parse(localSettings, env)), credentials: undefined }
  const settings = parse(productionSettings, env)
  return {
    ...shared(settings),
    credentials: { appId: settings.BOT_APP_ID, password: settings.BOT_APP_PASSWORD, tenantId: settings.BOT_TENANT_ID },
  }
}

/** To be printed at start in local mode, where nobody proves who they are. */
export const unguardedNotice = [
  '┌──────────────────────────────────────────────────────────────────────┐',
  '│ LOCAL MODE: UNGUARDED. Anyone on this machine can act as anyone.      │',
  '│ It listens on 127.0.0.1 only and must never be used with real people. │',
  '└──────────────────────────────────────────────────────────────────────┘',
].join('\n')
