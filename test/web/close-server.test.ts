import { EventEmitter, once } from 'node:events'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { closeServer } from '../../src/web/close-server.ts'
import { startWebServer } from '../support/web-server.ts'

/** One body over the one connection that the agent keeps. @returns the status, 0 where there was nobody any more */
const deliver = (port: number, agent: Agent): Promise<number> =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'application/json' }
    const sending = request({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', agent, headers })
    sending.on('error', () => resolve(0))
    sending.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
    sending.end('{}')
  })

it('a server that closes answers what it took, and lets go of a connection that is kept busy', async () => {
  const taken = new EventEmitter()
  const web = await startWebServer({
    onMessage: () => {
      taken.emit('turn')
      return pause(20, { status: 200 })
    },
  })
  const { port } = web.server.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const inHand = deliver(port, agent)
  await once(taken, 'turn')
  const closed = closeServer(web.server)
  const statuses = [await inHand]
  while (statuses.at(-1) !== 0 && statuses.length < 100) statuses.push(await deliver(port, agent))
  await closed
  agent.destroy()
  expect(statuses[0]).toBe(200)
  expect(statuses.length).toBeLessThan(10)
}, 15_000)
