import { BackendUnavailable } from '../../../src/domain/backend-error.ts'
import type { PermissionsBackend } from '../../../src/ports/permissions-backend.ts'

const methods = [
  'user',
  'userByAddress',
  'numbersOf',
  'usersOf',
  'hierarchyOf',
  'administratorsOf',
  'authorityOver',
  'servicedeskAgents',
  'heldBy',
  'company',
  'companyOf',
  'companies',
  'platformUser',
  'keysOf',
  'apisOf',
  'sandboxCalls',
  'isAuthorisedForProduction',
  'platformEvents',
  'grant',
] as const

/** The permissions system that another process holds. It knows no keys: that nothing is set twice is up to the bot. */
export function remotePortal(url: string): PermissionsBackend {
  const ask = async (...asked: readonly unknown[]): Promise<unknown> => {
    try {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(asked) })
      return ((await response.json()) as { readonly result?: unknown }).result
    } catch (error) {
      throw new BackendUnavailable('no answer', { cause: error })
    }
  }
  const asking = Object.fromEntries(methods.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)]))
  const traits = {
    supportsIdempotencyKey: false,
    readConsistency: 'strong',
    writeGranularity: 'one',
    customerNumberLength: { min: 7, max: 8 },
  }
  return { ...asking, traits } as unknown as PermissionsBackend
}
