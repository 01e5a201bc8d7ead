import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigMistakes, backendPlace, ledgerPlace, readConfig } from '../src/config.ts'
import type { Environment } from '../src/config.ts'
import type { BotProof } from '../src/teams/bot-credentials.ts'
import { Secret } from '../src/secret.ts'
import { localSettings, productionSettings } from '../src/settings.ts'
import { defaultOf, settingsTable } from './support/settings-table.ts'

const complete = {
  BOT_APP_ID: '0a1b2c3d-0000-4000-8000-00000000abcd',
  BOT_APP_PASSWORD: 'correct-horse-battery',
  BOT_TENANT_ID: '0a1b2c3d-0000-4000-8000-00000000beef',
  AUDIT_SIGNING_KEY_FILE: '/keys/audit.pem',
}

const mistakesOf = (env: Environment): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return (error as ConfigMistakes).mistakes.map(({ setting, problem }) => `${setting} ${problem}`)
  }
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

describe('settings in production', () => {
  it('are asked for unless local mode is: nothing is open by accident (I-2, L-1)', () => {
    expect(mistakesOf({})).toEqual([
      'BOT_APP_ID is missing',
      'BOT_TENANT_ID is missing',
      'BOT_APP_PASSWORD is missing',
      'AUDIT_SIGNING_KEY_FILE is missing',
    ])
  })

  it.each(Object.keys(complete))('refuse to start with a blank %s (I-2, L-1)', (name) => {
    expect(mistakesOf({ ...complete, [name]: '' })).toEqual([`${name} is missing`])
    expect(mistakesOf({ ...complete, [name]: ' \t' })).toEqual([`${name} is missing`])
  })

  it('refuse an app id that is no GUID and a tenant that is a domain name', () => {
    const env = { ...complete, BOT_APP_ID: 'my-bot', BOT_TENANT_ID: 'postnl.onmicrosoft.com' }
    expect(mistakesOf(env)).toEqual(['BOT_APP_ID cannot be used', 'BOT_TENANT_ID cannot be used'])
  })

  it('refuse a mode that is neither local nor production, and do not become local by it', () => {
    expect(mistakesOf({ ...complete, MODE: 'Local' })).toEqual(['MODE cannot be used'])
    expect(mistakesOf({ MODE: 'development' })).toContain('BOT_APP_ID is missing')
  })

  it('link nobody by address until the operator names a verified domain (I-5)', () => {
    expect(readConfig(complete).verifiedDomains).toEqual([])
    expect(readConfig({ ...complete, VERIFIED_DOMAINS: ' PostNL.nl, example.org ' }).verifiedDomains).toEqual([
      'postnl.nl',
      'example.org',
    ])
  })

  it('hold the credentials', () => {
    const { credentials } = readConfig(complete)
    expect(credentials).toMatchObject({
      appId: complete.BOT_APP_ID,
      tenantId: complete.BOT_TENANT_ID,
      proof: { kind: 'secret' },
    })
    const { password } = credentials?.proof as Extract<BotProof, { kind: 'secret' }>
    expect(password.reveal()).toBe(complete.BOT_APP_PASSWORD)
  })

  it('refuse a kind of registration that is not single-tenant, also one that is only mistyped (I-2)', () => {
    expect(mistakesOf({ ...complete, BOT_APP_TYPE: 'MultiTenant' })).toEqual(['BOT_APP_TYPE cannot be used'])
    expect(mistakesOf({ ...complete, BOT_APP_TYPE: 'singletenant' })).toEqual(['BOT_APP_TYPE cannot be used'])
  })

  it.each([[''], [' '], [','], ['*'], ['https://smba.trafficmanager.net'], ['smba.trafficmanager.net:443']])(
    'refuse hosts of the Bot Connector that are none: "%s" (I-2, I-40)',
    (hosts) => {
      expect(mistakesOf({ ...complete, BOT_SERVICE_HOSTS: hosts })).toEqual(['BOT_SERVICE_HOSTS cannot be used'])
    },
  )

  it('speak to the Bot Connector of Teams unless told otherwise', () => {
    expect(readConfig(complete).serviceHosts).toEqual(['smba.trafficmanager.net'])
    const two = 'SMBA.trafficmanager.net, .botframework.example'
    expect(readConfig({ ...complete, BOT_SERVICE_HOSTS: two }).serviceHosts).toEqual([
      'smba.trafficmanager.net',
      '.botframework.example',
    ])
  })
})

describe('the proof of who the bot is', () => {
  const { BOT_APP_PASSWORD: _password, ...unproven } = complete
  const folder = mkdtempSync(join(tmpdir(), 'toegangshulp-key-'))
  const keyFile = join(folder, 'bot.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(join(folder, 'no.pem'), 'not a key')
  afterAll(() => rmSync(folder, { recursive: true }))
  const certificate = { BOT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32), BOT_CERTIFICATE_KEY_FILE: keyFile }
  const federated = { BOT_FEDERATED_CLIENT_ID: complete.BOT_APP_ID }

  it('may be a certificate with its key', () => {
    expect(readConfig({ ...unproven, ...certificate }).credentials?.proof).toMatchObject({
      kind: 'certificate',
      thumbprint: certificate.BOT_CERTIFICATE_THUMBPRINT,
    })
  })

  it('may be a managed identity, with nothing secret', () => {
    expect(readConfig({ ...unproven, ...federated }).credentials?.proof).toEqual({
      kind: 'federated',
      clientId: complete.BOT_APP_ID,
    })
  })

  it.each([
    ['none', {}, ['BOT_APP_PASSWORD is missing']],
    ['a key without its thumbprint', { BOT_CERTIFICATE_KEY_FILE: keyFile }, ['BOT_CERTIFICATE_THUMBPRINT is missing']],
    [
      'a thumbprint without its key',
      { BOT_CERTIFICATE_THUMBPRINT: certificate.BOT_CERTIFICATE_THUMBPRINT },
      ['BOT_CERTIFICATE_KEY_FILE is missing'],
    ],
    [
      'a SHA-1 thumbprint',
      { ...certificate, BOT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(20) },
      ['BOT_CERTIFICATE_THUMBPRINT cannot be used'],
    ],
    [
      'a key file that is not there',
      { ...certificate, BOT_CERTIFICATE_KEY_FILE: join(folder, 'gone.pem') },
      ['BOT_CERTIFICATE_KEY_FILE cannot be used'],
    ],
    [
      'a key file without a key',
      { ...certificate, BOT_CERTIFICATE_KEY_FILE: join(folder, 'no.pem') },
      ['BOT_CERTIFICATE_KEY_FILE cannot be used'],
    ],
    ['an identity that is no GUID', { BOT_FEDERATED_CLIENT_ID: 'me' }, ['BOT_FEDERATED_CLIENT_ID cannot be used']],
    [
      'two at once',
      { BOT_APP_PASSWORD: 'correct-horse', ...federated },
      ['BOT_APP_PASSWORD cannot be used', 'BOT_FEDERATED_CLIENT_ID cannot be used'],
    ],
  ])('is refused when it is %s (I-2)', (_what, given, mistakes) => {
    expect(mistakesOf({ ...unproven, ...given })).toEqual(mistakes)
  })
})

describe('where the data is kept', () => {
  it('is two files in the data folder, until a PostgreSQL database is named', () => {
    const config = readConfig({ MODE: 'local', DATA_FOLDER: 'kept' })
    expect(ledgerPlace(config)).toEqual({ file: join('kept', 'toegangshulp.sqlite') })
    expect(backendPlace(config)).toEqual({ file: join('kept', 'permissions.sqlite') })
  })

  it('is one database with a secret in its address, in both modes (I-36)', () => {
    const url = 'postgresql://bot:hunter2@db.example.com:5432/access?sslmode=verify-full'
    const configs = [readConfig({ MODE: 'local', DATABASE_URL: url }), readConfig({ ...complete, DATABASE_URL: url })]
    for (const config of configs) expect([ledgerPlace(config), backendPlace(config)]).toEqual([{ url }, { url }])
    expect(inspect(configs, { depth: 9 }) + JSON.stringify(configs)).not.toContain('hunter2')
  })
})

describe('the process', () => {
  it('does not start without credentials and says everything that is missing (I-2)', () => {
    const index = fileURLToPath(new URL('../src/index.ts', import.meta.url))
    const started = spawnSync(process.execPath, [index], {
      cwd: tmpdir(),
      env: { PORT: 'x' },
      encoding: 'utf8',
      timeout: 15_000,
    })
    expect(started).toMatchObject({ status: 1, stdout: '' })
    expect(started.stderr).toMatch(
      /BOT_APP_ID is missing[^]*BOT_TENANT_ID is missing[^]*BOT_APP_PASSWORD is missing[^]*PORT cannot be used/,
    )
  })
})

describe('settings in local mode', () => {
  it('need no credentials and take none', () => {
    expect(readConfig({ MODE: 'local' }).credentials).toBeUndefined()
    expect(readConfig({ MODE: 'local', ...complete }).credentials).toBeUndefined()
  })

  it('listen on 127.0.0.1 and refuse any other address', () => {
    expect(readConfig({ MODE: 'local' }).host).toBe('127.0.0.1')
    expect(mistakesOf({ MODE: 'local', HOST: '0.0.0.0' })).toEqual(['HOST cannot be used'])
  })

  it('verify the domain of the demo people', () => {
    expect(readConfig({ MODE: 'local' }).verifiedDomains).toEqual(['example.com'])
  })
})

describe('a mistake in the settings', () => {
  const wrong = {
    ...complete,
    BOT_APP_ID: 'hunter2-not-a-guid',
    PORT: '70000',
    LOG_LEVEL: 'loud',
    VERIFIED_DOMAINS: '@x',
  }

  it('is reported together with all others, each with what to do', () => {
    expect(() => readConfig(wrong)).toThrow(ConfigMistakes)
    expect(() => readConfig(wrong)).toThrow(
      /BOT_APP_ID cannot be used: give .+\n {2}PORT cannot be used: give .+\n {2}LOG_LEVEL .+: give .+\n {2}VERIFIED_DOMAINS .+: give /,
    )
  })

  it('never shows the value that was given (I-36)', () => {
    expect(() => readConfig(wrong)).not.toThrow(/hunter2|70000|loud|@x/)
  })

  it.each([
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['HOST', 'a b'],
    ['REQUEST_EXPIRES_DAYS', '0'],
    ['REMINDER_WORKING_DAYS', '0'],
    ['ESCALATION_WORKING_DAYS', '1.5'],
    ['EXPIRY_NOTICE_DAYS', '31'],
    ['READ_TIMEOUT_MS', '60000'],
    ['WRITE_TIMEOUT_MS', '30000'],
    ['MESSAGES_PER_SECOND', 'many'],
    ['CONVERSATION_MESSAGES_PER_SECOND', '100'],
    ['TEAMS_APP_ID', 'toegangshulp'],
    ['PUBLIC_HOST', 'https://bot.example.com'],
    ['PUBLIC_HOST', '*.example.com'],
    ['PUBLIC_HOST', 'localhost'],
    ['PUBLIC_HOST', '203.0.113.7'],
    ['WEBSITE_URL', 'http://www.example.com'],
    ['PRIVACY_URL', 'www.example.com'],
    ['TERMS_URL', 'https://localhost/terms'],
    ['DATABASE_URL', 'mysql://bot:hunter2@db/access'],
    ['DATABASE_URL', 'data/ledger.sqlite'],
  ])('is found in %s=%s', (name, value) => {
    expect(mistakesOf({ ...complete, [name]: value })).toEqual([`${name} cannot be used`])
  })
})

describe('a secret', () => {
  it('prints as [secret] in every way a value is printed (I-36)', () => {
    const secret = new Secret('s3cr3t-value')
    const printed = [String(secret), secret.toString(), JSON.stringify({ secret }), inspect({ secret }, { depth: 9 })]
    expect(printed.filter((text) => !text.includes('[secret]') || text.includes('s3cr3t'))).toEqual([])
    expect(Object.keys(secret)).toEqual([])
  })
})

describe('the documents of the settings', () => {
  const table = settingsTable(productionSettings)

  it('name every setting with its default and purpose in the README', () => {
    expect(read('README.md')).toContain(table)
  })

  it('name every setting with its default in .env.example, and nothing else', () => {
    const named = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value])
    expect(named).toEqual(Object.entries(productionSettings.shape).map(([name, schema]) => [name, defaultOf(schema)]))
  })

  it('hold a description and advice for each, in both modes', () => {
    const metas = [...Object.values(productionSettings.shape), ...Object.values(localSettings.shape)].map((schema) =>
      schema.meta(),
    )
    expect(metas.filter((meta) => !meta?.description || !meta['advice'])).toEqual([])
  })
})
