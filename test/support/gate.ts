import type { AppParts } from '../../src/app.ts'

/** Holds the worker back: what is owed waits until the gate opens. */
export function createGate(): { readonly wrap: NonNullable<AppParts['wrap']>; close(): void; open(): void } {
  let gate = Promise.resolve()
  let open = (): void => undefined
  return {
    wrap: (name, port) =>
      name !== 'outbox'
        ? port
        : new Proxy(port, {
            get(target, key) {
              const value: unknown = Reflect.get(target, key)
              if (key !== 'claim') return value
              return async (...args: unknown[]): Promise<unknown> => {
                await gate
                return (value as (...a: unknown[]) => unknown).apply(target, args)
              }
            },
          }),
    close() {
      const closed = Promise.withResolvers<void>()
      gate = closed.promise
      open = closed.resolve
    },
    open: () => open(),
  }
}
