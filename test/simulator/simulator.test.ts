import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemoPage } from './demo-page.ts'
import { anna, eva, nobody } from './people.ts'

type Demo = Awaited<ReturnType<typeof startDemoPage>>
let demo: Demo

beforeAll(async () => {
  demo = await startDemoPage()
})

afterAll(() => demo.stop())

const get = (path: string) => fetch(`${demo.bot.address}${path}`)

const post = (name: string, body: unknown, contentType = 'application/json') =>
  fetch(`${demo.bot.address}/simulator/${name}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify(body),
  })

interface State {
  readonly people: readonly { readonly aadObjectId: string; readonly messages: readonly unknown[] }[]
}

const stateNow = async () => (await get('/simulator/state')).json() as Promise<State>

test('everybody who is said to have the bot has been welcomed', async () => {
  const { people } = await stateNow()
  const welcomed = people.map(({ aadObjectId, messages }) => [aadObjectId, messages.length])
  expect(welcomed).toContainEqual([eva, 1])
  expect(welcomed).toContainEqual([nobody, 0])
})

test.each(['/', '/page.js', '/theme.css', '/icon.svg', '/vendor/adaptivecards.js', '/vendor/markdown-it.mjs'])(
  '%s is served, and allows nothing from elsewhere',
  async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  },
)

test('no other file is served', async () => {
  expect((await get('/simulator.ts')).status).toBe(404)
  expect((await get('/..%2fsimulator.ts')).status).toBe(404)
})

test('saying, installing and changing language act for that person', async () => {
  await post('say', { personId: eva, text: 'hello' })
  expect(demo.simulator.teams.last(eva)).toMatchObject({ text: 'echo: hello' })
  await post('install', { personId: anna, installed: false })
  await post('language', { personId: eva, locale: 'en' })
  // The bot is told by the install events that a client repeats when it starts; this one greets each time.
  expect(demo.simulator.teams.last(eva)).toMatchObject({ text: 'Welcome' })
  expect(demo.simulator.teams.person(anna).installed).toBe(false)
  expect(demo.simulator.teams.person(eva).locale).toBe('en')
})

test('the clock moves by what is asked', async () => {
  const before = demo.clock.now()
  await post('clock', { move: 3_600_000 })
  expect(demo.clock.now() - before).toBeGreaterThanOrEqual(3_600_000)
})

test('the switches reach the wrapper around the backend', async () => {
  await post('faults', { reads: { delay: 3000 }, writes: { fail: true } })
  expect(demo.backendFaults).toEqual({ reads: { delay: 3000, fail: false }, writes: { delay: 0, fail: true } })
})

test('an unknown person is refused', async () => {
  expect((await post('say', { personId: 'stranger', text: 'hello' })).status).toBe(400)
})

test('a post that a page of another site could send is refused', async () => {
  expect((await post('clock', { move: 1 }, 'text/plain')).status).toBe(415)
})

test.each(['/', '/simulator/state', '/simulator/events'])('%s is not for a name that is not loopback', async (path) => {
  const { port } = new URL(demo.bot.address)
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  http
    .get({ host: '127.0.0.1', port, path, headers: { host: `evil.example:${port}` } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    .on('error', reject)
  expect(await promise).toBe(403)
})

test('an open page is told what happens', async () => {
  const response = await get('/simulator/events')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  await reader.read()
  await post('say', { personId: eva, text: 'ping' })
  const { value } = await reader.read()
  expect(value).toContain('"kind":"message"')
  await reader.cancel()
})
