import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createClient, type Client } from '../../src/simulator/client.ts'
import { mountConnector } from '../../src/simulator/connector.ts'
import { createTeams } from '../../src/simulator/teams.ts'
import { startEchoBot, type EchoBot } from './echo-bot.ts'
import { anna, eva, nobody, people, tenant } from './people.ts'

const teams = createTeams({ people, tenant })
const place = encodeURIComponent(teams.personal(eva))
let bot: EchoBot
let client: Client

beforeAll(async () => {
  bot = await startEchoBot((server) => mountConnector(server, teams))
  client = createClient({ teams, botUrl: bot.address, serviceUrl: `${bot.address}/connector` })
  await client.install(eva)
})

afterAll(() => bot.stop())
beforeEach(() => teams.faults.clear())

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${bot.address}/connector/v3/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers }
}

const send = (text: string) => call('POST', `conversations/${place}/activities`, { type: 'message', text })

test('a message that is sent gets an id and is shown', async () => {
  const { status, body } = await send('hello')
  expect(status).toBe(201)
  expect(teams.message(eva, body.id)).toMatchObject({ from: 'bot', text: 'hello' })
})

test('a proactive message is taken on the path with a random id', async () => {
  const path = `conversations/${place}/activities/${crypto.randomUUID()}`
  expect(await call('POST', path, { type: 'message', text: 'by the way' })).toMatchObject({ status: 201 })
  expect(teams.last(eva)).toMatchObject({ text: 'by the way' })
})

test('the SDK can start a turn of its own', async () => {
  await bot.proactively(async (context) => {
    await context.sendActivity('out of the blue')
  })
  expect(teams.last(eva)).toMatchObject({ text: 'out of the blue' })
})

test('typing is answered 202 and ends with the next message', async () => {
  const path = `conversations/${place}/activities/1`
  expect(await call('POST', path, { type: 'typing' })).toMatchObject({ status: 202, body: undefined })
  expect(teams.isTyping(eva)).toBe(true)
  await send('done')
  expect(teams.isTyping(eva)).toBe(false)
})

test('an update replaces what the message shows, in its place', async () => {
  await client.say(eva, 'update')
  expect(teams.messages(eva).at(-1)).toMatchObject({ text: 'after', updatedCount: 1 })
})

test('a deleted message is gone', async () => {
  await client.say(eva, 'delete')
  expect(teams.messages(eva).at(-1)).toMatchObject({ deleted: true })
  expect(teams.last(eva)).not.toMatchObject({ text: 'soon gone' })
})

test('what is not there cannot be updated or deleted', async () => {
  const path = `conversations/${place}/activities/404`
  const gone = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } }
  expect(await call('PUT', path, { type: 'message', text: 'x' })).toMatchObject(gone)
  expect(await call('DELETE', path)).toMatchObject(gone)
})

test('a message over the size Teams takes is refused', async () => {
  expect(await send('x'.repeat(60_000))).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } })
})

test('a conversation can be created with a member by either id', async () => {
  const create = (id: string) =>
    call('POST', 'conversations', { isGroup: false, bot: teams.bot, members: [{ id }], tenantId: tenant })
  expect(await create('29:eva')).toMatchObject({ status: 201, body: { id: teams.personal(eva) } })
  expect(await create(anna)).toMatchObject({ status: 201, body: { id: teams.personal(anna) } })
})

test('who has not installed the bot gets a conversation in which nothing can be sent', async () => {
  const { status, body } = await call('POST', 'conversations', { members: [{ id: nobody }] })
  expect(status).toBe(201)
  const path = `conversations/${encodeURIComponent(body.id)}/activities`
  expect(await call('POST', path, { type: 'message', text: 'hello' })).toMatchObject({
    status: 403,
    body: { error: { code: 'BotNotInConversationRoster' } },
  })
})

test('nobody at all gets a conversation too, and then an error, as recorded', async () => {
  const { status, body } = await call('POST', 'conversations', { members: [{ id: 'unknown' }] })
  expect(status).toBe(201)
  const path = `conversations/${encodeURIComponent(body.id)}/activities`
  expect(await call('POST', path, { type: 'message', text: 'hello' })).toMatchObject({
    status: 500,
    body: { error: { code: 'UserNotFound' } },
  })
})

const evaInRoster = {
  id: '29:eva',
  aadObjectId: eva,
  name: 'Eva van den Berg',
  givenName: 'Eva',
  surname: 'van den Berg',
  email: 'eva@korenaar.example',
  userPrincipalName: 'eva@korenaar.example',
  tenantId: tenant,
  userRole: 'user',
}

test('a member is found by either id, and nobody else is', async () => {
  const member = (id: string) => call('GET', `conversations/${place}/members/${encodeURIComponent(id)}`)
  expect(await member('29:eva')).toMatchObject({ status: 200, body: evaInRoster })
  expect(await member(eva)).toMatchObject({ status: 200, body: evaInRoster })
  expect(await member(anna)).toMatchObject({ status: 404 })
})

test('members come in pages', async () => {
  const path = `conversations/${encodeURIComponent(teams.group())}/pagedmembers?pageSize=3`
  const first = await call('GET', path)
  expect(first.body.members).toHaveLength(3)
  const second = await call('GET', `${path}&continuationToken=${first.body.continuationToken}`)
  expect(second.body.members).toHaveLength(2)
  expect(second.body.continuationToken).toBeUndefined()
})

test('a guest says so in the roster', async () => {
  const { body } = await call('GET', `conversations/${encodeURIComponent(teams.personal(nobody))}/members/${nobody}`)
  expect(body).toMatchObject({ userRole: 'guest' })
})

test('a team and its channels can be asked for', async () => {
  expect(await call('GET', 'teams/19%3Aone')).toMatchObject({ status: 200, body: { id: '19:one' } })
  expect(await call('GET', 'teams/19%3Aone/conversations')).toMatchObject({
    body: { conversations: [{ id: '19:one' }] },
  })
})
