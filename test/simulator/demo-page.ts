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
  const mounted: Simulator[] = []
  const bot = await startEchoBot((server, address) => {
    mounted.push(mountSimulator(server, { botUrl: address, people, tenant, clock, backendFaults }))
  })
  const simulator = mounted[0]!
  await simulator.start()
  return {
    bot,
    simulator,
    clock,
    backendFaults,
    stop: async () => {
      await simulator.stop()
      await bot.stop()
    },
  }
}
