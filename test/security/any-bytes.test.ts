import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startGuardedBot, typed } from './guarded-bot.ts'
import type { GuardedBot } from './guarded-bot.ts'

let bot: GuardedBot
let token = ''
beforeAll(async () => {
  bot = await startGuardedBot()
  token = await bot.genuineToken()
})
afterAll(() => bot.stop())

/** Bytes as they are; what came back until the other side ended or nothing came for long. */
async function speak(pieces: readonly string[], pause = 0, patience = 2000): Promise<{ answer: string; took: number }> {
  const startedAt = performance.now()
  const socket = connect(Number(new URL(bot.address).port), '127.0.0.1')
  const answer: string[] = []
  let took = patience
  socket.setEncoding('latin1').on('data', (text: string) => {
    took = Math.min(took, performance.now() - startedAt)
    answer.push(text)
  })
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  const timer = setTimeout(() => socket.destroy(), patience)
  for (const piece of pieces) {
    socket.write(piece, 'latin1')
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  await closed
  clearTimeout(timer)
  return { answer: answer.join(''), took }
}

const head = (method: string, path: string, lines: readonly string[] = []) =>
  `${[`${method} ${path} HTTP/1.1`, 'Host: bot', 'Connection: close', ...lines].join('\r\n')}\r\n\r\n`
const json = ['Content-Type: application/json']
const alive = async (): Promise<boolean> => (await fetch(`${bot.address}/healthz`)).ok

describe('I-39: any bytes on any endpoint are answered within a second and harm nothing', () => {
  const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: eA==']
  it.each<[string, string, RegExp]>([
    ['HEAD', head('HEAD', '/api/messages'), /^HTTP\/1\.1 200 /],
    ['PUT', head('PUT', '/api/messages', ['Content-Length: 0']), /^HTTP\/1\.1 405 /],
    ['OPTIONS', head('OPTIONS', '/api/messages'), /^HTTP\/1\.1 405 /],
    ['TRACE', head('TRACE', '/api/messages'), /^HTTP\/1\.1 405 /],
    ['a POST of nothing', head('POST', '/api/messages', ['Content-Length: 0']), /^HTTP\/1\.1 401 /],
    ['a WebSocket (L-6)', head('GET', '/api/messages', upgrade), /^HTTP\/1\.1 405 /],
    ['a WebSocket by POST', head('POST', '/api/messages', [...upgrade, 'Content-Length: 0']), /^HTTP\/1\.1 401 /],
    ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^(HTTP\/1\.1 400 |$)/],
    [
      '100 headers',
      head(
        'GET',
        '/healthz',
        Array.from({ length: 100 }, (_, each) => `X-${each}: x`),
      ),
      /^HTTP\/1\.1 200 /,
    ],
    ['a header of 64 KB', head('GET', '/healthz', [`X: ${'x'.repeat(65_536)}`]), /^HTTP\/1\.1 431 /],
    [
      'a token of 15 KB',
      head('POST', '/api/messages', [...json, `Authorization: Bearer ${'a'.repeat(15_000)}`]),
      /^HTTP\/1\.1 401 /,
    ],
    ['an address of 15 KB', head('GET', `/${'a'.repeat(15_000)}`), /^HTTP\/1\.1 404 /],
    ['a zero byte', 'GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'a length that lies',
      head('POST', '/api/messages', [...json, 'Content-Length: 5', 'Content-Length: 9']),
      /^HTTP\/1\.1 400 /,
    ],
    [
      'two ways to end',
      head('POST', '/api/messages', ['Content-Length: 3', 'Transfer-Encoding: chunked']),
      /^HTTP\/1\.1 400 /,
    ],
  ])('%s', async (_what, bytes, answered) => {
    const { answer, took } = await speak([bytes])
    expect(answer).toMatch(answered)
    expect(took).toBeLessThan(1000)
    expect(await alive()).toBe(true)
  })

  it('who proves nothing is answered before the body has come', async () => {
    const { answer, took } = await speak([head('POST', '/api/messages', [...json, 'Content-Length: 200000'])])
    expect(answer).toMatch(/^HTTP\/1\.1 (401|429) /)
    expect(took).toBeLessThan(1000)
  })

  it('many requests in one go are answered one by one', async () => {
    const one = 'HEAD /api/messages HTTP/1.1\r\nHost: bot\r\n\r\n'
    const { answer } = await speak([one.repeat(50), head('GET', '/healthz')])
    expect(answer.match(/HTTP\/1\.1 200 /g)).toHaveLength(51)
  })

  it('a genuine client that is slow with its body is let go after five seconds, and keeps nobody else waiting', async () => {
    const lines = [...json, `Authorization: Bearer ${token}`, 'Content-Length: 100']
    const slow = speak([head('POST', '/api/messages', lines), ...Array.from({ length: 12 }, () => 'x')], 450, 8000)
    const startedAt = performance.now()
    expect((await bot.post(typed(), { authorization: `Bearer ${token}` })).status).toBe(200)
    expect(performance.now() - startedAt).toBeLessThan(1000)
    expect((await slow).answer).toMatch(/^HTTP\/1\.1 408 /)
  }, 15_000)
})
