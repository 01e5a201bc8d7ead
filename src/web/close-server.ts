import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Server } from 'restify'

const lookAgainAfter = 50

/**
 * Takes nothing new, and answers what is in hand. Node alone would go on serving connections that are kept alive:
 * behind a balancer that keeps some, turns would come in for as long as people type, and the process would never end.
 */
export async function closeServer(server: Server): Promise<void> {
  const http = server.server
  if (!http.listening) return
  const closed = once(http, 'close')
  server.close()
  // What still comes over a connection that was busy is answered, as the last on it.
  http.prependListener('request', (_: unknown, response: ServerResponse) => response.setHeader('Connection', 'close'))
  const closing = setInterval(() => http.closeIdleConnections(), lookAgainAfter)
  await closed
  clearInterval(closing)
}
