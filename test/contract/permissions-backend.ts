import { expect } from 'vitest'
import { BackendRefused } from '../../src/domain/backend-error.ts'
import type { Grant, PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { contractCompanies, platformContract } from './api-platform.ts'

const since = Date.UTC(2025, 0, 6, 8)
const both = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren']
const user = (id: string, name: string) => ({ id, name, address: `${id}@Example.com` })

/**
 * What a backend holds before each rule is tried: 1000001 governs 1000002, which governs 1000003, but not 1000004.
 * Adapters load it in their own way.
 */
export const contractPortal = {
  numbers: [
    { number: '1000001', name: 'Top' },
    { number: '1000002', name: 'Midden', parent: '1000001', governedByParent: true },
    { number: '1000003', name: 'Onder', parent: '1000002', governedByParent: true },
    { number: '1000004', name: 'Los', parent: '1000002', governedByParent: false },
    { number: '20000001', name: 'Elders' },
  ],
  users: [
    user('anna', 'Anna Aarts'),
    user('bas', 'Bas Blom'),
    user('cor', 'Cor Conijn'),
    user('dirk', 'Dirk Dekker'),
    user('els', 'Els Evers'),
  ],
  access: [
    { user: 'anna', number: '1000001', authorisations: both, since },
    { user: 'bas', number: '1000002', authorisations: [...both, 'facturen'], since },
    { user: 'cor', number: '1000002', authorisations: both.slice(0, 1), since },
    { user: 'cor', number: '1000003', authorisations: both.slice(1), since },
    { user: 'dirk', number: '1000003', authorisations: ['haalservice', 'track-trace-read-only'], since },
    { user: 'dirk', number: '1000004', authorisations: [], since },
    { user: 'els', number: '20000001', authorisations: both, since },
  ],
  agents: ['els', 'anna'],
  companies: contractCompanies,
} as const

export interface BackendRule {
  readonly name: string
  readonly run: (backend: PermissionsBackend) => Promise<void>
}

const adresboek: Grant = { user: 'dirk', number: '1000003', authorisation: 'adresboek' }
const readOnly: Grant = { ...adresboek, authorisation: 'track-trace-read-only' }

const heldIds = async (backend: PermissionsBackend, { user, number }: Omit<Grant, 'authorisation'>) =>
  (await backend.heldBy(user, number)).map(({ authorisation }) => authorisation).toSorted()
const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name)

/** Everything that everybody holds, to see what a write really touched (I-27). */
async function everything(backend: PermissionsBackend): Promise<readonly string[]> {
  const held = await Promise.all(
    contractPortal.access.map(async (access) =>
      (await heldIds(backend, access)).map((authorisation) => `${access.user} ${access.number} ${authorisation}`),
    ),
  )
  return held.flat().toSorted()
}
const difference = (more: readonly string[], less: readonly string[]) => more.filter((each) => !less.includes(each))

const refused = (code: BackendRefused['code']) =>
  expect.toSatisfy((error: unknown) => error instanceof BackendRefused && error.code === code, `refused: ${code}`)

const directory: readonly BackendRule[] = [
  {
    name: 'a user is found by address, whatever its case (F-2)',
    run: async (backend) => {
      const found = await backend.userByAddress('DIRK@example.COM')
      expect(found).toEqual(await backend.user('dirk'))
      expect(found?.name).toBe('Dirk Dekker')
    },
  },
  {
    name: 'an unknown id is nobody or nothing, not an error',
    run: async (backend) => {
      expect(await backend.userByAddress('niemand@example.com')).toBeUndefined()
      expect(await backend.user('niemand')).toBeUndefined()
      expect(await backend.hierarchyOf('9999999')).toBeUndefined()
      expect(await backend.authorityOver('niemand', '1000002')).toBeUndefined()
      expect(await backend.authorityOver('bas', '9999999')).toBeUndefined()
      const lists = [backend.numbersOf('niemand'), backend.usersOf('9999999'), backend.administratorsOf('9999999')]
      expect(await Promise.all([...lists, backend.heldBy('niemand', '1000002')])).toEqual([[], [], [], []])
    },
  },
  {
    name: 'numbers of a user come sorted by number, users of a number by name',
    run: async (backend) => {
      expect(await backend.numbersOf('cor')).toEqual([
        { number: '1000002', name: 'Midden' },
        { number: '1000003', name: 'Onder' },
      ])
      expect(names(await backend.usersOf('1000003'))).toEqual(['Cor Conijn', 'Dirk Dekker'])
    },
  },
  {
    name: 'the hierarchy goes one level up and one level down',
    run: async (backend) => {
      expect(await backend.hierarchyOf('1000002')).toEqual({
        number: '1000002',
        name: 'Midden',
        parent: { number: '1000001', name: 'Top' },
        children: [
          { number: '1000003', name: 'Onder' },
          { number: '1000004', name: 'Los' },
        ],
      })
      expect((await backend.hierarchyOf('20000001'))?.parent).toBeUndefined()
    },
  },
  {
    name: 'agents of the servicedesk come sorted by name',
    run: async (backend) => {
      expect(names(await backend.servicedeskAgents())).toEqual(['Anna Aarts', 'Els Evers'])
    },
  },
  {
    name: 'what somebody holds is said per number, with since when',
    run: async (backend) => {
      expect(await backend.heldBy('bas', '1000002')).toContainEqual({ authorisation: 'facturen', since })
      expect(await backend.heldBy('bas', '1000003')).toEqual([])
    },
  },
  {
    name: 'customer numbers have a length',
    run: async ({ traits }) => {
      expect(traits.customerNumberLength.min).toBeGreaterThan(0)
      expect(traits.customerNumberLength.max).toBeGreaterThanOrEqual(traits.customerNumberLength.min)
    },
  },
]

const authority: readonly BackendRule[] = [
  {
    name: 'an administrator holds both authorisations on exactly that number (F-6)',
    run: async (backend) => {
      expect(names(await backend.administratorsOf('1000002'))).toEqual(['Bas Blom'])
      expect(await backend.administratorsOf('1000003')).toEqual([])
    },
  },
  {
    name: 'half on a number and half on another is no authority (I-9)',
    run: async (backend) => {
      expect(await backend.authorityOver('cor', '1000003')).toBeUndefined()
      expect(await backend.authorityOver('cor', '1000002')).toBeUndefined()
    },
  },
  {
    name: 'authority says whose it is, over what, and where it is held (I-10)',
    run: async (backend) => {
      const direct = await backend.authorityOver('bas', '1000002')
      expect(direct).toMatchObject({ userId: 'bas', over: '1000002', heldOn: '1000002', via: 'direct' })
      expect(direct?.authorisations).toEqual(expect.arrayContaining([...both]))
    },
  },
  {
    name: 'a parent that governs gives authority, and so does its own (F-15)',
    run: async (backend) => {
      const [parent, top] = [
        await backend.authorityOver('bas', '1000003'),
        await backend.authorityOver('anna', '1000003'),
      ]
      expect(parent).toMatchObject({ over: '1000003', heldOn: '1000002', via: 'parent' })
      expect(top).toMatchObject({ over: '1000003', heldOn: '1000001', via: 'parent' })
    },
  },
  {
    name: 'a parent that does not govern gives none, nor does anything above it (I-12)',
    run: async (backend) => {
      expect(await backend.authorityOver('bas', '1000004')).toBeUndefined()
      expect(await backend.authorityOver('anna', '1000004')).toBeUndefined()
    },
  },
  {
    name: 'authority never goes upwards or sideways (I-12)',
    run: async (backend) => {
      expect(await backend.authorityOver('bas', '1000001')).toBeUndefined()
      expect(await backend.authorityOver('els', '1000002')).toBeUndefined()
    },
  },
  {
    name: 'authority ends with either of the two authorisations, at once (I-8, I-9)',
    run: async (backend) => {
      await backend.revoke({ user: 'bas', number: '1000002', authorisation: 'klantnummerinstellingen' }, 'r-1')
      expect(await backend.authorityOver('bas', '1000003')).toBeUndefined()
      expect(await backend.administratorsOf('1000002')).toEqual([])
    },
  },
]

const writes: readonly BackendRule[] = [
  {
    name: 'a grant switches on exactly that one authorisation (I-27)',
    run: async (backend) => {
      const before = await everything(backend)
      await backend.grant(adresboek, 'g-1')
      const after = await everything(backend)
      expect(difference(after, before)).toEqual(['dirk 1000003 adresboek'])
      expect(difference(before, after)).toEqual([])
    },
  },
  {
    name: 'a revoke switches off exactly that one authorisation (I-27)',
    run: async (backend) => {
      const before = await everything(backend)
      await backend.revoke({ ...adresboek, authorisation: 'haalservice' }, 'r-1')
      const after = await everything(backend)
      expect(difference(before, after)).toEqual(['dirk 1000003 haalservice'])
      expect(difference(after, before)).toEqual([])
    },
  },
  {
    name: 'a key that was applied before changes nothing, also when it was undone meanwhile (I-22)',
    run: async (backend) => {
      await backend.grant(adresboek, 'g-1')
      await backend.revoke(adresboek, 'r-1')
      await backend.grant(adresboek, 'g-1')
      expect(await heldIds(backend, adresboek)).not.toContain('adresboek')
    },
  },
  {
    name: 'a grant of what is held keeps since when it is held',
    run: async (backend) => {
      await backend.grant({ ...adresboek, authorisation: 'haalservice' }, 'g-1')
      expect(await backend.heldBy('dirk', '1000003')).toContainEqual({ authorisation: 'haalservice', since })
    },
  },
  {
    name: 'a revoke of what is not held succeeds',
    run: async (backend) => {
      await backend.revoke(adresboek, 'r-1')
      expect(await heldIds(backend, adresboek)).toEqual(['haalservice', 'track-trace-read-only'])
    },
  },
  {
    name: 'track & trace read only is never switched on (I-15)',
    run: async (backend) => {
      const before = await everything(backend)
      await expect(backend.grant({ ...readOnly, user: 'cor' }, 'g-1')).rejects.toEqual(refused('not-allowed'))
      expect(await everything(backend)).toEqual(before)
    },
  },
  {
    name: 'track & trace read only may be switched off',
    run: async (backend) => {
      await backend.revoke(readOnly, 'r-1')
      expect(await heldIds(backend, readOnly)).toEqual(['haalservice'])
    },
  },
  ...(
    [
      ['an unknown user', { user: 'niemand' }, 'unknown-user'],
      ['a user who is not in the list of that number (F-23)', { user: 'els' }, 'unknown-user'],
      ['an unknown number', { number: '9999999' }, 'unknown-number'],
      ['an unknown authorisation', { authorisation: 'raketpost' }, 'unknown-authorisation'],
    ] as const
  ).map(([what, wrong, code]): BackendRule => ({
    name: `${what} is a definite no, and nothing changes`,
    run: async (backend) => {
      const before = await everything(backend)
      await expect(backend.grant({ ...adresboek, ...wrong }, 'g-1')).rejects.toEqual(refused(code))
      await expect(backend.revoke({ ...adresboek, ...wrong }, 'r-1')).rejects.toEqual(refused(code))
      expect(await everything(backend)).toEqual(before)
    },
  })),
  {
    name: 'a refused key may be used again',
    run: async (backend) => {
      await expect(backend.grant({ ...adresboek, user: 'niemand' }, 'g-1')).rejects.toEqual(refused('unknown-user'))
      await backend.grant(adresboek, 'g-1')
      expect(await heldIds(backend, adresboek)).toContain('adresboek')
    },
  },
  {
    name: 'grants at the same time all stand (I-27)',
    run: async (backend) => {
      const ids = ['adresboek', 'facturen', 'partijpost', 'webshop', 'notificaties']
      await Promise.all(
        ids.map((authorisation) => backend.grant({ ...adresboek, authorisation }, `g-${authorisation}`)),
      )
      expect(await heldIds(backend, adresboek)).toEqual(expect.arrayContaining(ids))
    },
  },
]

const invitations: readonly BackendRule[] = [
  {
    name: 'an invited address becomes a user of the number, and holds nothing (F-8)',
    run: async (backend) => {
      await backend.inviteUser({ address: 'fien@example.com', name: 'Fien Faber', number: '1000003' }, 'i-1')
      const fien = await backend.userByAddress('fien@example.com')
      expect(fien?.name).toBe('Fien Faber')
      expect(await backend.usersOf('1000003')).toContainEqual(fien)
      expect(await backend.heldBy(fien?.id ?? '', '1000003')).toEqual([])
    },
  },
  {
    name: 'a known address keeps its user, also when it is invited again (F-8)',
    run: async (backend) => {
      const invitation = { address: 'DIRK@example.com', name: 'Iemand anders', number: '20000001' }
      await backend.inviteUser(invitation, 'i-1')
      await backend.inviteUser(invitation, 'i-2')
      expect(names(await backend.usersOf('20000001'))).toEqual(['Dirk Dekker', 'Els Evers'])
    },
  },
  {
    name: 'an invitation to an unknown number is a definite no, and makes no user',
    run: async (backend) => {
      const invitation = { address: 'fien@example.com', name: 'Fien Faber', number: '9999999' }
      await expect(backend.inviteUser(invitation, 'i-1')).rejects.toEqual(refused('unknown-number'))
      expect(await backend.userByAddress('fien@example.com')).toBeUndefined()
    },
  },
]

/** The rules of the port; every adapter keeps them over its real connection. `run` gets a fresh `contractPortal`. */
export const backendContract: readonly BackendRule[] = [
  ...directory,
  ...authority,
  ...writes,
  ...invitations,
  ...platformContract,
]
