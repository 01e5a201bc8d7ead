import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputNames } from '../../cards/actions.ts'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { startFakeTeams } from '../faults/fake-teams.ts'
import type { FakeTeams } from '../faults/fake-teams.ts'
import { canaries } from '../support/canaries.ts'
import { eva, grace, tom } from '../support/cast.ts'
import { aPlace } from '../support/database.ts'
import type { TestPlace } from '../support/database.ts'
import { databaseIn } from '../support/test-config.ts'
import { storedBytes } from './stored-bytes.ts'

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const env = () => ({
  ...process.env,
  ...databaseIn(database.place),
  ...{ MODE: 'local', PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'trace' },
  ...{ ACTIONS_PER_MINUTE: '100000', TURNS_PER_SECOND: '100000' },
})

let folder = ''
let database: TestPlace
let teams: FakeTeams
let address = ''
/** Everything that came out, by where it came out. */
const surfaces = new Map<string, string>()
const answers: string[] = []
let stop = async (): Promise<void> => undefined

/** Pastes it wherever somebody can type, and where nobody should. */
async function paste(text: string): Promise<void> {
  const { client } = teams
  await client.say(tom, text)
  await client.say(tom, `aanvragen haalservice ${text}`)
  await client.say(tom, `status api-sleutel ${text}`)
  await client.mentionInGroup(tom, text)
  answers.push(JSON.stringify((await client.search(tom, 'users:9401138', text)).body))
  for (const input of inputNames.filter((name) => !/^page[2-9]$/.test(name))) {
    const value = {
      action: { type: 'Action.Execute', verb: 'approve', data: { verb: 'approve', id: 'x', seen: 1, [input]: text } },
    }
    const press = { ...client.bodyOfText(tom, ''), type: 'invoke', name: 'adaptiveCard/action', value }
    answers.push(JSON.stringify((await client.post(press)).body))
  }
  // On cards that keep what is typed on them.
  const confirmation = await teams.offering(eva, 'confirm')
  answers.push(JSON.stringify((await client.press(eva, confirmation, 'confirm', { reason: text })).body))
  const review = await teams.offering(grace, 'ask')
  answers.push(JSON.stringify((await client.press(grace, review, 'ask', { question: text })).body))
  // As bodies and headers that are refused or make something break.
  for (const patch of [
    { type: text.repeat(9) },
    { value: text },
    { name: text },
    { locale: text },
    { serviceUrl: text },
  ])
    answers.push(JSON.stringify((await client.post({ ...client.bodyOfText(tom, ''), ...patch })).body))
  answers.push(JSON.stringify((await client.post(`{"text": "${text}`)).body))
  const asked = await fetch(`${address}/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`, {
    headers: { 'x-canary': encodeURIComponent(text) },
  })
  answers.push(await asked.text())
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toegangshulp-canary-'))
  database = await aPlace()
  teams = await startFakeTeams(demoPeople, demoTenant)
  const bot = spawn(process.execPath, [path('../../src/index.ts')], {
    env: env(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const ready = Promise.withResolvers<string>()
  createInterface(bot.stdout).on('line', (line) => {
    printed.push(line)
    const said = (JSON.parse(line) as { address?: string }).address
    if (said !== undefined) ready.resolve(said)
  })
  bot.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  stop = async () => {
    bot.kill('SIGTERM')
    await once(bot, 'exit')
  }
  address = await ready.promise
  teams.aimAt(address)
  for (const each of [tom, grace, eva]) await teams.client.install(each)
  await teams.client.say(tom, 'aanvragen haalservice')
  await teams.client.say(tom, 'ja')
  await teams.client.say(eva, 'aanvragen haalservice 9401146')
  for (const { text } of canaries) await paste(text)
  await teams.client.say(tom, 'mijn aanvragen')
  const live = await storedBytes(folder, database.place)
  surfaces.set('the database and its log while it runs', live)
  await stop()
  surfaces.set('the databases after it stopped', await storedBytes(folder, database.place))
  surfaces.set('the log', printed.join('\n'))
  surfaces.set('messages and cards', teams.saidByBot())
  surfaces.set('answers and error bodies', answers.join('\n'))
  const audit = [path('../../src/cli/audit.ts'), 'export', '--json']
  surfaces.set('the audit export', spawnSync(process.execPath, audit, { env: env(), encoding: 'utf8' }).stdout)
}, 120_000)
afterAll(async () => {
  await teams.stop()
  await database.remove()
  await rm(folder, { recursive: true, force: true })
})

const where = [
  'the log',
  'messages and cards',
  'answers and error bodies',
  'the database and its log while it runs',
  'the databases after it stopped',
  'the audit export',
]

describe('I-36: a key that was pasted turns up nowhere', () => {
  it.each(where)('not in %s', (surface) => {
    const content = surfaces.get(surface) ?? ''
    expect(content.length).toBeGreaterThan(100)
    expect(canaries.filter(({ core }) => content.includes(core)).map(({ kind }) => kind)).toEqual([])
  })

  it('and who pasted it is told to replace it', () => {
    expect(surfaces.get('messages and cards')?.split('vervang de sleutel').length).toBeGreaterThan(canaries.length)
    expect(surfaces.get('answers and error bodies')).toContain('vervang de sleutel')
  })

  it('while what was no key was kept', () => {
    expect(surfaces.get('the audit export')).toContain('request.submitted')
  })
})
