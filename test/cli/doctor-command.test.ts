import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settings as packageSettings } from '../manifest/a-package.ts'
import {
  aFolder,
  canary,
  closedPort,
  doctor,
  doctorWithoutPower,
  gone,
  madeDatabases,
  productionEnv,
  run,
} from '../support/doctor.ts'

let folder: string
let data: string
beforeEach(async () => {
  folder = await aFolder()
  data = join(folder, 'data')
})
afterEach(() => gone(folder))

const local = () => ({ MODE: 'local', DATA_FOLDER: data, PORT: '9' })

describe('npm run doctor', () => {
  it('says that all is well where nothing failed, and then ends with 0', async () => {
    await madeDatabases(data)
    const { status, stdout, stderr } = await doctor(folder, local())
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^ok +database +all \d+ migrations were run$/m)
    expect(stdout).toMatch(/^not tried +credentials +local mode has no credentials$/m)
    expect(stdout).toMatch(/\n0 failed, /)
  })

  it('tells every mistake in the settings at once, each with what to do, and ends with 1', async () => {
    const { status, stdout } = await doctor(folder, { PORT: 'x', DATA_FOLDER: data })
    expect(status).toBe(1)
    expect(stdout).toMatch(/BOT_APP_ID is missing\n +> give .+\n[^]*BOT_TENANT_ID is missing\n +> .+\n[^]*PORT cannot/)
    expect(stdout).toMatch(/^failed +settings +PORT cannot be used$/m)
  })

  it('looks at the rest although the settings are wrong', async () => {
    await madeDatabases(data)
    const { stdout } = await doctor(folder, { DATA_FOLDER: data, PORT: '9' })
    expect(stdout).toMatch(/^ok +database +nothing is damaged$/m)
    expect(stdout).toMatch(/^not tried +credentials +the settings of the bot are not right$/m)
  })

  it('gives the same as JSON', async () => {
    const { status, stdout } = await doctor(folder, { PORT: '9', DATA_FOLDER: data }, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([expect.objectContaining({ check: 'settings', outcome: 'failed' })]),
    })
  })

  it('makes nothing where there is nothing yet', async () => {
    const { status, stdout } = await doctor(folder, local())
    expect(status).toBe(0)
    expect(stdout).toMatch(/^warning +database +there is no .+toegangshulp\.sqlite yet$/m)
    expect(await readdir(folder)).toEqual([])
  })

  it('finds the app package where npm run package writes it', async () => {
    const packed = await run('package.ts', folder, packageSettings)
    expect(packed.status).toBe(0)
    const { stdout } = await doctor(folder, local())
    expect(stdout).toMatch(/^ok +app package +data\/toegangshulp-\S+\.zip is whole, version \d/m)
  })

  it('reads the settings from .env as the bot does', async () => {
    await writeFile(join(folder, '.env'), `MODE=local\nDATA_FOLDER=${data}\nREAD_TIMEOUT_MS=1\n`, { mode: 0o600 })
    const { status, stdout } = await doctor(folder, { PORT: '9' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/READ_TIMEOUT_MS cannot be used/)
  })

  it('finds a data folder that the user who runs it may not write', async () => {
    await madeDatabases(data)
    await chmod(data, 0o555)
    await chmod(join(data, 'toegangshulp.sqlite'), 0o444)
    const { status, stdout } = await doctorWithoutPower(folder, local())
    await chmod(data, 0o755)
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^failed +database +.+ cannot be opened \((EACCES|EPERM)\)\n +> Let the user that runs the bot/m,
    )
  })

  it.each([
    ['an address without https', ['--url', 'http://bot.example.com'], /must begin with https/],
    ['no address at all', ['--url', 'bot'], /must begin with https/],
    ['an unknown option', ['--fix'], /fix/],
  ])('explains itself when asked with %s', async (_what, args, sentence) => {
    const { status, stderr } = await doctor(folder, local(), ...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/Use: npm run doctor/)
  })

  it('shows no secret, neither of the settings nor of the address it was given (I-36)', async () => {
    const wrong = { ...productionEnv(data), BOT_TENANT_ID: 'no tenant', DATABASE_URL: `postgres://bot:${canary}@db/x` }
    const url = closedPort.replace('//', `//user:${canary}@`)
    const { stdout, stderr } = await doctor(
      folder,
      { ...wrong, HOST: `${canary} `, LOG_LEVEL: canary },
      '--url',
      `${url}/${canary}`,
    )
    expect(stdout).toMatch(/^failed +endpoint +http:\/\/127\.0\.0\.1:9 cannot be reached/m)
    expect(stdout + stderr).not.toContain(canary)
  })
})
