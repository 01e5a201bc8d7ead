import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { EmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { platformTables } from '../../src/backends/embedded/platform-tables.ts'
import { portalAuthorisations } from '../../src/backends/embedded/portal-authorisations.ts'
import { permissionsSchema } from '../../src/backends/embedded/tables.ts'
import type { Tables } from '../../src/backends/embedded/tables.ts'
import { authorisations } from '../../src/catalogue/authorisations.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { openDatabase } from '../../src/store/database.ts'
import { backendContract, contractPortal } from '../contract/permissions-backend.ts'
import { aPlace } from '../support/database.ts'
import type { TestPlace } from '../support/database.ts'

const monday = Date.UTC(2026, 10, 2, 8)
const adresboek = { user: 'dirk', number: '1000003', authorisation: 'adresboek' }

let kept: TestPlace
let open: EmbeddedBackend[]

const openBackend = async (options: { readonly authorisations?: readonly { readonly id: string }[] } = {}) => {
  const backend = await createEmbeddedBackend({
    ...kept.place,
    now: () => Promise.resolve(monday),
    ...options,
  })
  open.push(backend)
  return backend
}

const seeded = async () => {
  const backend = await openBackend()
  await backend.seed(contractPortal)
  return backend
}

beforeEach(async () => {
  kept = await aPlace()
  open = []
})
afterEach(async () => {
  await Promise.all(open.map((backend) => backend.close()))
  await kept.remove()
})

describe('the embedded backend keeps the contract', () => {
  it.each(backendContract)('$name', async ({ run }) => run(await seeded()))
})

describe('the embedded backend', () => {
  it('keeps what was granted when it is opened again (I-30)', async () => {
    const before = await seeded()
    await before.grant(adresboek, 'g-1')
    await before.close()
    const after = await openBackend()
    expect(await after.heldBy('dirk', '1000003')).toContainEqual({ authorisation: 'adresboek', since: monday })
  })

  it('is seen alike through two connections (I-8)', async () => {
    const [one, other] = [await seeded(), await openBackend()]
    await one.revoke({ user: 'bas', number: '1000002', authorisation: 'klantnummerinstellingen' }, 'r-1')
    expect(await other.authorityOver('bas', '1000002')).toBeUndefined()
  })

  it('applies a key once, however often and wherever it arrives (I-22)', async () => {
    const [one, other] = [await seeded(), await openBackend()]
    await Promise.all([one, one, other, other].map((backend) => backend.grant(adresboek, 'g-1')))
    expect(await one.applied()).toEqual([
      { ...adresboek, key: 'g-1', action: 'grant', changed: true, appliedAt: monday },
    ])
  })

  it('tells a second grant of the same from a repeated one (I-22)', async () => {
    const backend = await seeded()
    await backend.grant(adresboek, 'g-1')
    await backend.grant(adresboek, 'g-1')
    await backend.grant(adresboek, 'g-2')
    expect((await backend.applied()).map(({ key, changed }) => [key, changed])).toEqual([
      ['g-1', true],
      ['g-2', false],
    ])
  })

  it('remembers keys when it is opened again (I-22)', async () => {
    const before = await seeded()
    await before.grant(adresboek, 'g-1')
    await before.revoke(adresboek, 'r-1')
    await before.close()
    const after = await openBackend()
    await after.grant(adresboek, 'g-1')
    expect(await after.heldBy('dirk', '1000003')).not.toContainEqual(
      expect.objectContaining({ authorisation: 'adresboek' }),
    )
  })

  it('says that it cannot answer rather than "nobody" (I-10)', async () => {
    const backend = await seeded()
    await backend.close()
    await expect(backend.administratorsOf('1000002')).rejects.toBeInstanceOf(BackendUnavailable)
    await expect(backend.grant(adresboek, 'g-1')).rejects.toBeInstanceOf(BackendUnavailable)
  })

  it('starts again from the same data without undoing anything', async () => {
    const backend = await seeded()
    await backend.grant(adresboek, 'g-1')
    await backend.revoke({ ...adresboek, authorisation: 'haalservice' }, 'r-1')
    await backend.seed(contractPortal)
    const held = (await backend.heldBy('dirk', '1000003')).map(({ authorisation }) => authorisation)
    expect(held).toEqual(['adresboek', 'track-trace-read-only'])
  })

  it('knows the authorisations of the step cards, and which is never granted (I-15)', () => {
    const named = authorisations.map(({ id, never }) => ({ id, ...(never ? { never } : {}) }))
    expect(portalAuthorisations).toEqual(expect.arrayContaining(named))
    expect(portalAuthorisations).toHaveLength(named.length)
  })

  it('takes what a new service brings along', async () => {
    await (await seeded()).close()
    const backend = await openBackend({ authorisations: [{ id: 'parkeerhulp' }] })
    await backend.grant({ ...adresboek, authorisation: 'parkeerhulp' }, 'g-1')
    expect(await backend.heldBy('dirk', '1000003')).toContainEqual({ authorisation: 'parkeerhulp', since: monday })
  })

  it('describes a number: hierarchy, who may authorise and through what, who holds what', async () => {
    const backend = await seeded()
    expect(await backend.describe('1000003')).toMatchObject({
      name: 'Onder',
      parent: { number: '1000002' },
      administrators: [
        { name: 'Bas Blom', heldOn: '1000002' },
        { name: 'Anna Aarts', heldOn: '1000001' },
      ],
      users: [{ name: 'Cor Conijn' }, { name: 'Dirk Dekker', held: [{ authorisation: 'haalservice' }, {}] }],
    })
    expect(await backend.describe('9999999')).toBeUndefined()
  })

  it('gets the tables of the API platform where it was made before there were such', async () => {
    const before = await seeded()
    await before.grant(adresboek, 'g-1')
    await before.close()
    const older = openDatabase<Tables>(kept.place, permissionsSchema)
    for (const table of platformTables.toReversed()) await older.db.schema.dropTable(table).execute()
    await older.close()
    const after = await seeded()
    expect(await after.companyOf('1000002')).toMatchObject({ id: 'top' })
    expect(await after.heldBy('dirk', '1000003')).toContainEqual({ authorisation: 'adresboek', since: monday })
  })

  it('remembers keys of the API platform when it is opened again (I-22)', async () => {
    const before = await seeded()
    await before.linkAddress(tim, 'l-1')
    await before.close()
    const after = await openBackend()
    await after.linkAddress(tim, 'l-1')
    expect((await after.platformEvents('', 10)).events).toHaveLength(1)
    expect(await after.applied()).toEqual([
      {
        key: 'l-1',
        action: 'link',
        user: tim.address,
        number: 'top',
        authorisation: null,
        changed: true,
        appliedAt: monday,
      },
    ])
  })

  it('starts again from the same data without undoing what happened on the API platform', async () => {
    const backend = await seeded()
    await backend.linkAddress(tim, 'l-1')
    await backend.authoriseProduction('top', 'p-1')
    await backend.seed(contractPortal)
    expect(await backend.platformUser(tim.address)).toMatchObject({ company: 'top' })
    expect(await backend.isAuthorisedForProduction('top')).toBe(true)
  })
})

const tim = { address: 'tim@top.example', name: 'Tim Top', company: 'top' }
const kindsOf = async (backend: EmbeddedBackend) =>
  (await backend.platformEvents('', 100)).events.map(({ kind, address }) => [kind, address])

describe('what happens on the API platform without the bot', () => {
  it('is told by the feed in the order in which it happens, each thing once', async () => {
    const backend = await seeded()
    const { happenings } = backend
    await backend.linkAddress(tim, 'l-1')
    for (const happen of ['activate', 'activate', 'logIn', 'seeSandboxKey', 'logIn'] as const)
      await happenings[happen](tim.address)
    await backend.authoriseProduction('top', 'p-1')
    await happenings.useProduction('top')
    await happenings.useProduction('top')
    expect(await kindsOf(backend)).toEqual([
      ['activation-sent', tim.address],
      ['activated', tim.address],
      ['logged-in', tim.address],
      ['sandbox-key-seen', tim.address],
      ['production-authorised', undefined],
      ['production-used', undefined],
    ])
    expect(await backend.platformUser(tim.address)).toMatchObject({ activatedAt: monday, loggedInAt: monday })
  })

  it('counts calls in the Sandbox per product', async () => {
    const backend = await seeded()
    await backend.linkAddress(tim, 'l-1')
    await backend.happenings.callSandbox('top', 'track-trace', { failed: 2 })
    await backend.happenings.callSandbox('top', 'track-trace', { succeeded: 5 })
    expect(await backend.sandboxCalls('top')).toContainEqual({
      product: 'track-trace',
      succeeded: 5,
      failed: 2,
      lastAt: monday,
    })
  })

  it('cannot happen before what it follows on', async () => {
    const { happenings } = await seeded()
    const early = [
      happenings.activate('niemand@top.example'),
      happenings.logIn('tom@top.example'),
      happenings.seeSandboxKey('tom@top.example'),
      happenings.callSandbox('top', 'shipping', { succeeded: 1 }),
      happenings.useProduction('top'),
    ]
    expect((await Promise.allSettled(early)).map(({ status }) => status)).toEqual(early.map(() => 'rejected'))
  })
})
