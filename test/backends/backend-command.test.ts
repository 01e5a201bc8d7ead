import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'

const command = new URL('../../src/cli/backend.ts', import.meta.url).pathname

let folder: string

const run = (...args: readonly string[]) => {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const seedDemo = async () => {
  const file = join(folder, 'permissions.sqlite')
  const backend = await createEmbeddedBackend({ file, now: () => Promise.resolve(0) })
  await backend.seedDemo()
  await backend.close()
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backend-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('npm run backend -- show', () => {
  it('shows the hierarchy, who may authorise, and what everybody holds since when', async () => {
    await seedDemo()
    const { status, stdout } = run('show', '--number', '9401138')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Parent +9400125 {2}Lindehof Groep\n/)
    expect(stdout).toMatch(/Sanne de Boer <sanne\.deboer@example\.com>\n/)
    expect(stdout).toMatch(/Fatima Amrani <fatima\.amrani@example\.com> through 9400125/)
    expect(stdout).toMatch(/Noor Visser <.*>\n(.*\n)*? +Haalservice +since 2025-03-03T09:00:00\.000Z/)
    expect(stdout).toMatch(/Tom Bakker <.*>\n +holds nothing/)
  })

  it('says where a parent has no say', async () => {
    await seedDemo()
    const { stdout } = run('show', '--number', '9401154')
    expect(stdout).toMatch(/Parent +9400125 {2}Lindehof Groep \(does not govern this number\)\n/)
    expect(stdout).toMatch(/Administrators +none\n/)
  })

  it('gives the same as JSON', async () => {
    await seedDemo()
    expect(JSON.parse(run('show', '--number', '9400125', '--json').stdout)).toMatchObject({
      number: '9400125',
      children: [{ number: '9401138' }, { number: '9401146' }, { number: '9401154' }],
      administrators: [{ name: 'Fatima Amrani', heldOn: '9400125' }],
      users: [{ held: [{ since: '2025-03-03T09:00:00.000Z' }, {}] }],
    })
  })

  it('reads the settings from .env as the bot does', async () => {
    await seedDemo()
    await writeFile(join(folder, '.env'), `DATA_FOLDER=${folder}\n`)
    const env = { PATH: process.env['PATH'] }
    const call = [command, 'show', '--number', '9401138']
    expect(spawnSync(process.execPath, call, { cwd: folder, env, encoding: 'utf8' })).toMatchObject({ status: 0 })
  })

  it('says so when there is no such number', async () => {
    await seedDemo()
    const { status, stdout, stderr } = run('show', '--number', '9999999')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/has no customer number 9999999\.\n$/)
  })

  it('says so when there is no file, and makes none', async () => {
    expect(run('show', '--number', '9401138')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Start the bot/),
    })
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['nothing', [], /Say what to do/],
    ['another command', ['dance'], /no command "dance"/],
    ['no number', ['show'], /Say which customer number with --number/],
    ['an unknown option', ['show', '--nummer', '9401138'], /nummer/],
  ])('explains itself when asked with %s', (_what, args, sentence) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/Use: npm run backend -- show --number/)
  })
})
