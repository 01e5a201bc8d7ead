import type { AppParts } from '../../src/app.ts'

/** Does something just before a call of the backend; `call` counts from 1 since `start`. */
export function beforeBackendCalls(doThis: (call: number, name: string) => Promise<void>): {
  readonly wrap: NonNullable<AppParts['wrap']>
  start(): void
} {
  let calls: number | undefined
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
                if (calls !== undefined) await doThis((calls += 1), String(key))
                return (value as (...a: unknown[]) => unknown).apply(target, args)
              }
            },
          }),
  }
}
