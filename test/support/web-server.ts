import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from '../../src/web/http-server.ts'
import type { HttpServerOptions } from '../../src/web/http-server.ts'
import type { RequestLine } from '../../src/web/web-log.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
  readonly milliseconds: number
}

type OnMessage = (body: unknown, authorization: string, reference: string) => Promise<{ status: number; body?: object }>

interface Options extends Partial<HttpServerOptions> {
  /** Answers whatever body comes, from whomever. */
  readonly onMessage?: OnMessage
}

/** A door that stands open. */
const openDoor =
  (onMessage: OnMessage): HttpServerOptions['door'] =>
  async ({ authorizations, reference }) => ({
    take: (body) => onMessage(body, authorizations[0] ?? '', reference),
  })

/** A real server on a free port, what it logged, and two ways to speak to it. */
export async function startWebServer({ onMessage = async () => ({ status: 200 }), ...options }: Options = {}) {
  const requests: RequestLine[] = []
  const faults: unknown[] = []
  const server = createHttpServer({
    log: { request: (line) => requests.push(line), fault: (error) => faults.push(error) },
    door: openDoor(onMessage),
    ready: async () => true,
    bodyTimeout: 300,
    ...options,
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo

  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const startedAt = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
    const text = await response.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, body, headers: response.headers, milliseconds: performance.now() - startedAt }
  }

  /** Bytes as they are; resolves with everything that came back until the other side ended or nothing came for long. */
  const speak = async (bytes: string, patience = 1000): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    const answer: string[] = []
    socket.setEncoding('latin1').on('data', (text: string) => answer.push(text))
    socket.on('error', () => undefined)
    socket.write(bytes, 'latin1')
    const timer = setTimeout(() => socket.destroy(), patience)
    await new Promise((resolve) => socket.once('close', resolve))
    clearTimeout(timer)
    return answer.join('')
  }

  const post = (body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Answer> =>
    ask('/api/messages', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

  const stop = async (): Promise<void> => {
    const closed = once(server.server, 'close')
    server.close()
    server.server.closeAllConnections()
    await closed
  }
  return { server, requests, faults, ask, post, speak, stop }
}
