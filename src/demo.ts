import { createApp } from './app.ts'
import type { App, AppParts } from './app.ts'
import { demoPeople, demoTenant } from './backends/embedded/demo-data.ts'
import type { Config } from './config.ts'
import type { Instant } from './domain/instant.ts'
import { runJob } from './effects/jobs.ts'
import { platformJob } from './periodic-jobs.ts'
import type { Elsewhere } from './simulator/elsewhere.ts'
import { mountSimulator } from './simulator/simulator.ts'
import { noFaults, withFaults } from './simulator/with-faults.ts'
import type { BackendFaults } from './simulator/with-faults.ts'

type Simulator = ReturnType<typeof mountSimulator>

/** A local bot with its own Teams: what the demo, the stories and the end-to-end tests stand on. */
export interface Demo {
  readonly app: App
  readonly address: string
  readonly teams: Simulator['teams']
  readonly client: Simulator['client']
  readonly faults: BackendFaults
  readonly clock: { now(): number; move(milliseconds: number): void }
  stop(): Promise<void>
}

/**
 * Starts everything on one port and installs the bot for the demo people.
 * @param from what the clock says at the start; now, when left out
 */
export async function startDemo(config: Config, parts: AppParts = {}, from?: Instant): Promise<Demo> {
  let offset = from === undefined ? 0 : from - Date.now()
  const faults = noFaults()
  const app = await createApp(config, {
    clockOffset: () => offset,
    ...parts,
    wrap: (name, port) => {
      const wrapped = parts.wrap?.(name, port) ?? port
      return name === 'backend' ? (withFaults(wrapped as never, faults) as never) : wrapped
    },
  })
  const clock = {
    now: () => Date.now() + offset,
    move: (milliseconds: number) => {
      offset += milliseconds
      app.worker.wake()
    },
  }
  let address = ''
  const simulator = mountSimulator(app.server, {
    botUrl: () => address,
    people: demoPeople,
    tenant: demoTenant,
    clock,
    backendFaults: faults,
    settle: () => app.worker.settle(),
    elsewhere: elsewhereOf(app, config),
  })
  address = await app.start()
  await simulator.start()
  const stop = async () => {
    await simulator.stop()
    await app.stop()
  }
  return { app, address, teams: simulator.teams, client: simulator.client, faults, clock, stop }
}

/** What people do on the API platform, which the demo's platform cannot do by itself; the bot hears of it at once. */
const elsewhereOf = ({ outside, store, backend }: App, config: Config): Elsewhere => ({
  possible: async () => (await outside.possible()).map(({ id, kind, who }) => ({ id, kind, who })),
  happen: async (id) => {
    const found = (await outside.possible()).find((each) => each.id === id)
    if (found === undefined) throw new Error('that cannot happen now')
    await found.happen()
    const parts = { leases: store.jobs, ledger: store.ledger, onFault: () => undefined }
    await runJob(parts, platformJob({ backend, store, config }), 0)
  },
})
