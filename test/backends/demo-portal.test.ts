import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { demoCompanies } from '../../src/backends/embedded/demo-platform.ts'
import { demoPortal } from '../../src/backends/embedded/demo-portal.ts'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { EmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { portalAuthorisations } from '../../src/backends/embedded/portal-authorisations.ts'

let folder: string
let backend: EmbeddedBackend

const addressOf = (name: string) => demoPeople.find((person) => person.name === name)?.address ?? ''
const numbersOf = async (name: string) =>
  (await backend.numbersOf((await backend.userByAddress(addressOf(name)))?.id ?? '')).map(({ number }) => number)
const mayAuthorise = async (number: string) =>
  (await backend.describe(number))?.administrators.map(({ name, heldOn }) => `${name} through ${heldOn}`)
const heldBy = async (name: string, number: string) =>
  (await backend.heldBy((await backend.userByAddress(addressOf(name)))?.id ?? '', number)).map(
    (held) => held.authorisation,
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-portal-'))
  backend = await createEmbeddedBackend({ file: join(folder, 'permissions.sqlite'), now: () => Promise.resolve(0) })
  await backend.seedDemo()
})
afterAll(async () => {
  await backend.close()
  await rm(folder, { recursive: true })
})

describe('the demo people', () => {
  it('are told apart by every id, in one tenant, at example.com', () => {
    for (const key of ['aadObjectId', 'memberId', 'address', 'name'] as const)
      expect(new Set(demoPeople.map((person) => person[key])).size).toBe(demoPeople.length)
    expect(new Set(demoPeople.map(({ tenant }) => tenant))).toEqual(new Set([demoTenant]))
    expect(demoPeople.filter(({ address }) => !/^[a-z]+\.[a-z]+@example\.com$/.test(address))).toEqual([])
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/
    expect(demoPeople.filter(({ aadObjectId }) => !guid.test(aadObjectId))).toEqual([])
  })

  it('hold only authorisations that exist', () => {
    const held = demoPortal.access.flatMap(({ authorisations }) => authorisations)
    expect(held.filter((id) => !portalAuthorisations.some((known) => known.id === id))).toEqual([])
  })

  it('have a colleague without a portal account, one on several numbers and one on exactly one (F-23)', async () => {
    expect(await backend.userByAddress(addressOf('Karin Mulder'))).toBeUndefined()
    expect(await numbersOf('Eva Jansen')).toEqual(['9401138', '9401146', '9401154'])
    expect(await numbersOf('Tom Bakker')).toEqual(['9401138'])
  })

  it('have somebody who holds something already, and somebody with track & trace read only (I-15)', async () => {
    expect(await heldBy('Noor Visser', '9401138')).toContain('haalservice')
    expect(await heldBy('Ruben Smit', '9401138')).toEqual(['track-trace-read-only'])
    expect(await heldBy('Tom Bakker', '9401138')).toEqual([])
  })

  it('have two agents of the servicedesk, and one administrator the bot cannot reach', async () => {
    expect((await backend.servicedeskAgents()).map(({ name }) => name)).toEqual(['Petra Groen', 'Youssef Bakkali'])
    expect(demoPeople.filter(({ installed }) => !installed).map(({ name }) => name)).toEqual(['Ingrid Kok'])
  })
})

describe('the demo numbers', () => {
  it('have one parent with three children', async () => {
    const { children } = (await backend.hierarchyOf('9400125'))!
    expect(children.map(({ number }) => number)).toEqual(['9401138', '9401146', '9401154'])
  })

  it.each([
    ['9401138', ['Grace Taylor through 9401138', 'Sanne de Boer through 9401138', 'Fatima Amrani through 9400125']],
    ['9401146', ['Fatima Amrani through 9400125']],
    ['9401154', []],
    ['6620157', ['Joost van Dalen through 6620157']],
    ['20451190', ['Ingrid Kok through 20451190']],
  ])('on %s may authorise: %j', async (number, expected) => {
    expect(await mayAuthorise(number)).toEqual(expected)
  })
})

describe('the demo companies', () => {
  const stage = async (address: string) => {
    const { linkedAt, activationSentAt, activatedAt, loggedInAt } = (await backend.platformUser(address))!
    return [linkedAt, activationSentAt, activatedAt, loggedInAt].filter((at) => at !== undefined).length
  }

  it('have people in every stage of getting access (F-26 to F-28)', async () => {
    expect(await backend.platformUser('eva.jansen@lindehof.example')).toBeUndefined()
    expect(await stage('lotte@zonneveld.example')).toBe(2)
    expect(await stage('mees@zonneveld.example')).toBe(3)
    expect(await stage('sem@degraafboeken.example')).toBe(4)
  })

  it('have a Sandbox that works, one that half works and one that nobody called (F-32)', async () => {
    const calls = async (id: string) =>
      (await backend.sandboxCalls(id)).map(({ succeeded, failed }) => [succeeded > 0, failed > 0])
    expect(await calls('company-van-dalen-verhuur')).toEqual([[true, true]])
    expect(await calls('company-de-graaf')).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ])
    expect(await calls('company-zonneveld')).toEqual([
      [false, false],
      [false, false],
    ])
  })

  it('have one that may not use production, one that may and one that does (F-33, F-34)', async () => {
    expect(await backend.isAuthorisedForProduction('company-de-graaf')).toBe(false)
    expect(await backend.isAuthorisedForProduction('company-van-dalen-verhuur')).toBe(true)
    expect(demoCompanies.filter((company) => company.productionUsedAt !== undefined).map(({ name }) => name)).toEqual([
      'Van Dalen Fietsen',
    ])
  })

  it('show no key, and lead to no page that the step card does not name (I-36, F-28)', () => {
    expect(demoCompanies.flatMap(({ keys }) => keys).filter(({ lastFour }) => lastFour.length !== 4)).toEqual([])
    const pages = demoCompanies.flatMap(({ apis }) => apis.flatMap((api) => [api.documentation, api.versioning]))
    expect(new Set(pages)).toEqual(new Set(['https://developer.postnl.nl/']))
  })
})
