import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { EmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { portalAuthorisations } from '../../src/backends/embedded/portal-authorisations.ts'
import { authorisations } from '../../src/catalogue/authorisations.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
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
})
