import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWebServer } from '../support/web-server.ts'

type Server = Awaited<ReturnType<typeof startWebServer>>

const onMessage = vi.fn(async (_body: unknown, _authorization: string, _reference: string) => ({ status: 200 }))
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const withKeys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])))
const ofBytes = (size: number): string => JSON.stringify({ text: 'x'.repeat(size - 11) })

let web: Server
beforeAll(async () => {
  web = await startWebServer({ onMessage })
})
beforeEach(() => onMessage.mockClear())
afterAll(() => web.stop())

const stillAnswers = async (): Promise<void> => {
  expect((await web.post('{"type":"message"}')).status).toBe(200)
}

describe('a message', () => {
  it('reaches the bot with its body, its authorization and a reference that the answer shows as well', async () => {
    const answer = await web.post('{"type":"message","text":"hallo"}', { authorization: 'Bearer abc' })
    expect(answer.status).toBe(200)
    expect(onMessage).toHaveBeenCalledWith(
      { type: 'message', text: 'hallo' },
      'Bearer abc',
      answer.headers.get('x-reference'),
    )
    expect(answer.headers.get('x-reference')).toMatch(/^T-[2-9A-Z]{6}$/)
  })

  it('may be JSON with its character set named, as the Bot Connector sends it', async () => {
    expect((await web.post('{}', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
    expect((await web.post('{}', { 'content-type': 'Application/JSON;charset="UTF-8"' })).status).toBe(200)
  })

  it('gets what the bot answers, whatever the client says it accepts', async () => {
    onMessage.mockResolvedValueOnce({ status: 200, body: { statusCode: 200, value: 'ja' } } as never)
    const answer = await web.post('{}', { accept: 'text/html' })
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: 'ja' } })
    expect(answer.headers.get('content-type')).toContain('application/json')
  })

  it('may be as large, as deep and as wide as an activity can be', async () => {
    expect((await web.post(ofBytes(256 * 1024))).status).toBe(200)
    expect((await web.post(nested(32))).status).toBe(200)
    expect((await web.post(withKeys(1000))).status).toBe(200)
  })
})

describe('a body that is no activity is answered at once, does not reach the bot and harms nothing (I-39)', () => {
  it.each([
    ['nothing', '', 400],
    ['no JSON', '{"type":', 400],
    ['two values', '{}{}', 400],
    ['JSON that is not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400],
    ['33 levels', nested(33), 400],
    ['a hundred thousand levels', nested(100_000), 400],
    ['1001 keys', withKeys(1001), 400],
    ['1001 keys in many objects', `[${Array.from({ length: 1001 }, () => '{"a":0}').join()}]`, 400],
    ['a __proto__ key', '{"value":{"__proto__":{"role":"administrator"}}}', 400],
    ['an escaped __proto__ key', String.raw`{"\u005f_proto__":{}}`, 400],
    ['a constructor key', '{"value":[{"constructor":{"prototype":{}}}]}', 400],
    ['one byte too many (L-7)', ofBytes(256 * 1024 + 1), 413],
    ['thirty megabytes (L-7)', 'x'.repeat(30 * 1024 * 1024), 413],
  ])('%s', async (_what, body, status) => {
    const answer = await web.post(body)
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual({ error: expect.any(String), reference: answer.headers.get('x-reference') })
    // The limit is a second; the time that a busy machine takes to send thirty megabytes is not the server's.
    expect(answer.milliseconds).toBeLessThan(5000)
    expect(onMessage).not.toHaveBeenCalled()
    await stillAnswers()
  })

  it('too large without saying so beforehand', async () => {
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(await web.speak(head + chunk.repeat(9))).toMatch(/^HTTP\/1\.1 413 /)
    await stillAnswers()
  })
})

describe('a body of another kind is refused before it is read (I-39)', () => {
  it.each([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an upload', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['another character set', { 'content-type': 'application/json; charset=utf-16' }],
    ['something that only begins like JSON', { 'content-type': 'application/json-patch+json' }],
    ['packed JSON (L-7)', { 'content-encoding': 'gzip' }],
    ['JSON packed in a way nobody knows', { 'content-encoding': 'br, gzip' }],
  ])('%s', async (_what, headers) => {
    expect(await web.post('{}', headers)).toMatchObject({ status: 415, body: { error: 'not-json' } })
    expect(onMessage).not.toHaveBeenCalled()
  })

  it('a small packed body that would become 100 MB costs no memory (L-7)', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20))
    const before = process.memoryUsage().rss
    const answers = await Promise.all(Array.from({ length: 10 }, () => web.post(bomb, { 'content-encoding': 'gzip' })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([415]))
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('a server that is told to stop', () => {
  it('is not held up by a client that asked for a WebSocket (L-6)', async () => {
    const other = await startWebServer()
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n'
    const asked = other.speak(`POST /api/messages HTTP/1.1\r\nHost: x\r\n${upgrade}Content-Length: 0\r\n\r\n`, 5000)
    await vi.waitFor(() => expect(other.requests).toHaveLength(1))
    await other.stop()
    expect(await asked).toMatch(/^HTTP\/1\.1 415 /)
  })
})

describe('a client that does not keep to the rules', () => {
  const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

  it('that sends half a body and waits is answered and let go', async () => {
    expect(await web.speak(`${head}Content-Length: 100\r\n\r\n{"type":`)).toMatch(
      /^HTTP\/1\.1 408 [^]*"error":"too-slow"/,
    )
    await stillAnswers()
  })

  it('that goes away halfway leaves no fault behind', async () => {
    await web.speak(`${head}Content-Length: 100\r\n\r\n{"type":`, 50)
    await vi.waitFor(() => expect(web.requests.at(-1)?.status).toBe(0))
    expect(web.faults).toEqual([])
    await stillAnswers()
  })

  it.each(['/api/messages', '/', '/healthz'])(
    'that asks for a WebSocket on %s gets a plain answer (L-6)',
    async (path) => {
      const upgrade =
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n'
      const answer = await web.speak(`GET ${path} HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`, 300)
      expect(answer).toMatch(/^HTTP\/1\.1 (200|404|405) /)
      await stillAnswers()
    },
  )

  it.each([
    ['no HTTP', '\u0000\u0001\u0002 hello\r\n\r\n'],
    ['an address that cannot be read', 'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a method nobody knows', 'BREW /api/messages HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two lengths', `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ['a length that is no number', `${head}Content-Length: many\r\n\r\n{}`],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n`],
  ])('that sends %s gets an error or no answer, and ends nothing', async (_what, bytes) => {
    expect(await web.speak(bytes, 300)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
    expect(web.faults).toEqual([])
    await stillAnswers()
  })
})
