import { z } from 'zod'
import { appSettings } from './app-settings.ts'
import { retentionSettings } from './retention-settings.ts'
import { servicedeskSettings } from './servicedesk-settings.ts'
import { setting, wholeNumber } from './setting.ts'
import { Secret } from './secret.ts'

const text = (pattern: RegExp) => z.string().max(200).regex(pattern)

const domains = z
  .string()
  .transform((list) => list.split(',').map((domain) => domain.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/)))

const hosts = z
  .string()
  .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^\.?([a-z0-9-]+\.)+[a-z]{2,}$/)))

/** The bot proves who it is in one of three ways; see the README. */
const proofSettings = {
  BOT_APP_PASSWORD: setting(
    z
      .string()
      .min(8)
      .transform((value) => new Secret(value))
      .optional(),
    'Proof of the bot by a client secret of its registration; a certificate or a managed identity is better',
    'give the client secret of the registration, or a certificate (BOT_CERTIFICATE_…), or a managed identity (BOT_FEDERATED_CLIENT_ID): one of the three',
  ),
  BOT_CERTIFICATE_THUMBPRINT: setting(
    text(/^[0-9A-Fa-f]{64}$/).optional(),
    'Proof of the bot by a certificate: its SHA-256 thumbprint',
    'give the SHA-256 thumbprint of the certificate, 64 hexadecimal digits, and its key file, and no other proof',
  ),
  BOT_CERTIFICATE_KEY_FILE: setting(
    z.string().max(1000).optional(),
    'File with the private key of that certificate, as PEM',
    'give a PEM file with an unencrypted private key that this process may read, and the thumbprint, and no other proof',
  ),
  BOT_FEDERATED_CLIENT_ID: setting(
    z.guid().optional(),
    'Proof of the bot by a managed identity that its registration trusts: the client id of that identity',
    'give the client id of the managed identity, a GUID, and no other proof',
  ),
}

const botSettings = {
  BOT_APP_ID: setting(z.guid(), "Application id of the bot's registration", 'give the application (client) id, a GUID'),
  BOT_APP_TYPE: setting(
    z.literal('SingleTenant').default('SingleTenant'),
    "Kind of the bot's registration; only a single-tenant one is taken",
    'give SingleTenant, and make the registration so',
  ),
  BOT_TENANT_ID: setting(
    text(/^[A-Za-z0-9-]{1,128}$/),
    'The only tenant whose people may use the bot',
    'give the directory (tenant) id, not a domain name',
  ),
  BOT_SERVICE_HOSTS: setting(
    hosts.default(['smba.trafficmanager.net']),
    'Hosts of the Bot Connector, separated by commas: the only ones that messages may come through and go to',
    'give host names such as smba.trafficmanager.net, separated by commas; one that begins with a dot stands for all below it',
  ),
  ...proofSettings,
}

const placeSettings = {
  HOST: setting(
    text(/^[A-Za-z0-9.:-]+$/).default('0.0.0.0'),
    'Address to listen on in production; local mode listens on 127.0.0.1 only',
    'give an address or host name of this machine',
  ),
  PORT: setting(wholeNumber(0, 65_535).default(3978), 'Port to listen on', 'give a whole number from 0 to 65535'),
  DATA_FOLDER: setting(
    z.string().default('data'),
    'Folder of the databases, made when it is not there',
    'give a folder that this process may write',
  ),
  DATABASE_URL: setting(
    z
      .url({ protocol: /^postgres(ql)?$/ })
      .transform((value) => new Secret(value))
      .optional(),
    'PostgreSQL database that takes the place of the files, for several instances',
    'give postgresql://user:password@host:5432/database, or leave it out',
  ),
  LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'Least level that is logged',
    'give fatal, error, warn, info, debug, trace or silent',
  ),
}

const auditSettings = {
  AUDIT_SIGNING_KEY_FILE: setting(
    z.string(),
    'File with the Ed25519 key, in PEM, that signs checkpoints of the audit; local mode makes one in the data folder',
    'give a file made with `openssl genpkey -algorithm ed25519`, which only this process may read',
  ),
  AUDIT_CHECKPOINTS: setting(
    z.string().optional(),
    'File to which signed checkpoints of the audit are added, best on another disk; `audit-checkpoints.jsonl` in the data folder when left out',
    'give a file that this process may add to, on another disk than the database',
  ),
}

const ruleSettings = {
  VERIFIED_DOMAINS: setting(
    domains.default([]),
    'Mail domains, separated by commas, whose addresses prove which portal account is whose; in local mode `example.com`',
    'give domains such as postnl.nl, separated by commas, without @ or *',
  ),
  REQUEST_EXPIRES_DAYS: setting(
    wholeNumber(1, 365).default(14),
    'Days that a request waits for a decision before it expires',
    'give a whole number of days from 1 to 365',
  ),
  REMINDER_WORKING_DAYS: setting(
    wholeNumber(1, 30).default(1),
    'Working days (Dutch, 08:00 to 18:00) after which who did not decide yet is reminded, once',
    'give a whole number of days from 1 to 30',
  ),
  ESCALATION_WORKING_DAYS: setting(
    wholeNumber(1, 60).default(2),
    'Working days after which an undecided request goes to the next door: the administrators above, or the servicedesk',
    'give a whole number of days from 1 to 60',
  ),
  EXPIRY_NOTICE_DAYS: setting(
    wholeNumber(1, 30).default(2),
    'Days before it expires that everybody hears that a request is about to',
    'give a whole number of days from 1 to 30',
  ),
}

const limitSettings = {
  READ_TIMEOUT_MS: setting(
    wholeNumber(50, 4000).default(800),
    'Milliseconds that all reads of the permissions backend in one turn may take together',
    'give a whole number from 50 to 4000; a click must be answered within 5 seconds',
  ),
  WRITE_TIMEOUT_MS: setting(
    wholeNumber(50, 25_000).default(10_000),
    'Milliseconds after which the outcome of a change in the permissions backend counts as not certain',
    'give a whole number from 50 to 25000',
  ),
  MESSAGES_PER_SECOND: setting(
    wholeNumber(1, 50).default(20),
    'Messages per second that the bot starts in all conversations together',
    'give a whole number from 1 to 50; Teams throttles above that',
  ),
  ACTIONS_PER_MINUTE: setting(
    wholeNumber(1, 100_000).default(20),
    'Messages and clicks that one person may send in a minute before being asked to wait',
    'give a whole number from 1 to 100000',
  ),
  TURNS_PER_SECOND: setting(
    wholeNumber(1, 100_000).default(50),
    'Activities of the tenant that are taken in a second; what comes on top is answered with 429',
    'give a whole number from 1 to 100000',
  ),
  CONVERSATION_MESSAGES_PER_SECOND: setting(
    wholeNumber(1, 7).default(1),
    'Messages per second that the bot starts in one conversation',
    'give a whole number from 1 to 7; Teams throttles above that',
  ),
}

/** The bot starts without these; a wrong one is still a mistake. */
const whenGiven = <Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, schema.optional().meta(schema.meta() ?? {})]),
  ) as { [Name in keyof Shape]: z.ZodOptional<Shape[Name]> }

const mode = setting(
  z.enum(['local', 'production']).default('production'),
  '`production`, or `local`: without credentials, unguarded, for this machine only',
  'give local or production',
)

export const productionSettings = z.object({
  MODE: mode,
  ...botSettings,
  ...placeSettings,
  ...auditSettings,
  ...ruleSettings,
  ...servicedeskSettings,
  ...retentionSettings,
  ...limitSettings,
  ...whenGiven(appSettings),
})

/** What `npm run package` asks for: nothing secret, and all of it. */
export const packageSettings = z.object({
  BOT_APP_ID: botSettings.BOT_APP_ID,
  ...appSettings,
})

/** Needs no credentials and uses none; nothing outside this machine can reach it. */
export const localSettings = productionSettings
  .omit({
    BOT_APP_ID: true,
    BOT_APP_TYPE: true,
    BOT_TENANT_ID: true,
    BOT_SERVICE_HOSTS: true,
    BOT_APP_PASSWORD: true,
    BOT_CERTIFICATE_THUMBPRINT: true,
    BOT_CERTIFICATE_KEY_FILE: true,
    BOT_FEDERATED_CLIENT_ID: true,
  })
  .extend({
    HOST: setting(
      z.literal('127.0.0.1').default('127.0.0.1'),
      'Address to listen on',
      'leave it out: local mode is unguarded and listens on 127.0.0.1 only',
    ),
    AUDIT_SIGNING_KEY_FILE: setting(
      z.string().optional(),
      'File with the Ed25519 key, in PEM, that signs checkpoints of the audit',
      'leave it out: one is made in the data folder',
    ),
    VERIFIED_DOMAINS: setting(
      domains.default(['example.com']),
      'Mail domains of the demo people',
      'give domains such as example.com, separated by commas, without @ or *',
    ),
  })
