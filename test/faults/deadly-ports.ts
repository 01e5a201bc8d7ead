import { writeSync } from 'node:fs'
import type { AppParts } from '../../src/app.ts'
import type { LedgerTransaction } from '../../src/ports/ledger.ts'

/** Counts the moments just before and just after every call of a port, and dies without a word at the chosen one. */
export function deadlyPorts(crashAt: number): {
  readonly wrap: NonNullable<AppParts['wrap']>
  arm(): void
  /** How many moments have passed since `arm`. */
  passed(): number
} {
  let armed = false
  let passed = 0
  const moment = (name: string): void => {
    if (!armed) return
    passed += 1
    if (passed !== crashAt) return
    writeSync(1, `dying at ${passed}: ${name}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
  const deadly = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        // The clock changes nothing: dying around it is dying before the next call.
        if (typeof value !== 'function' || key === 'now' || key === 'nextDue') return value
        const called = `${name}.${String(key)}`
        return async (...args: unknown[]): Promise<unknown> => {
          moment(`before ${called}`)
          const handed = key === 'write' ? [inTransaction(args[0] as Work)] : args
          const result: unknown = await (value as (...a: unknown[]) => unknown).apply(target, handed)
          moment(`after ${called}`)
          return result
        }
      },
    })
  type Work = (transaction: LedgerTransaction) => Promise<unknown>
  const inTransaction =
    (work: Work): Work =>
    (transaction) =>
      work(deadly('transaction', transaction))
  return {
    wrap: (name, port) => deadly(name, port),
    arm: () => {
      armed = true
    },
    passed: () => passed,
  }
}
