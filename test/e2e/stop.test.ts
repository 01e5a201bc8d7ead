import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { ledgerPlace } from '../../src/config.ts'
import type { Place } from '../../src/store/database.ts'
import { createStore } from '../../src/store/store.ts'
import { startFakeTeams } from '../faults/fake-teams.ts'
import { grace, sanne, tom } from '../support/cast.ts'
import { aPlace } from '../support/database.ts'
import { databaseIn, testConfig } from '../support/test-config.ts'

const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url))

async function startProcess(folder: string, place: Place) {
  const env = { ...process.env, MODE: 'local', PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'info', ...databaseIn(place) }
  const bot = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for await (const line of createInterface(bot.stdout)) {
    const { address } = JSON.parse(line) as { address?: string }
    if (address !== undefined) return { bot, address }
  }
  throw new Error('the bot did not start')
}

interface Running {
  readonly bot: Awaited<ReturnType<typeof startProcess>>['bot']
  readonly teams: Awaited<ReturnType<typeof startFakeTeams>>
  readonly folder: string
  readonly place: Place
}

/** A bot in a process of its own, with its own Teams and database. */
async function withProcess(work: (running: Running) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-stop-'))
  const { place, remove } = await aPlace()
  const teams = await startFakeTeams(demoPeople, demoTenant)
  try {
    const { bot, address } = await startProcess(folder, place)
    teams.aimAt(address)
    await work({ bot, teams, folder, place })
  } finally {
    await teams.stop()
    await remove()
    await rm(folder, { recursive: true, force: true })
  }
}

async function endOf({ bot }: Running): Promise<number | null> {
  const ended = once(bot, 'exit') as Promise<[number | null]>
  bot.kill('SIGTERM')
  return (await ended)[0]
}

it(
  'SIGTERM: the click in hand is answered and kept, what it owes is owed, and the process ends well',
  () =>
    withProcess(async (running) => {
      const { teams, folder, place } = running
      for (const person of [tom, sanne, grace]) await teams.client.install(person)
      await teams.client.say(tom, 'aanvragen haalservice')
      await teams.client.say(tom, 'ja')
      const click = await teams.approvalOf(grace)
      const answer = teams.deliver(click)
      const code = await endOf(running)
      const answered = await answer
      expect(code).toBe(0)
      const store = await createStore(ledgerPlace(testConfig(folder, place)))
      const audit = await store.ledger.auditTrail({ tenant: demoTenant })
      await store.close()
      expect(audit.some(({ verb }) => verb === 'line.approved')).toBe(answered)
      expect(audit.some(({ verb }) => verb === 'request.submitted')).toBe(true)
    }),
  60_000,
)

it(
  'SIGTERM: an answer that Teams is slow to take still arrives',
  () =>
    withProcess(async (running) => {
      const { teams } = running
      await teams.client.install(tom)
      const [welcome] = teams.messages(tom)
      teams.faults.set(tom, { hang: 2500 })
      await teams.client.press(tom, welcome!, 'open')
      expect(teams.messages(tom)).toHaveLength(1)
      expect(await endOf(running)).toBe(0)
      expect(teams.messages(tom)).toHaveLength(2)
    }),
  60_000,
)
