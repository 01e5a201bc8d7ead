import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { FuzzState } from './fuzz-child.ts'
import { fuzzed, seeded } from './fuzz-bodies.ts'
import type { Fuzzed } from './fuzz-bodies.ts'

export interface FuzzReport {
  readonly sent: number
  readonly statuses: Readonly<Record<string, number>>
  /** Answers with another status than I-39 allows, or none. */
  readonly wrong: readonly string[]
  readonly slowest: number
  readonly alive: boolean
  /** Megabytes more at the end than after the warming up. */
  readonly growth: number
  /** The same, of what is still in use after cleaning up. */
  readonly heapGrowth: number
  readonly changes: number
}

/** 404 is what every other path answers. */
const allowed = new Set([200, 400, 401, 403, 404, 405, 413, 415, 429])
const child = fileURLToPath(new URL('./fuzz-child.ts', import.meta.url))

/** Sends bodies of every kind to the guarded bot in a process of its own and looks how it takes them (I-39). */
export async function fuzz(count: number, seed: number, onProgress: (line: string) => void): Promise<FuzzReport> {
  const running = fork(child, [], { silent: true, execArgv: ['--expose-gc'] })
  const errors: string[] = []
  running.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const stateOf = async (): Promise<FuzzState> => ((await once(running, 'message')) as [FuzzState])[0]
  const start = await stateOf()
  const random = seeded(seed)
  const statuses: Record<string, number> = {}
  const wrong: string[] = []
  let slowest = 0
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const one = async (): Promise<void> => {
    const attempt = fuzzed(random, start.token)
    const startedAt = performance.now()
    const status = await deliver(start.address, attempt, agent).catch(() => 0)
    slowest = Math.max(slowest, performance.now() - startedAt)
    statuses[status] = (statuses[status] ?? 0) + 1
    if (!allowed.has(status))
      wrong.push(`${status} ${attempt.method} ${attempt.path} ${attempt.body.toString('latin1', 0, 300)}`)
  }
  const isAlive = (): boolean => running.exitCode === null
  const ask = async (): Promise<FuzzState> => {
    running.send('state')
    return stateOf()
  }
  const send = (many: number) =>
    Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        for (let index = lane; index < many && isAlive(); index += 8) await one()
      }),
    )
  const looked = async (): Promise<Omit<FuzzState, 'address' | 'token'>> =>
    isAlive() ? ask() : { megabytes: 0, heap: 0, changes: 0 }
  // Until then the engine makes its heap as large as the work needs; what comes after is growth.
  const warmUp = Math.min(20_000, Math.ceil(count / 4))
  await send(warmUp)
  const before = await looked()
  for (let sent = warmUp; sent < count && isAlive(); sent += 10_000) {
    await send(Math.min(10_000, count - sent))
    const { megabytes, heap } = await looked()
    onProgress(`${Math.min(sent + 10_000, count)} sent, memory ${megabytes.toFixed(0)} MB, heap ${heap.toFixed(0)} MB`)
  }
  const alive = isAlive()
  const after = await looked()
  agent.destroy()
  if (alive) running.send('stop')
  if (alive) await once(running, 'exit')
  if (!alive) wrong.push(errors.join('').slice(0, 2000))
  const growth = after.megabytes - before.megabytes
  const heapGrowth = after.heap - before.heap
  return { sent: count, statuses, wrong, slowest, alive, growth, heapGrowth, changes: after.changes }
}

async function deliver(address: string, { method, path, headers, body }: Fuzzed, agent: Agent): Promise<number> {
  const sending = request(`${address}${path}`, {
    method,
    agent,
    headers: { ...headers, 'content-length': String(body.length) },
    signal: AbortSignal.timeout(10_000),
  })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  sending.end(body)
  const [response] = await answered
  response.resume()
  await once(response, 'end')
  return response.statusCode ?? 0
}

export const fuzzTable = (report: FuzzReport): string =>
  [
    '',
    'bodies of every kind, most with a genuine token',
    `sent               ${report.sent}`,
    ...Object.entries(report.statuses).map(([status, count]) => `answered ${status}       ${count}`),
    `other answers      ${report.wrong.length}`,
    `slowest answer     ${Math.round(report.slowest)} ms`,
    `alive at the end   ${report.alive ? 'yes' : 'no'}`,
    `more memory        ${report.growth.toFixed(1)} MB`,
    `more in use        ${report.heapGrowth.toFixed(1)} MB`,
    `changes of state   ${report.changes}`,
    ...report.wrong.slice(0, 5).map((line) => `wrong: ${line}`),
    '',
  ].join('\n')

export const isGood = ({ wrong, alive, growth, changes, slowest }: FuzzReport): boolean =>
  wrong.length === 0 && alive && growth < 64 && changes === 0 && slowest < 1000
