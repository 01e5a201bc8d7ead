import type { WebLog } from './web-log.ts'

/** The longest that finishing may take before the process ends anyway. */
const patience = 10_000

/**
 * For what nobody caught: it is logged, what is in hand is finished, and the process ends with status 1, because its
 * state can no longer be trusted (L-6). Whoever started it starts it anew; nothing that was promised is lost.
 */
export function installLastResort(log: Pick<WebLog, 'fault'>, stop: () => Promise<void>): void {
  let draining = false
  const onFault = (error: unknown): void => {
    log.fault(error, { effect: 'last-resort' })
    if (draining) return
    draining = true
    const end = (): never => process.exit(1)
    setTimeout(end, patience).unref()
    Promise.resolve()
      .then(stop)
      .then(end, (again: unknown) => {
        log.fault(again, { effect: 'last-resort' })
        end()
      })
  }
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
}
