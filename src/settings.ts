import { z } from 'zod'
import { Secret } from './secret.ts'

const text = (pattern: RegExp) => z.string().max(200).regex(pattern)

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const domains = z
  .string()
  .transform((list) => list.split(',').map((domain) => domain.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/)))

/** What a setting is for, and what to do when it is missing or wrong. Both are shown; a value never is. */
const setting = <Schema extends z.ZodType>(schema: Schema, description: string, advice: string): Schema =>
  schema.meta({ description, advice })

const botSettings = {
  BOT_APP_ID: setting(z.guid(), "Application id of the bot's registration", 'give the application (client) id, a GUID'),
  BOT_APP_PASSWORD: setting(
    z
      .string()
      .min(8)
      .transform((value) => new Secret(value)),
    "Client secret of the bot's registration",
    'give the client secret of the registration',
  ),
  BOT_TENANT_ID: setting(
    text(/^[A-Za-z0-9-]{1,128}$/),
    'The only tenant whose people may use the bot',
    'give the directory (tenant) id, not a domain name',
  ),
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
  LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'Least level that is logged',
    'give fatal, error, warn, info, debug, trace or silent',
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
}

const retentionSettings = {
  REQUESTS_KEPT_MONTHS: setting(
    wholeNumber(2, 120).default(13),
    'Months (of 31 days) that a closed request, with its decisions, texts and changes, is kept',
    'give a whole number of months from 2 to 120',
  ),
  ACTION_KEYS_KEPT_DAYS: setting(
    wholeNumber(2, 365).default(30),
    'Days that a press of a button is recognised when it arrives again',
    'give a whole number of days from 2 to 365',
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
  CONVERSATION_MESSAGES_PER_SECOND: setting(
    wholeNumber(1, 7).default(1),
    'Messages per second that the bot starts in one conversation',
    'give a whole number from 1 to 7; Teams throttles above that',
  ),
}

const mode = setting(
  z.enum(['local', 'production']).default('production'),
  '`production`, or `local`: without credentials, unguarded, for this machine only',
  'give local or production',
)

export const productionSettings = z.object({
  MODE: mode,
  ...botSettings,
  ...placeSettings,
  ...ruleSettings,
  ...retentionSettings,
  ...limitSettings,
})

/** Needs no credentials and uses none; nothing outside this machine can reach it. */
export const localSettings = productionSettings
  .omit({ BOT_APP_ID: true, BOT_APP_PASSWORD: true, BOT_TENANT_ID: true })
  .extend({
    HOST: setting(
      z.literal('127.0.0.1').default('127.0.0.1'),
      'Address to listen on',
      'leave it out: local mode is unguarded and listens on 127.0.0.1 only',
    ),
    VERIFIED_DOMAINS: setting(
      domains.default(['example.com']),
      'Mail domains of the demo people',
      'give domains such as example.com, separated by commas, without @ or *',
    ),
  })
