import { mountSimulator, type Simulator } from '../../src/simulator/simulator.ts'
import { noFaults } from '../../src/simulator/with-faults.ts'
import { startEchoBot } from './echo-bot.ts'
import { people, tenant } from './people.ts'

/** The whole simulator around the echo bot, with a clock that a test can read. */
export async function startDemoPage() {
  let offset = 0
  const backendFaults = noFaults()
  const clock = {
    now: () => Date.now() + offset,
    move: (milliseconds: number) => {
      offset += milliseconds
    },
  }
  const happened: string[] = []
  const steps = [
    { id: 'activate:lotte', kind: 'activate', who: 'Lotte Zonneveld' },
    { id: 'log-in:lotte', kind: 'log-in', who: 'Lotte Zonneveld' },
  ] as const
  const elsewhere = {
    possible: async () => steps.slice(happened.length, happened.length + 1),
    happen: async (id: string) => void happened.push(id),
  }
  const mounted: Simulator[] = []
  const bot = await startEchoBot((server, address) => {
    mounted.push(mountSimulator(server, { botUrl: address, people, tenant, clock, backendFaults, elsewhere }))
  })
  const simulator = mounted[0]!
  await simulator.start()
  return {
    bot,
    simulator,
    clock,
    backendFaults,
    happened,
    stop: async () => {
      await simulator.stop()
      await bot.stop()
    },
  }
}
