/** Where something may be sent: hosts by https, and in local mode this machine. */
export interface Reach {
  /** Whole host names; one that begins with a dot stands for everything below it. */
  readonly hosts: readonly string[]
  /** Also this machine itself, by http; never in production. */
  readonly loopback?: boolean
  /** Origins inside the machine's own cloud that speak http only, such as where it asks who it is. */
  readonly plain?: readonly string[]
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** The address is not on the list; nothing was sent, no token left (I-40). */
export class OutOfReach extends Error {
  constructor() {
    super('an address that is not on the list of hosts')
    this.name = 'OutOfReach'
  }
}

/** Whether an address is on the list, by its host name as a whole: `smba.trafficmanager.net.evil.nl` is not. */
export function isWithin(reach: Reach, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || url.username !== '' || url.password !== '') return false
  if (reach.loopback === true && isLoopback(url)) return true
  if (reach.plain?.includes(url.origin) === true) return true
  if (url.protocol !== 'https:' || url.port !== '') return false
  return reach.hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host))
}

const isLoopback = (url: URL): boolean =>
  ['http:', 'https:'].includes(url.protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)

/** `fetch` that goes to the listed hosts only, follows no redirect and does not wait for ever (I-40). @throws OutOfReach */
export const within =
  (reach: Reach, fetch: Fetch, patience = 10_000): Fetch =>
  async (url, init) => {
    if (!isWithin(reach, url)) throw new OutOfReach()
    return fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
  }
