import { demoRoster, outside, startGuardedBot } from '../security/guarded-bot.ts'

/** The production bot with its guard in a process of its own, so that dying of a body can be seen. */
export interface FuzzState {
  readonly address: string
  readonly token: string
  readonly megabytes: number
  readonly heap: number
  /** Changes of state that the audit knows of; a refused attempt changes nothing. */
  readonly changes: number
}

const bot = await startGuardedBot({
  parts: { fetch: (url, init) => outside(url, init, [], demoRoster) },
})
const token = await bot.genuineToken()

const tell = async (): Promise<void> => {
  globalThis.gc?.()
  const audit = await bot.app.store.ledger.auditTrail({})
  const state: FuzzState = {
    address: bot.address,
    token,
    megabytes: process.memoryUsage().rss / 1024 / 1024,
    heap: process.memoryUsage().heapUsed / 1024 / 1024,
    changes: audit.filter(({ verb }) => verb !== 'refused').length,
  }
  process.send?.(state)
}

process.on('message', (order: string) => {
  void (order === 'stop' ? bot.stop().then(() => process.exit(0)) : tell())
})
await tell()
process.on('disconnect', () => process.exit(1))
