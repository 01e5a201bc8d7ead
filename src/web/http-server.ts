import helmet from 'helmet'
import restify from 'restify'
import type { Next, Request, Response, Server } from 'restify'
import { sendError } from './answers.ts'
import { mountHealth } from './health-routes.ts'
import { mountMessages } from './messages-route.ts'
import type { Door } from './messages-route.ts'
import { newReference } from './reference.ts'
import { keepNotes, notesOf } from './request-notes.ts'
import type { WebLog } from './web-log.ts'

export interface HttpServerOptions {
  readonly log: WebLog
  readonly door: Door
  /** Whether the databases can be used now. */
  readonly ready: () => Promise<boolean>
  readonly newReference?: () => string
  /** How long a body may take to arrive. */
  readonly bodyTimeout?: number
}

/** After inflating, and nothing is inflated (INVARIANTS 4.6). */
const mostBytes = 256 * 1024

const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] },
  },
})

/** Gives each request its reference, and the log its line when it ended, however it ended. */
function note(server: Server, log: WebLog, reference: () => string): void {
  server.pre((request: Request, response: Response, next: Next) => {
    const notes = { reference: reference(), startedAt: performance.now() }
    keepNotes(request, notes)
    response.setHeader('X-Reference', notes.reference)
    response.once('close', () => {
      const { startedAt, ...rest } = notesOf(request)
      const { path } = (request.getRoute() as { path?: unknown } | undefined) ?? {}
      log.request({
        ...rest,
        method: request.method ?? 'unknown',
        route: typeof path === 'string' ? path : 'unknown',
        status: response.writableFinished ? response.statusCode : 0,
        milliseconds: Math.round(performance.now() - startedAt),
      })
    })
    next()
  })
}

/** What restify itself refuses, and what a handler threw: the same constant bodies for both. */
function answerErrors(server: Server, log: WebLog): void {
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const { reference } = notesOf(request)
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
    if (status === 404) sendError(response, 'not-found', reference)
    else if (status === 405) sendError(response, 'method-not-allowed', reference)
    else if (status === 400) sendError(response, 'bad-body', reference)
    else {
      log.fault(error, { reference })
      sendError(response, 'fault', reference)
    }
    done()
  })
}

/**
 * The one listener. It handles no upgrades, so a WebSocket request is answered like any other (L-6), and uses none of
 * restify's body or audit plugins (L-7, L-9).
 */
export function createHttpServer(options: HttpServerOptions): Server {
  const { log, door, ready, bodyTimeout = 5000 } = options
  const server = restify.createServer({ name: '' })
  // Its own log goes round our allow-list (I-37).
  Object.assign(server.log, { level: 'silent' })
  // It takes upgrades only to drop them unanswered, and an open socket keeps the process from ending.
  server.server.removeAllListeners('upgrade')
  server.server.headersTimeout = 10_000
  server.server.requestTimeout = 15_000
  note(server, log, options.newReference ?? newReference)
  server.pre(headers)
  answerErrors(server, log)
  mountMessages(server, log, door, { bytes: mostBytes, milliseconds: bodyTimeout })
  mountHealth(server, log, ready)
  return server
}
