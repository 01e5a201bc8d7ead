import type { Log } from './log.ts'

/** The longest that finishing may take before the process ends anyway. */
const patience = 25_000

/** SIGTERM and SIGINT finish turns and effects in hand, once; a second signal ends at once. */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fault(error, { effect: 'stop' })
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
