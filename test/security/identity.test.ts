import fc from 'fast-check'
import { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { activitySchema } from '../../src/teams/activity-schema.ts'
import { callerOf } from '../../src/teams/identity.ts'
import { serverVariable } from '../support/database.ts'
import { serviceUrl, startGuardedBot, tenant, typed } from './guarded-bot.ts'
import type { GuardedBot } from './guarded-bot.ts'

const otherTenant = '99999999-9999-4999-8999-999999999999'
const victim = demoPeople[1]!
const ids = fc.constantFrom(victim.aadObjectId, victim.memberId, victim.address, otherTenant, 'administrator')
const anything = fc.oneof(ids, fc.string({ maxLength: 40 }), fc.jsonValue({ maxDepth: 2 }))
const claims = fc.dictionary(
  fc.constantFrom(
    'aadObjectId',
    'actor',
    'from',
    'user',
    'oid',
    'tid',
    'tenantId',
    'upn',
    'email',
    'role',
    'id',
    'verb',
  ),
  anything,
)
/** Everything in an activity that a client may fill in as it likes. */
const clientFields = fc.record(
  {
    text: fc.oneof(ids, fc.string()),
    value: claims,
    name: fc.string({ maxLength: 100 }),
    locale: fc.string({ maxLength: 20 }),
    replyToId: fc.string({ minLength: 1, maxLength: 50 }),
    entities: fc.array(fc.record({ type: fc.constant('mention'), mentioned: claims, text: fc.string() }), {
      maxLength: 3,
    }),
    attachments: fc.array(claims, { maxLength: 2 }),
    role: anything,
    callerId: anything,
    relatesTo: claims,
    aadObjectId: anything,
    tenantId: anything,
  },
  { requiredKeys: [] },
)
const fromFields = fc.record(
  {
    name: fc.oneof(ids, fc.string({ maxLength: 40 })),
    email: anything,
    upn: anything,
    userPrincipalName: anything,
    role: anything,
  },
  { requiredKeys: [] },
)

const sanne = { id: 'user-sanne', name: 'Sanne de Vries', address: 'sanne.devries@example.com' }
/** A permissions system that knows one account. */
const withSanne: NonNullable<AppParts['wrap']> = (name, port) =>
  name === 'backend' ? { ...port, userByAddress: async () => sanne, user: async () => sanne } : port

let bot: GuardedBot
let roster: (memberId: string) => object = () => ({})
beforeAll(async () => {
  bot = await startGuardedBot({ roster: (memberId) => roster(memberId), parts: { wrap: withSanne } })
})
afterAll(() => bot.stop())

const send = async (patch: Readonly<Record<string, unknown>>) =>
  bot.post(typed(patch), { authorization: `Bearer ${await bot.genuineToken()}` })

describe('I-3: who acts', () => {
  it('is the tenant and object id of the activity, whatever else is changed in it', () => {
    fc.assert(
      fc.property(clientFields, fromFields, claims, (fields, from, channelData) => {
        const { from: genuine } = typed()
        const activity = typed({
          ...fields,
          from: { ...from, ...genuine },
          channelData: { ...channelData, tenant: { id: tenant } },
        })
        const parsed = activitySchema.safeParse(activity)
        return !parsed.success || callerOf(parsed.data)?.id === genuine.aadObjectId
      }),
      { numRuns: 1000 },
    )
  })

  it('and nobody else comes into being by what a client says', async () => {
    await fc.assert(
      fc.asyncProperty(clientFields, fromFields, async (fields, from) => {
        const { from: genuine } = typed()
        await send({ ...fields, from: { ...from, ...genuine } })
        expect(await bot.app.store.people.find({ tenant, id: victim.aadObjectId })).toBeUndefined()
        expect(await bot.app.store.ledger.auditTrail({})).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('I-4: one tenant', () => {
  it('what another tenant sends under the same ids leaves nothing behind', async () => {
    const conversation = { ...typed().conversation, tenantId: otherTenant }
    const same = { id: '29:same', aadObjectId: 'same-id' }
    expect(await send({ from: same, conversation, channelData: { tenant: { id: otherTenant } } })).toMatchObject({
      status: 403,
    })
    expect(await bot.app.store.people.find({ tenant: otherTenant, id: 'same-id' })).toBeUndefined()
    expect((await send({ from: same })).status).toBe(200)
    expect(await bot.app.store.people.find({ tenant, id: 'same-id' })).toMatchObject({ tenant })
    expect(await bot.app.store.people.find({ tenant: otherTenant, id: 'same-id' })).toBeUndefined()
  })
})

describe('I-6: whom the roster does not know as a user of this tenant is linked to nobody and decides nothing', () => {
  const account = (memberId: string) => ({
    id: memberId,
    name: 'X',
    aadObjectId: memberId.slice(3),
    email: 'sanne.devries@example.com',
    tenantId: tenant,
    userRole: 'user',
  })
  const variants: readonly (readonly [string, (memberId: string) => object, string])[] = [
    ['a guest', (id) => ({ ...account(id), userRole: 'guest' }), 'guest'],
    ['anonymous', (id) => ({ ...account(id), userRole: 'anonymous' }), 'anonymous'],
    ['somebody of another tenant', (id) => ({ ...account(id), tenantId: otherTenant }), 'guest'],
    ['of no role', (id) => ({ ...account(id), userRole: undefined }), 'unknown'],
    ['of a role that nobody knows', (id) => ({ ...account(id), userRole: 'owner' }), 'owner'],
    ['a bot', (id) => ({ ...account(id), userRole: 'bot' }), 'bot'],
  ]
  afterEach(() => {
    roster = () => ({})
  })

  it.each(variants)('%s', async (what, member, role) => {
    roster = member
    const id = what.replaceAll(' ', '-')
    await send({ from: { id: `29:${id}`, aadObjectId: id }, conversation: { ...typed().conversation, id: `a:${id}` } })
    const person = await bot.app.store.people.find({ tenant, id })
    expect(person?.rosterRole).toBe(role)
    expect(person?.portalUser).toBeUndefined()
  })

  it('while a user of this tenant is linked to the account of that address', async () => {
    roster = account
    await send({ from: { id: '29:genuine-user', aadObjectId: 'genuine-user' } })
    expect((await bot.app.store.people.find({ tenant, id: 'genuine-user' }))?.portalUser).toMatchObject({
      id: sanne.id,
    })
  })

  it('an entry of somebody else says nothing of the caller', async () => {
    roster = (memberId) => ({ ...account(memberId), aadObjectId: victim.aadObjectId })
    await send({ from: { id: '29:swapped', aadObjectId: 'swapped' } })
    expect(await bot.app.store.people.find({ tenant, id: 'swapped' })).not.toHaveProperty('address')
  })
})

describe('I-40: what somebody writes is never fetched', () => {
  it('whatever addresses an activity names, the bot speaks to the Connector and to the sign-in alone', async () => {
    const url = 'https://evil.example/a.png'
    const attachments = [{ contentType: 'application/vnd.microsoft.teams.file.download.info', contentUrl: url }]
    const entities = [{ type: 'clientInfo', id: url }]
    const value = { url, responseUrl: url, uploadInfo: { uploadUrl: url } }
    for (const patch of [{ text: `kijk eens ${url}` }, { attachments }, { entities, relatesTo: { serviceUrl: url } }])
      await send(patch)
    await send({ type: 'invoke', name: 'composeExtension/queryLink', value })
    await send({ type: 'invoke', name: 'fileConsent/invoke', value })
    await bot.app.worker.settle()
    // A token that is still good is not fetched anew.
    const signIn = 'login.microsoftonline.com'
    const hosts = new Set(bot.sent.map((one) => new URL(one.url).hostname).filter((host) => host !== signIn))
    expect(hosts).toEqual(new Set(['smba.trafficmanager.net']))
    const withToken = bot.sent.filter(({ headers }) => headers['authorization']?.includes('the-bot-token'))
    expect(new Set(withToken.map((one) => new URL(one.url).hostname))).toEqual(new Set(['smba.trafficmanager.net']))
  })
})

/** Where a socket goes, in whichever of its ways it was told so. */
function reached(given: readonly unknown[]): string {
  const [first, second] = given.flat()
  if (typeof first === 'number') return `${typeof second === 'string' ? second : 'localhost'}:${first}`
  const { host = 'localhost', port } = first as { host?: string; port?: string | number }
  return `${host}:${port}`
}
const databases = [process.env[serverVariable]].filter((address) => address !== undefined)

describe('I-40: the connections that a turn opens', () => {
  it('lead to the key server alone, which is asked by the guard and by nobody else: the SDK fetches nothing', async () => {
    const fresh = await startGuardedBot()
    const connect = vi.spyOn(Socket.prototype, 'connect')
    const answer = await fresh.post(typed(), { authorization: `Bearer ${await fresh.genuineToken()}` })
    await fresh.app.worker.settle()
    expect(answer.status).toBe(200)
    expect(fresh.sent.some(({ url }) => url.includes('/activities'))).toBe(true)
    const expected = [fresh.address, fresh.keys.openIdMetadata, ...databases].map((address) => new URL(address).host)
    expect(connect.mock.calls.map(reached).filter((host) => !expected.includes(host))).toEqual([])
    // The document and the keys, once each.
    expect(fresh.keys.asked()).toBe(2)
    vi.restoreAllMocks()
    await fresh.stop()
  })
})

describe('the same activity, brought again under another name', () => {
  it('I-20: has no second effect, and acts for whom it names, not for whom came first', async () => {
    const body = typed({ id: 'replayed', text: 'menu' })
    const authorization = `Bearer ${await bot.genuineToken()}`
    await bot.post(body, { authorization })
    const before = bot.sent.length
    expect((await bot.post(body, { authorization })).status).toBe(200)
    expect(bot.sent.length).toBe(before)
    const other = { ...body, from: { id: '29:other', aadObjectId: 'other' }, serviceUrl }
    expect((await bot.post(other, { authorization })).status).toBe(200)
    expect(await bot.app.store.people.find({ tenant, id: 'other' })).toMatchObject({ id: 'other' })
  })
})
