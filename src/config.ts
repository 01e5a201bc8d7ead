import { join } from 'node:path'
import type { z } from 'zod'
import { proofMistakes, proofOf } from './bot-proof.ts'
import type { Secret } from './secret.ts'
import { localSettings, packageSettings, productionSettings } from './settings.ts'
import type { BotCredentials } from './teams/bot-credentials.ts'
import type { Place } from './store/database.ts'

/** All settings, checked. */
export interface Config {
  readonly mode: 'local' | 'production'
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** A PostgreSQL database; undefined where the data is kept in files. */
  readonly databaseUrl: Secret | undefined
  readonly logLevel: string
  readonly audit: {
    /** Made in local mode where it is not there. */
    readonly keyFile: string
    readonly checkpoints: string
  }
  /** Always there in production, never in local mode. */
  readonly credentials: BotCredentials | undefined
  /** Hosts of the Bot Connector; empty in local mode, where only this machine is spoken to. */
  readonly serviceHosts: readonly string[]
  readonly verifiedDomains: readonly string[]
  readonly requestExpiresDays: number
  readonly reminderWorkingDays: number
  readonly escalationWorkingDays: number
  readonly expiryNoticeDays: number
  /** Agents get a summary of the queue when a working day begins. */
  readonly dailySummary: boolean
  readonly productionNeedsTwoAgents: boolean
  /** Where new cases begin a thread; undefined where the servicedesk has no channel. */
  readonly servicedeskChannel: string | undefined
  readonly requestsKeptMonths: number
  readonly actionKeysKeptDays: number
  /** Sentences that were not understood are kept, without anything of who said them. */
  readonly keepUnread: boolean
  readonly unreadKeptDays: number
  readonly readTimeoutMs: number
  readonly writeTimeoutMs: number
  /** Messages per second that the bot starts. */
  readonly limits: { readonly overall: number; readonly perConversation: number }
  /** What comes in (I-45). */
  readonly inflow: { readonly actionsPerMinute: number; readonly turnsPerSecond: number }
}

export interface ConfigMistake {
  readonly setting: string
  readonly problem: 'is missing' | 'cannot be used'
  readonly advice: string
}

/** The process must not start. The message lists every mistake and is meant to be printed; it holds no values. */
export class ConfigMistakes extends Error {
  readonly mistakes: readonly ConfigMistake[]

  constructor(mistakes: readonly ConfigMistake[], consequence = 'nothing was started') {
    const lines = mistakes.map(({ setting, problem, advice }) => `  ${setting} ${problem}: ${advice}.`)
    super([`The settings are not right, so ${consequence}:`, ...lines].join('\n'))
    this.name = 'ConfigMistakes'
    this.mistakes = mistakes
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Emptied on purpose it is a mistake: its default would open what was meant to be closed. */
const neverBlank = 'BOT_SERVICE_HOSTS'

/** A setting that holds nothing but spaces is not set: a blank app id must never count as one (L-1). */
const withoutBlanks = (env: Environment): Environment =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value?.trim() === '' && name !== neverBlank ? undefined : value?.trim(),
    ]),
  )

type Problems = ReadonlyMap<string, ConfigMistake['problem']>

const problemsIn = (error: z.ZodError | undefined, env: Environment): Problems =>
  new Map(
    (error?.issues ?? []).map(({ path }) => {
      const name = String(path[0])
      return [name, env[name] === undefined ? 'is missing' : 'cannot be used'] as const
    }),
  )

/** In the order of the settings, so that whoever corrects them can go down the list. */
const mistakesOf = (schema: z.ZodObject, problems: Problems): ConfigMistake[] =>
  Object.entries(schema.shape).flatMap(([setting, entry]) => {
    const problem = problems.get(setting)
    return problem === undefined ? [] : [{ setting, problem, advice: String((entry as z.ZodType).meta()?.['advice']) }]
  })

function parse<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
  { more, consequence }: { readonly more?: Problems; readonly consequence?: string } = {},
): z.output<Schema> {
  const parsed = schema.safeParse(env)
  const problems = new Map([...(more ?? []), ...problemsIn(parsed.error, env)])
  if (parsed.success && problems.size === 0) return parsed.data
  throw new ConfigMistakes(mistakesOf(schema, problems), consequence)
}

const shared = (
  settings: z.output<typeof localSettings> | z.output<typeof productionSettings>,
): Omit<Config, 'credentials' | 'serviceHosts'> => ({
  mode: settings.MODE,
  host: settings.HOST,
  port: settings.PORT,
  dataFolder: settings.DATA_FOLDER,
  databaseUrl: settings.DATABASE_URL,
  logLevel: settings.LOG_LEVEL,
  audit: {
    keyFile: settings.AUDIT_SIGNING_KEY_FILE ?? join(settings.DATA_FOLDER, 'audit-key.pem'),
    checkpoints: settings.AUDIT_CHECKPOINTS ?? join(settings.DATA_FOLDER, 'audit-checkpoints.jsonl'),
  },
  verifiedDomains: settings.VERIFIED_DOMAINS,
  requestExpiresDays: settings.REQUEST_EXPIRES_DAYS,
  reminderWorkingDays: settings.REMINDER_WORKING_DAYS,
  escalationWorkingDays: settings.ESCALATION_WORKING_DAYS,
  expiryNoticeDays: settings.EXPIRY_NOTICE_DAYS,
  dailySummary: settings.DAILY_SUMMARY === 'on',
  productionNeedsTwoAgents: settings.PRODUCTION_NEEDS_TWO_AGENTS === 'on',
  servicedeskChannel: settings.SERVICEDESK_CHANNEL,
  requestsKeptMonths: settings.REQUESTS_KEPT_MONTHS,
  actionKeysKeptDays: settings.ACTION_KEYS_KEPT_DAYS,
  keepUnread: settings.KEEP_UNREAD_SENTENCES === 'on',
  unreadKeptDays: settings.UNREAD_KEPT_DAYS,
  readTimeoutMs: settings.READ_TIMEOUT_MS,
  writeTimeoutMs: settings.WRITE_TIMEOUT_MS,
  limits: { overall: settings.MESSAGES_PER_SECOND, perConversation: settings.CONVERSATION_MESSAGES_PER_SECOND },
  inflow: { actionsPerMinute: settings.ACTIONS_PER_MINUTE, turnsPerSecond: settings.TURNS_PER_SECOND },
})

/** Production unless local mode was asked for in so many words, so that nothing is open by accident. @throws ConfigMistakes */
export function readConfig(environment: Environment): Config {
  const env = withoutBlanks(environment)
  if (env['MODE'] === 'local') return { ...shared(parse(localSettings, env)), credentials: undefined, serviceHosts: [] }
  const settings = parse(productionSettings, env, { more: new Map(proofMistakes(env)) })
  const proof = proofOf(settings)
  if (proof === undefined) throw new Error('the proof of the bot changed while it was read')
  return {
    ...shared(settings),
    credentials: { appId: settings.BOT_APP_ID, tenantId: settings.BOT_TENANT_ID, proof },
    serviceHosts: settings.BOT_SERVICE_HOSTS,
  }
}

type Kept = Pick<Config, 'dataFolder' | 'databaseUrl'>

const placeOf = ({ dataFolder, databaseUrl }: Kept, file: string): Place =>
  databaseUrl === undefined ? { file: join(dataFolder, file) } : { url: databaseUrl.reveal() }

/** Where the bot's own truth is kept. */
export const ledgerPlace = (config: Kept): Place => placeOf(config, 'toegangshulp.sqlite')

/** Where the embedded permissions backend keeps its own: in a schema of its own on the same server. */
export const backendPlace = (config: Kept): Place => placeOf(config, 'permissions.sqlite')

/** What the app package is filled in with; needs no secret. @throws ConfigMistakes */
export const readPackageSettings = (environment: Environment): z.output<typeof packageSettings> =>
  parse(packageSettings, withoutBlanks(environment), { consequence: 'nothing was packed' })

/** To be printed at start in local mode, where nobody proves who they are. */
export const unguardedNotice = [
  '┌──────────────────────────────────────────────────────────────────────┐',
  '│ LOCAL MODE: UNGUARDED. Anyone on this machine can act as anyone.      │',
  '│ It listens on 127.0.0.1 only and must never be used with real people. │',
  '└──────────────────────────────────────────────────────────────────────┘',
].join('\n')
