import { setTimeout as sleep } from 'node:timers/promises'
import { BackendUnavailable } from '../domain/backend-error.ts'
import type { PermissionsBackend } from '../ports/permissions-backend.ts'

/** Switches of the simulator's page; delays in milliseconds. */
export interface BackendFaults {
  readonly reads: { delay: number; fail: boolean }
  readonly writes: { delay: number; fail: boolean }
}

export const noFaults = (): BackendFaults => ({ reads: { delay: 0, fail: false }, writes: { delay: 0, fail: false } })

const writes: readonly (keyof PermissionsBackend)[] = [
  'grant',
  'revoke',
  'inviteUser',
  'linkAddress',
  'authoriseProduction',
]

/** The backend with its reads or writes slow or failing, as the switches say at the moment of each call. */
export function withFaults(backend: PermissionsBackend, faults: BackendFaults): PermissionsBackend {
  return new Proxy(backend, {
    get(target, name: keyof PermissionsBackend) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]): Promise<unknown> => {
        const { delay, fail } = writes.includes(name) ? faults.writes : faults.reads
        if (delay > 0) await sleep(delay)
        if (fail) throw new BackendUnavailable('switched off in the simulator')
        return (value as (...a: unknown[]) => Promise<unknown>).apply(target, args)
      }
    },
  })
}
