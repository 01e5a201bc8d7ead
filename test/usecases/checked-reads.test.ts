import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import type { BackendReads } from '../../src/ports/permissions-backend.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'

const user = { id: 'u1', name: 'Eva', address: 'eva@example.com' }
const authority = {
  userId: 'u1',
  over: '9401138',
  heldOn: '9401138',
  via: 'direct' as const,
  authorisations: ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'],
}
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
  'answers a boolean': () => Promise.resolve(true),
}

describe('I-10: a backend that cannot be believed', () => {
  const cases = names.flatMap((name) => Object.keys(faults).map((fault) => [name, fault] as const))

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
    const reads = checkedReads(slow, 100)
    await sleep(150)
    await expect(reads.heldBy('u1', '9401138')).resolves.toEqual([])
  })

  it('nobody there is an answer, where the backend says so', async () => {
    const empty = { ...healthy, user: async () => undefined, administratorsOf: async () => [] } as BackendReads
    expect(await checkedReads(empty, 500).user('u1')).toBeUndefined()
    expect(await checkedReads(empty, 500).administratorsOf('9401138')).toEqual([])
  })
})
