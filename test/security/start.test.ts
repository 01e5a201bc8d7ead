import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { productionEnv } from './guarded-bot.ts'

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'toegangshulp-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  /** Null when it was still running and had to be ended. */
  readonly code: number | null
  readonly said: string
  readonly printed: string
}

/** The real process, given five seconds. A setting that is undefined is left out. */
async function start(env: Readonly<Record<string, string | undefined>>, flags: readonly string[] = []): Promise<Ended> {
  const bot = spawn(process.execPath, [...flags, path('../../src/index.ts')], {
    cwd: folder,
    env: { ...productionEnv(folder), LOG_LEVEL: 'info', ...env },
  })
  const said: string[] = []
  const printed: string[] = []
  bot.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  bot.stdout.on('data', (chunk: Buffer) => {
    printed.push(chunk.toString())
    bot.kill('SIGTERM')
  })
  const timer = setTimeout(() => bot.kill('SIGKILL'), 5000)
  const [code] = (await once(bot, 'close')) as [number | null]
  clearTimeout(timer)
  return { code, said: said.join(''), printed: printed.join('') }
}

const engine = ['--import', path('./broken-engine.ts')]
const local = { MODE: 'local', HOST: undefined }

describe('I-2: in production the process does not start', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, readonly string[], RegExp]>([
    ['with an empty app id (L-1)', { BOT_APP_ID: '' }, [], /BOT_APP_ID is missing/],
    ['with an app id of spaces (L-1)', { BOT_APP_ID: '   ' }, [], /BOT_APP_ID is missing/],
    ['with a mistyped kind of registration', { BOT_APP_TYPE: 'SingelTenant' }, [], /BOT_APP_TYPE cannot be used/],
    ['for a registration of all tenants', { BOT_APP_TYPE: 'MultiTenant' }, [], /BOT_APP_TYPE cannot be used/],
    ['without the tenant it is for', { BOT_TENANT_ID: undefined }, [], /BOT_TENANT_ID is missing/],
    ['without a proof of who it is', { BOT_APP_PASSWORD: undefined }, [], /BOT_APP_PASSWORD is missing/],
    [
      'with half a certificate',
      { BOT_APP_PASSWORD: undefined, BOT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32) },
      [],
      /BOT_CERTIFICATE_KEY_FILE is missing/,
    ],
    ['with an emptied list of service hosts', { BOT_SERVICE_HOSTS: '' }, [], /BOT_SERVICE_HOSTS cannot be used/],
    ['with a list of no service hosts', { BOT_SERVICE_HOSTS: ',' }, [], /BOT_SERVICE_HOSTS cannot be used/],
    ['in a mode that is mistyped', { MODE: 'prod' }, [], /MODE cannot be used/],
    ['with TLS switched off', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [], /NODE_TLS_REJECT_UNAUTHORIZED/],
    ['with tracing of HTTP switched on', { NODE_DEBUG: 'http' }, [], /NODE_DEBUG/],
    ['with a debugger', {}, ['--inspect=127.0.0.1:0'], /debugger/],
    ['on an engine that may corrupt its log (L-16)', { BROKEN_ENGINE: 'old' }, engine, /SQLite 3\.51\.2 may corrupt/],
    ['on an engine that does not sync (L-13)', { BROKEN_ENGINE: 'careless' }, engine, /synchronous full/],
    ['in local mode on an address that others reach', { ...local, HOST: '0.0.0.0' }, [], /HOST cannot be used/],
  ])('%s', async (_when, env, flags, why) => {
    const startedAt = performance.now()
    const { code, said, printed } = await start(env, flags)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(code).toBe(1)
    expect(said).toMatch(why)
    expect(printed).toBe('')
    expect(said).not.toContain('correct-horse-battery')
  })

  it('and it does start when all is well', async () => {
    const { code, printed } = await start({})
    expect(printed).toContain('"msg":"started"')
    expect(code).toBe(0)
  })
})
