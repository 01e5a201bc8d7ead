import { expect } from 'vitest'
import type { ApiEnvironment, ApiProduct, PlatformEvent } from '../../src/domain/api-platform.ts'
import { BackendRefused } from '../../src/domain/backend-error.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'

const since = Date.UTC(2025, 0, 6, 8)
const page = 'https://developer.postnl.nl/'
const api = (environment: ApiEnvironment, product: ApiProduct, name: string) => ({
  environment,
  product,
  name,
  version: '1.0',
  newest: '2.0',
  replacedVersion: '0.9',
  toProgram: { nl: 'Een nieuw veld.', en: 'A new field.' },
  documentation: page,
  versioning: page,
  endpoint: `https://${environment}.example.com/`,
})
const key = (environment: ApiEnvironment, name: string) => ({
  environment,
  account: 'Elders BV',
  name,
  lastFour: '12ab',
  state: 'active' as const,
  since,
})

/** What the API platform holds before each rule is tried: Top has an address and no key yet, Elders is done. */
export const contractCompanies = [
  {
    id: 'top',
    name: 'Top BV',
    numbers: ['1000001', '1000002'],
    domains: ['top.example'],
    users: [{ address: 'Tom@top.example', name: 'Tom Top', linkedAt: since, activationSentAt: since }],
    keys: [],
    apis: [
      api('production', 'shipping', 'Shipping'),
      api('sandbox', 'track-trace', 'Status'),
      api('sandbox', 'shipping', 'Shipping'),
    ],
    sandbox: [{ product: 'shipping' as const, succeeded: 3, failed: 1, lastAt: since }],
  },
  {
    id: 'elders',
    name: 'Elders BV',
    numbers: ['20000001'],
    domains: [],
    productionAuthorisedAt: since,
    users: [
      {
        address: 'els@elders.example',
        name: 'Els Evers',
        linkedAt: since,
        activationSentAt: since,
        activatedAt: since,
        loggedInAt: since,
      },
    ],
    keys: [
      key('production', 'Parcels'),
      { ...key('sandbox', 'Parcels'), expiresAt: since + 1 },
      { ...key('sandbox', 'Letters'), state: 'revoked' as const },
    ],
    apis: [api('production', 'shipping', 'Shipping'), api('sandbox', 'shipping', 'Shipping')],
    sandbox: [],
  },
]

interface PlatformRule {
  readonly name: string
  readonly run: (backend: PermissionsBackend) => Promise<void>
}

const tim = { address: ' Tim@top.example', name: 'Tim Top', company: 'top' }
const refused = (code: BackendRefused['code']) =>
  expect.toSatisfy((error: unknown) => error instanceof BackendRefused && error.code === code, `refused: ${code}`)
const feed = async (backend: PermissionsBackend): Promise<readonly PlatformEvent[]> =>
  (await backend.platformEvents('', 100)).events
const kinds = async (backend: PermissionsBackend) => (await feed(backend)).map(({ kind }) => kind)

const reads: readonly PlatformRule[] = [
  {
    name: 'a company is found by its id and by each of its numbers',
    run: async (backend) => {
      const top = { id: 'top', name: 'Top BV', numbers: ['1000001', '1000002'], domains: ['top.example'] }
      expect(await backend.company('top')).toEqual(top)
      expect(await backend.companyOf('1000002')).toEqual(top)
    },
  },
  {
    name: 'companies come sorted by name',
    run: async (backend) => expect((await backend.companies()).map(({ id }) => id)).toEqual(['elders', 'top']),
  },
  {
    name: 'an unknown company, number or address is nobody or nothing, not an error',
    run: async (backend) => {
      expect(await backend.company('niets')).toBeUndefined()
      expect(await backend.companyOf('1000004')).toBeUndefined()
      expect(await backend.companyOf('9999999')).toBeUndefined()
      expect(await backend.platformUser('niemand@top.example')).toBeUndefined()
      expect(await backend.isAuthorisedForProduction('niets')).toBe(false)
      const lists = [backend.keysOf('niets'), backend.apisOf('niets'), backend.sandboxCalls('niets')]
      expect(await Promise.all(lists)).toEqual([[], [], []])
    },
  },
  {
    name: 'who has access is found by address, whatever its case, with how far they are (F-26 to F-28)',
    run: async (backend) => {
      expect(await backend.platformUser('TOM@top.EXAMPLE')).toEqual({
        address: 'Tom@top.example',
        name: 'Tom Top',
        company: 'top',
        linkedAt: since,
        activationSentAt: since,
      })
      expect(await backend.platformUser('els@elders.example')).toMatchObject({ activatedAt: since, loggedInAt: since })
    },
  },
  {
    name: 'keys come sorted by environment and name, and say nothing but what the API Manager tells of them (I-36)',
    run: async (backend) => {
      expect(await backend.keysOf('elders')).toEqual([
        { ...key('sandbox', 'Letters'), state: 'revoked' },
        { ...key('sandbox', 'Parcels'), expiresAt: since + 1 },
        key('production', 'Parcels'),
      ])
    },
  },
  {
    name: 'APIs of production show only once the company may use it (F-30, F-33)',
    run: async (backend) => {
      expect(await backend.apisOf('top')).toEqual([
        api('sandbox', 'shipping', 'Shipping'),
        api('sandbox', 'track-trace', 'Status'),
      ])
      expect((await backend.apisOf('elders')).map(({ environment }) => environment)).toEqual(['sandbox', 'production'])
    },
  },
  {
    name: 'calls in the Sandbox are told for each product in use, also where there were none (I-17)',
    run: async (backend) => {
      expect(await backend.sandboxCalls('top')).toEqual([
        { product: 'shipping', succeeded: 3, failed: 1, lastAt: since },
        { product: 'track-trace', succeeded: 0, failed: 0 },
      ])
    },
  },
]

const links: readonly PlatformRule[] = [
  {
    name: 'linking an address sends the activation mail, which the feed tells (F-26)',
    run: async (backend) => {
      await backend.linkAddress(tim, 'l-1')
      const found = await backend.platformUser('tim@top.example')
      expect(found).toMatchObject({ address: 'Tim@top.example', name: 'Tim Top', company: 'top' })
      expect(found?.activationSentAt).toBe(found?.linkedAt)
      expect(found?.activatedAt).toBeUndefined()
      expect(await feed(backend)).toEqual([
        {
          id: expect.any(String),
          kind: 'activation-sent',
          at: found?.linkedAt,
          company: 'top',
          address: 'Tim@top.example',
        },
      ])
    },
  },
  {
    name: 'after linking the company has a key for the Sandbox (F-29)',
    run: async (backend) => {
      await backend.linkAddress(tim, 'l-1')
      expect(await backend.keysOf('top')).toMatchObject([{ environment: 'sandbox', state: 'active' }])
      expect((await backend.keysOf('top'))[0]?.lastFour).toHaveLength(4)
    },
  },
  {
    name: 'an address is linked once, with the same key or another, and one mail goes out (I-22)',
    run: async (backend) => {
      await Promise.all([1, 2, 3].map(() => backend.linkAddress(tim, 'l-1')))
      await backend.linkAddress({ ...tim, address: 'TIM@TOP.example', name: 'Iemand anders' }, 'l-2')
      expect(await backend.platformUser('tim@top.example')).toMatchObject({ name: 'Tim Top' })
      expect(await kinds(backend)).toEqual(['activation-sent'])
    },
  },
  {
    name: 'an address of another company is refused, and stays with that company (I-17)',
    run: async (backend) => {
      const link = { ...tim, address: 'els@elders.example' }
      await expect(backend.linkAddress(link, 'l-1')).rejects.toEqual(refused('linked-elsewhere'))
      expect((await backend.platformUser('els@elders.example'))?.company).toBe('elders')
      expect(await feed(backend)).toEqual([])
    },
  },
  {
    name: 'an unknown company is a definite no, and the key may be used again',
    run: async (backend) => {
      await expect(backend.linkAddress({ ...tim, company: 'niets' }, 'k-1')).rejects.toEqual(refused('unknown-company'))
      await expect(backend.authoriseProduction('niets', 'k-1')).rejects.toEqual(refused('unknown-company'))
      expect(await feed(backend)).toEqual([])
      await backend.linkAddress(tim, 'k-1')
      expect(await kinds(backend)).toEqual(['activation-sent'])
    },
  },
]

const production: readonly PlatformRule[] = [
  {
    name: 'who is authorised for production has a key and endpoints there, which the feed tells (F-32, F-33)',
    run: async (backend) => {
      expect(await backend.isAuthorisedForProduction('top')).toBe(false)
      await backend.authoriseProduction('top', 'p-1')
      expect(await backend.isAuthorisedForProduction('top')).toBe(true)
      expect(await backend.keysOf('top')).toMatchObject([{ environment: 'production', state: 'active' }])
      expect(await backend.apisOf('top')).toContainEqual(api('production', 'shipping', 'Shipping'))
      expect(await feed(backend)).toMatchObject([{ kind: 'production-authorised', company: 'top' }])
    },
  },
  {
    name: 'production is authorised once, however often it is asked (I-22)',
    run: async (backend) => {
      await Promise.all([1, 2, 3].map(() => backend.authoriseProduction('top', 'p-1')))
      await backend.authoriseProduction('top', 'p-2')
      await backend.authoriseProduction('elders', 'p-3')
      expect(await kinds(backend)).toEqual(['production-authorised'])
      expect(await backend.keysOf('top')).toHaveLength(1)
    },
  },
]

/** Reads the feed to its end, so many at a time. */
async function readOn(backend: PermissionsBackend, from: string, limit: number) {
  const ids: string[] = []
  let cursor = from
  for (let more = true; more;) {
    const read = await backend.platformEvents(cursor, limit)
    ids.push(...read.events.map(({ id }) => id))
    more = read.events.length > 0
    cursor = read.cursor
  }
  return { ids, cursor }
}

const linked = (backend: PermissionsBackend, count: number, from = 0) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      backend.linkAddress({ ...tim, address: `tim${from + index}@top.example` }, `l-${from + index}`),
    ),
  )

const events: readonly PlatformRule[] = [
  {
    name: 'a feed in which nothing happened is empty and stays where it is',
    run: async (backend) => expect(await backend.platformEvents('', 10)).toEqual({ events: [], cursor: '' }),
  },
  {
    name: 'each event comes exactly once after a cursor, in any size of page',
    run: async (backend) => {
      await linked(backend, 7)
      const whole = await readOn(backend, '', 100)
      expect(new Set(whole.ids).size).toBe(7)
      expect(await readOn(backend, '', 2)).toEqual(whole)
      await linked(backend, 3, 7)
      const more = await readOn(backend, whole.cursor, 2)
      expect(new Set([...whole.ids, ...more.ids]).size).toBe(10)
    },
  },
  {
    name: 'a page has no more than was asked for, oldest first',
    run: async (backend) => {
      await backend.linkAddress(tim, 'l-1')
      await backend.authoriseProduction('top', 'p-1')
      const first = await backend.platformEvents('', 1)
      expect(first.events.map(({ kind }) => kind)).toEqual(['activation-sent'])
      expect((await backend.platformEvents(first.cursor, 1)).events).toMatchObject([{ kind: 'production-authorised' }])
    },
  },
  {
    name: 'the same cursor gives the same again',
    run: async (backend) => {
      await linked(backend, 3)
      const { cursor } = await backend.platformEvents('', 1)
      expect(await backend.platformEvents(cursor, 10)).toEqual(await backend.platformEvents(cursor, 10))
      expect((await backend.platformEvents(cursor, 10)).events).toHaveLength(2)
    },
  },
  {
    name: 'at the end there is nothing, and the cursor stays',
    run: async (backend) => {
      await linked(backend, 2)
      const { cursor } = await readOn(backend, '', 100)
      expect(await backend.platformEvents(cursor, 10)).toEqual({ events: [], cursor })
    },
  },
  ...['999999', '-1', 'overal', '1e3', '9'.repeat(40)].map((cursor): PlatformRule => ({
    name: `a cursor that was never given out, such as ${cursor.slice(0, 10)}, is the beginning: nothing is missed`,
    run: async (backend) => {
      await linked(backend, 2)
      expect((await readOn(backend, cursor, 100)).ids).toEqual((await readOn(backend, '', 100)).ids)
    },
  })),
]

export const platformContract: readonly PlatformRule[] = [...reads, ...links, ...production, ...events]
