import { AsyncLocalStorage } from 'node:async_hooks'
import type { AppParts } from '../../src/app.ts'

/** Does something just before a call of the backend; `call` counts from 1 since `start`. Other calls wait meanwhile. */
export function beforeBackendCalls(doThis: (call: number, name: string) => Promise<void>): {
  readonly wrap: NonNullable<AppParts['wrap']>
  start(): void
} {
  let calls: number | undefined
  let doing: Promise<unknown> = Promise.resolve()
  // What it does may call the backend itself, and must not wait for its own end.
  const inside = new AsyncLocalStorage<true>()
  const before = async (name: string): Promise<void> => {
    if (calls === undefined) return
    const call = (calls += 1)
    if (inside.getStore()) return doThis(call, name)
    const done = doing.then(() => inside.run(true, () => doThis(call, name)))
    doing = done.catch(() => undefined)
    await done
  }
  return {
    start: () => {
      calls = 0
    },
    wrap: (portName, port) =>
      portName !== 'backend'
        ? port
        : new Proxy(port, {
            get(target, key) {
              const value: unknown = Reflect.get(target, key)
              if (typeof value !== 'function') return value
              return async (...args: unknown[]): Promise<unknown> => {
                await before(String(key))
                return (value as (...a: unknown[]) => unknown).apply(target, args)
              }
            },
          }),
  }
}
