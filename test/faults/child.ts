import { createApp } from '../../src/app.ts'
import { commandsOnly } from '../support/commands-only.ts'
import { testConfig } from '../support/test-config.ts'
import { deadlyPorts } from './deadly-ports.ts'
import { playing } from './scenarios.ts'
import type { ScenarioName } from './scenarios.ts'

/** A bot in a process of its own that can be killed. It is told by messages what to do, and answers each. */
export type Order = 'arm' | 'settle' | 'state' | 'stop'
export interface Answer {
  readonly order: Order | 'ready'
  readonly address?: string
  readonly passed?: number
  readonly requests?: readonly { readonly id: string; readonly states: readonly string[] }[]
}

/** Work that is due later than this belongs to another day: expiry, reminders. */
const horizon = 15 * 60_000

const [, , folder = '', crashAt = '0', requesterId = '', tenant = '', scenario = 'granted', url = ''] = process.argv
const deadly = deadlyPorts(Number(crashAt))
let offset = 0
const played = playing(scenario as ScenarioName)
const app = await createApp(testConfig(folder, url === '' ? undefined : { url }), {
  clockOffset: () => offset,
  understanding: commandsOnly,
  wrap: (name, port) => deadly.wrap(name, played(name, port)),
})
const address = await app.start()
const tell = (answer: Answer): void => void process.send?.(answer)

/** Moves the clock over the waits of back-off and read-back, until nothing is owed within the horizon. */
async function settle(): Promise<void> {
  for (;;) {
    await app.worker.settle()
    const next = await app.store.outbox.nextDue()
    const wait = next === undefined ? Number.POSITIVE_INFINITY : next - (await app.store.ledger.now())
    if (wait > horizon) return
    offset += Math.max(wait, 0) + 1
    app.worker.wake()
  }
}

async function states(): Promise<Answer['requests']> {
  const found = await app.store.ledger.requestsAbout(tenant, { id: requesterId }, 100)
  const signedUp = await app.store.ledger.onboardingsAbout(tenant, requesterId)
  const invited = await app.store.ledger.invitationsBy(tenant, requesterId)
  return [
    ...found.map(({ id, lines }) => ({ id, states: lines.map(({ state }) => state) })),
    ...signedUp.map(({ id, stage }) => ({ id, states: [stage] })),
    ...invited.map(({ id, state }) => ({ id, states: [state] })),
  ]
}

process.on('message', (order: Order) => {
  void (async () => {
    if (order === 'arm') deadly.arm()
    if (order === 'settle') await settle()
    if (order === 'stop') {
      await app.stop()
      tell({ order })
      process.exit(0)
    }
    tell({ order, passed: deadly.passed(), ...(order === 'state' ? { requests: (await states()) ?? [] } : {}) })
  })()
})
tell({ order: 'ready', address })
