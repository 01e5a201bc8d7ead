import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isKnownSecret } from '../../src/domain/key-like.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { loggedError } from '../../src/log-error.ts'
import type { BackendReads } from '../../src/ports/permissions-backend.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import { canaries } from '../support/canaries.ts'

const user = { id: 'u1', name: 'Eva', address: 'eva@example.com' }
const authority = {
  userId: 'u1',
  over: '9401138',
  heldOn: '9401138',
  via: 'direct' as const,
  authorisations: ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'],
}
const company = { id: 'c1', name: 'Lindehof', numbers: ['9401138'], domains: ['lindehof.example'] }
const key = {
  environment: 'sandbox' as const,
  account: 'Lindehof',
  name: 'PostNL Parcels',
  lastFour: '12ab',
  state: 'active' as const,
  since: 1,
  expiresAt: 2,
}
const api = {
  product: 'shipping' as const,
  name: 'Shipping Webservice',
  environment: 'sandbox' as const,
  version: '2.2',
  newest: '2.3',
  replacedVersion: '1.0',
  toProgram: { nl: 'Een nieuw veld.', en: 'A new field.' },
  documentation: 'https://developer.postnl.nl/',
  versioning: 'https://developer.postnl.nl/',
  endpoint: 'https://api-sandbox.postnl.nl/',
}
const event = { id: 'e1', kind: 'activated' as const, at: 1, company: 'c1', address: 'eva@example.com' }
const healthy: BackendReads = {
  traits: {
    supportsIdempotencyKey: true,
    readConsistency: 'strong',
    writeGranularity: 'one',
    customerNumberLength: { min: 7, max: 8 },
  },
  userByAddress: async () => user,
  user: async () => user,
  numbersOf: async () => [{ number: '9401138', name: 'PostNL' }],
  usersOf: async () => [user],
  hierarchyOf: async () => ({ number: '9401138', name: 'PostNL', children: [] }),
  administratorsOf: async () => [user],
  authorityOver: async () => authority,
  servicedeskAgents: async () => [user],
  heldBy: async () => [{ authorisation: 'haalservice', since: 1 }],
  company: async () => company,
  companyOf: async () => company,
  companies: async () => [company],
  platformUser: async () => ({ address: 'eva@example.com', name: 'Eva', company: 'c1', linkedAt: 1, activatedAt: 2 }),
  keysOf: async () => [key],
  apisOf: async () => [api],
  sandboxCalls: async () => [{ product: 'shipping', succeeded: 3, failed: 0, lastAt: 1 }],
  isAuthorisedForProduction: async () => false,
  platformEvents: async () => ({ events: [event], cursor: '1' }),
}

type Reads = Omit<BackendReads, 'traits'>
const asks: { readonly [K in keyof Reads]: (reads: Reads) => Promise<unknown> } = {
  userByAddress: (reads) => reads.userByAddress('EVA@example.com'),
  user: (reads) => reads.user('u1'),
  numbersOf: (reads) => reads.numbersOf('u1'),
  usersOf: (reads) => reads.usersOf('9401138'),
  hierarchyOf: (reads) => reads.hierarchyOf('9401138'),
  administratorsOf: (reads) => reads.administratorsOf('9401138'),
  authorityOver: (reads) => reads.authorityOver('u1', '9401138'),
  servicedeskAgents: (reads) => reads.servicedeskAgents(),
  heldBy: (reads) => reads.heldBy('u1', '9401138'),
  company: (reads) => reads.company('c1'),
  companyOf: (reads) => reads.companyOf('9401138'),
  companies: (reads) => reads.companies(),
  platformUser: (reads) => reads.platformUser('EVA@example.com'),
  keysOf: (reads) => reads.keysOf('c1'),
  apisOf: (reads) => reads.apisOf('c1'),
  sandboxCalls: (reads) => reads.sandboxCalls('c1'),
  isAuthorisedForProduction: (reads) => reads.isAuthorisedForProduction('c1'),
  platformEvents: (reads) => reads.platformEvents('', 10),
}
const names = Object.keys(asks) as (keyof Reads)[]

const faults: Readonly<Record<string, () => Promise<unknown>>> = {
  'says it is unavailable': () => Promise.reject(new BackendUnavailable('503')),
  'throws something else': () => Promise.reject(new TypeError('fetch failed')),
  'throws at once': () => {
    throw new Error('socket hang up')
  },
  'hangs for ever': () => new Promise(() => undefined),
  'answers too late': () => sleep(200, []),
  'answers null': () => Promise.resolve(null),
  'answers a string': () => Promise.resolve('<html>'),
  'answers a number': () => Promise.resolve(42),
  'answers a half object': () => Promise.resolve({ id: 'u1' }),
  'answers a list of half objects': () => Promise.resolve([{}]),
  'answers a list with a null': () => Promise.resolve([null]),
  'answers a yes as a word': () => Promise.resolve('true'),
  'answers a boolean': () => Promise.resolve(true),
}

describe('I-10: a backend that cannot be believed', () => {
  const cases = names
    .flatMap((name) => Object.keys(faults).map((fault) => [name, fault] as const))
    .filter(([name, fault]) => name !== 'isAuthorisedForProduction' || fault !== 'answers a boolean')

  it.each(cases)('%s that %s is unavailable, never "nobody" or "everybody"', async (name, fault) => {
    const broken = { ...healthy, [name]: faults[fault] } as BackendReads
    await expect(asks[name](checkedReads(broken, 50))).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it.each(names)('%s of a healthy backend is given as it is', async (name) => {
    expect(await asks[name](checkedReads(healthy, 500))).toEqual(await asks[name](healthy))
  })

  it.each([
    ['of another user', { userId: 'u2' }],
    ['over another number', { over: '1234567' }],
    ['held elsewhere but called direct', { heldOn: '1234567' }],
    ['without both authorisations of F-6', { authorisations: ['klantnummerinstellingen'] }],
    ['with authorisations as a text', { authorisations: 'klantnummerinstellingen' }],
  ])('I-12: authority %s is not believed', async (_, patch) => {
    const lying = { ...healthy, authorityOver: async () => ({ ...authority, ...patch }) } as BackendReads
    await expect(checkedReads(lying, 500).authorityOver('u1', '9401138')).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it.each([
    ['userByAddress', { ...user, address: 'other@example.com' }],
    ['user', { ...user, id: 'u2' }],
    ['hierarchyOf', { number: '1234567', name: 'Other', children: [] }],
    ['company', { ...company, id: 'c2' }],
    ['companyOf', { ...company, numbers: ['1234567'] }],
    ['platformUser', { address: 'other@example.com', name: 'Other', company: 'c1', linkedAt: 1 }],
  ] as const)('%s that answers about somebody or something else is not believed', async (name, answer) => {
    const lying = { ...healthy, [name]: async () => answer } as BackendReads
    await expect(asks[name](checkedReads(lying, 500))).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it('all reads of a turn share one deadline', async () => {
    const slow = { ...healthy, heldBy: () => sleep(60, []) } as BackendReads
    const reads = checkedReads(slow, 100)
    await expect(reads.heldBy('u1', '9401138')).resolves.toEqual([])
    await expect(reads.heldBy('u1', '9401138')).rejects.toBeInstanceOf(BackendUnavailable)
    await expect(reads.user('u1')).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it('the deadline starts with the first read, not while a turn waits for something else', async () => {
    const slow = { ...healthy, heldBy: () => sleep(60, []) } as BackendReads
    const reads = checkedReads(slow, 1000)
    await sleep(1050)
    await expect(reads.heldBy('u1', '9401138')).resolves.toEqual([])
  })

  it('nobody there is an answer, where the backend says so', async () => {
    const empty = { ...healthy, user: async () => undefined, administratorsOf: async () => [] } as BackendReads
    expect(await checkedReads(empty, 500).user('u1')).toBeUndefined()
    expect(await checkedReads(empty, 500).administratorsOf('9401138')).toEqual([])
  })

  it('a feed that tells something and stays where it is would be read for ever', async () => {
    const stuck = { ...healthy, platformEvents: async () => ({ events: [event], cursor: '7' }) } as BackendReads
    await expect(checkedReads(stuck, 500).platformEvents('7', 10)).rejects.toBeInstanceOf(BackendUnavailable)
    expect((await checkedReads(stuck, 500).platformEvents('6', 10)).events).toEqual([event])
  })

  it('I-17: calls of one product that are told twice are no evidence', async () => {
    const calls = { product: 'shipping', succeeded: 3, failed: 0 }
    const twice = { ...healthy, sandboxCalls: async () => [calls, calls] } as BackendReads
    await expect(checkedReads(twice, 500).sandboxCalls('c1')).rejects.toBeInstanceOf(BackendUnavailable)
  })
})

const secret = 'b7Kq2xW9tR4mZ8vL1nP6yD3s'

/** With a field that nobody asked for in every object of it. */
function withSecret(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withSecret)
  if (typeof answer !== 'object' || answer === null) return answer
  return { ...Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, withSecret(part)])), key: secret }
}

/** The answer as many times as there are texts in it, each time with another one replaced; and whether that is an id. */
function eachTextAs(answer: unknown, instead: string, under = ''): readonly (readonly [unknown, boolean])[] {
  if (typeof answer === 'string') return [[instead, ['id', 'company', 'cursor'].includes(under)]]
  if (Array.isArray(answer)) return answer.flatMap((each) => eachTextAs(each, instead).map(([to, is]) => [[to], is]))
  return Object.entries(answer ?? {}).flatMap(([key, part]) =>
    eachTextAs(part, instead, key).map(([to, is]) => [{ ...(answer as object), [key]: to }, is] as const),
  )
}

describe('I-36: a backend that tells a secret', () => {
  it.each(names)('nothing of it is in the answer of %s beside what was asked for', async (name) => {
    const leaking = {
      ...healthy,
      [name]: async (...args: never[]) =>
        withSecret(await (healthy[name] as (...a: never[]) => Promise<unknown>)(...args)),
    } as BackendReads
    expect(await asks[name](checkedReads(leaking, 500))).toEqual(await asks[name](healthy))
  })

  it.each(names)('not one of the canaries in any text of %s comes through, nor in the fault', async (name) => {
    // An id of another system is long and of no words by its nature.
    const isOne = (text: string, isId: boolean) => !isId || isKnownSecret(text)
    for (const { text, core } of canaries)
      for (const [told] of eachTextAs(await asks[name](healthy), text).filter(([, isId]) => isOne(text, isId))) {
        const leaking = { ...healthy, [name]: async () => told } as BackendReads
        const come = await asks[name](checkedReads(leaking, 500)).catch((error: unknown) => loggedError(error))
        expect(JSON.stringify(come ?? '')).not.toContain(core)
      }
  })

  it('more than the last four characters of a key are not taken', async () => {
    const leaking = { ...healthy, keysOf: async () => [{ ...key, lastFour: secret }] } as BackendReads
    await expect(checkedReads(leaking, 500).keysOf('c1')).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it('a name that looks like a key is not shown', async () => {
    const leaking = { ...healthy, keysOf: async () => [{ ...key, account: secret, name: secret }] } as BackendReads
    expect(await checkedReads(leaking, 500).keysOf('c1')).toEqual([{ ...key, account: '•••', name: '•••' }])
  })

  it.each([
    ['with a key in it', `https://developer.postnl.nl/?key=${secret}`],
    ['with a password in it', `https://eva:${secret}@developer.postnl.nl/`],
    ['that is not encrypted', 'http://developer.postnl.nl/'],
    ['that runs', 'javascript:alert(1)'],
    ['that is none', 'developer'],
  ])('a link %s is not shown', async (_, documentation) => {
    const leaking = { ...healthy, apisOf: async () => [{ ...api, documentation }] } as BackendReads
    await expect(checkedReads(leaking, 500).apisOf('c1')).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it('the reason of the fault does not repeat what the answer held', async () => {
    const leaking = { ...healthy, keysOf: async () => [{ ...key, lastFour: secret }] } as BackendReads
    const fault = await checkedReads(leaking, 500)
      .keysOf('c1')
      .catch((error: unknown) => error)
    expect(fault).toSatisfy((error: Error) => !`${error.stack}${String(error.cause)}`.includes(secret))
  })
})
