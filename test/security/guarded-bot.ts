import { auditKeyFile } from '../support/audit-key.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import type { AppParts } from '../../src/app.ts'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { readConfig } from '../../src/config.ts'
import type { Config } from '../../src/config.ts'
import type { Place } from '../../src/store/database.ts'
import { aPlace } from '../support/database.ts'
import { databaseIn } from '../support/test-config.ts'
import { startKeyServer } from './key-server.ts'
import type { KeyServer } from './key-server.ts'

export const appId = '0a1b2c3d-0000-4000-8000-00000000abcd'
export const serviceUrl = 'https://smba.trafficmanager.net/emea/'
export const tenant = demoTenant
export const password = 'correct-horse-battery'

/** What left the bot. */
export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The production bot with its guard, on keys of our own; whatever it sends outside is kept instead. */
export interface GuardedBot {
  readonly address: string
  readonly app: Awaited<ReturnType<typeof createApp>>
  readonly keys: KeyServer
  readonly sent: readonly Outgoing[]
  readonly folder: string
  /** @returns the status and body of the answer */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<{ status: number; body: unknown }>
  genuineToken(): Promise<string>
  stop(): Promise<void>
}

/** @param place a database on a server; a file stands in the folder under the bot's own name */
export const productionEnv = (folder: string, place?: Place): Record<string, string> => ({
  BOT_APP_ID: appId,
  BOT_APP_PASSWORD: password,
  BOT_TENANT_ID: tenant,
  AUDIT_SIGNING_KEY_FILE: auditKeyFile,
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_FOLDER: folder,
  LOG_LEVEL: 'silent',
  VERIFIED_DOMAINS: 'example.com',
  ...databaseIn(place),
})

type Roster = (memberId: string) => object

const person = demoPeople[0]!

export const demoRoster: Roster = (memberId) => {
  const found = demoPeople.find((one) => one.memberId === memberId)
  return found === undefined
    ? { id: memberId }
    : { ...found, id: memberId, email: found.address, tenantId: tenant, userRole: 'user' }
}

export async function startGuardedBot(
  options: {
    readonly inflow?: Config['inflow']
    readonly roster?: Roster
    readonly parts?: AppParts
    readonly keys?: KeyServer
  } = {},
): Promise<GuardedBot> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-guarded-'))
  const { place, remove } = await aPlace()
  const keys = options.keys ?? (await startKeyServer())
  const sent: Outgoing[] = []
  const inflow = options.inflow ?? { actionsPerMinute: 100_000, turnsPerSecond: 100_000 }
  const config = {
    ...readConfig(productionEnv(folder, place)),
    inflow,
    limits: { overall: 10_000, perConversation: 10_000 },
  }
  const app = await createApp(config, {
    channel: { openIdMetadata: keys.openIdMetadata, keys: { hosts: [], loopback: true } },
    fetch: (url, init) => outside(url, init, sent, options.roster ?? demoRoster),
    ...options.parts,
  })
  const address = await app.start()
  return {
    address,
    app,
    keys,
    sent,
    folder,
    genuineToken: () => keys.token({ claims: { aud: appId, serviceurl: serviceUrl } }),
    async post(body, headers = {}) {
      const response = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
    },
    async stop() {
      await app.stop()
      await keys.stop()
      await remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Keys are really fetched; Microsoft's sign-in and the Connector are played. */
export async function outside(url: string, init: RequestInit, sent: Outgoing[], roster: Roster): Promise<Response> {
  const { hostname, pathname } = new URL(url)
  if (hostname === '127.0.0.1') return fetch(url, init)
  const headers = Object.fromEntries(new Headers(init.headers).entries())
  sent.push({ url, method: init.method ?? 'GET', headers, body: typeof init.body === 'string' ? init.body : '' })
  if (hostname === 'login.microsoftonline.com')
    return Response.json({ token_type: 'Bearer', expires_in: 3600, access_token: 'the-bot-token' })
  const member = /\/members\/([^/]+)$/.exec(pathname)?.[1]
  if (member !== undefined) return Response.json(roster(decodeURIComponent(member)))
  return Response.json({ id: `sent-${sent.length}` }, { status: 201 })
}

/** What somebody types, as the channel brings it. */
export const typed = (patch: Readonly<Record<string, unknown>> = {}) => ({
  type: 'message',
  id: `activity-${crypto.randomUUID()}`,
  text: 'menu',
  channelId: 'msteams',
  serviceUrl,
  from: { id: person.memberId, name: person.name, aadObjectId: person.aadObjectId },
  recipient: { id: `28:${appId}`, name: 'Toegangshulp' },
  conversation: { conversationType: 'personal', tenantId: tenant, id: `a:${person.aadObjectId}` },
  channelData: { tenant: { id: tenant } },
  ...patch,
})
