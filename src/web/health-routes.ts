import { setTimeout as wait } from 'node:timers/promises'
import type { Request, Response, Server } from 'restify'
import { sendError, sendJson } from './answers.ts'
import { notesOf } from './request-notes.ts'
import type { WebLog } from './web-log.ts'

/** Whoever asks gives up soon; an answer that comes later is a no. */
const patience = 1000

/** `/healthz`: the process is up. `/readyz`: it can do its work now. */
export function mountHealth(server: Server, log: WebLog, ready: () => Promise<boolean>): void {
  server.get('/healthz', async (_request: Request, response: Response) => sendJson(response, 200, { status: 'ok' }))
  server.get('/readyz', async (request: Request, response: Response) => {
    const { reference } = notesOf(request)
    const asked = ready().catch((error: unknown) => {
      log.fault(error, { reference })
      return false
    })
    const isReady = await Promise.race([asked, wait(patience, false, { ref: false })])
    if (isReady) sendJson(response, 200, { status: 'ready' })
    else sendError(response, 'not-ready', reference)
  })
}
