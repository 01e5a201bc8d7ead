import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mountConnector } from '../../src/simulator/connector.ts'
import { createTeams } from '../../src/simulator/teams.ts'
import { startEchoBot, type EchoBot } from './echo-bot.ts'
import { anna, eva, people, tenant } from './people.ts'

const teams = createTeams({ people, tenant })
let bot: EchoBot

beforeAll(async () => {
  bot = await startEchoBot((server) => mountConnector(server, teams))
})

afterAll(() => bot.stop())
beforeEach(() => teams.faults.clear())

const send = (personId: string, text = 'hello') =>
  fetch(`${bot.address}/connector/v3/conversations/${encodeURIComponent(teams.personal(personId))}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text }),
  })

test('a fault has the status, code and Retry-After it was given', async () => {
  teams.faults.set('all', { status: 429, code: 'Throttled', retryAfter: 3 })
  const response = await send(eva)
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('3')
  expect(await response.json()).toMatchObject({ error: { code: 'Throttled' } })
})

test('a fault of one person leaves the others alone', async () => {
  teams.faults.set(eva, { status: 403, code: 'ConversationBlockedByUser' })
  expect((await send(eva)).status).toBe(403)
  expect((await send(anna)).status).toBe(201)
})

test('a fault ends after as many calls as it was given', async () => {
  teams.faults.set('all', { status: 500, times: 2 })
  const statuses = [(await send(eva)).status, (await send(eva)).status, (await send(eva)).status]
  expect(statuses).toEqual([500, 500, 201])
})

test('a fault meets only the calls it names', async () => {
  teams.faults.set('all', { status: 500, calls: ['update'] })
  expect((await send(eva)).status).toBe(201)
})

test('an accepted message can be answered with an error all the same', async () => {
  teams.faults.set('all', { status: 502, acceptThenFail: true })
  expect((await send(eva, 'arrived')).status).toBe(502)
  expect(teams.last(eva)).toMatchObject({ text: 'arrived' })
})

test('a message that is refused is not shown', async () => {
  teams.faults.set('all', { status: 502 })
  await send(eva, 'lost')
  expect(teams.last(eva)).not.toMatchObject({ text: 'lost' })
})

test('an answer can be late', async () => {
  teams.faults.set('all', { hang: 120 })
  const start = performance.now()
  expect((await send(eva)).status).toBe(201)
  expect(performance.now() - start).toBeGreaterThan(110)
})

test('a connection can break without an answer', async () => {
  teams.faults.set('all', { status: 0 })
  await expect(send(eva)).rejects.toThrow()
})
