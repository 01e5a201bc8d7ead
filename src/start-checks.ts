import { url as inspectorAddress } from 'node:inspector'
import type { Config } from './config.ts'
import type { Store } from './store/store.ts'

/** Something without which it is better not to start (I-2). Settings themselves are checked in `config.ts`. */
export interface StartCheck {
  /** What is wrong when it does not hold, and what to do; no values. */
  readonly otherwise: string
  readonly holds: () => boolean | Promise<boolean>
}

/** The process must not start. The message says everything that is wrong and is meant to be printed. */
export class StartRefused extends Error {
  constructor(reasons: readonly string[]) {
    super(['It is not safe to start, so nothing was started:', ...reasons.map((reason) => `  ${reason}.`)].join('\n'))
    this.name = 'StartRefused'
  }
}

/**
 * Everything that is looked at between opening the databases and doing the first work. A new condition is a line here;
 * that the engine itself is safe is checked where it is opened.
 */
export const startChecks = (config: Config, store: Pick<Store, 'keepsCommits'>): readonly StartCheck[] => [
  {
    otherwise: 'local mode is unguarded and this is not 127.0.0.1: leave HOST out',
    holds: () => config.mode === 'production' || config.host === '127.0.0.1',
  },
  ...(config.mode === 'production' ? productionChecks(config, store) : []),
]

const productionChecks = (config: Config, store: Pick<Store, 'keepsCommits'>): readonly StartCheck[] => [
  {
    otherwise: 'PostgreSQL may lose what it confirmed: set fsync, full_page_writes and synchronous_commit to on',
    holds: () => store.keepsCommits(),
  },
  {
    otherwise: 'there are no credentials, no tenant or no service hosts: see the BOT_ settings',
    holds: () =>
      config.credentials !== undefined &&
      config.credentials.appId.trim() !== '' &&
      config.credentials.tenantId.trim() !== '' &&
      config.serviceHosts.length > 0,
  },
  {
    otherwise: 'NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody play Microsoft: unset it',
    holds: () => process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0',
  },
  {
    otherwise: 'NODE_DEBUG writes tokens and bodies to the terminal: unset it',
    holds: () => (process.env['NODE_DEBUG'] ?? '').trim() === '',
  },
  {
    otherwise: 'a debugger can be attached and read every secret: start without --inspect',
    holds: () => inspectorAddress() === undefined,
  },
]

/** All that fails is told at once. @throws StartRefused */
export async function refuseUnsafeStart(checks: readonly StartCheck[]): Promise<void> {
  const held = await Promise.all(checks.map(async ({ holds }) => holds()))
  const reasons = checks.filter((_, index) => held[index] !== true).map(({ otherwise }) => otherwise)
  if (reasons.length > 0) throw new StartRefused(reasons)
}
