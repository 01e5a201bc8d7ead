import type { Next, Request, Response, Server } from 'restify'
import { onlyLoopback } from './loopback.ts'
import type { Teams } from './teams.ts'

export interface LiveEvents {
  /** To every open page, beside what happens in Teams. */
  readonly tell: (event: { readonly kind: string }) => void
  close(): void
}

const beat = 15_000

/** What happens in Teams, to every open page as it happens (Server-Sent Events). */
export function mountEvents(server: Server, teams: Teams): LiveEvents {
  const open = new Set<Response>()
  const write = (text: string) => {
    for (const page of open) page.write(text)
  }
  const tell = (event: { readonly kind: string }) => write(`data: ${JSON.stringify(event)}\n\n`)
  const stop = teams.subscribe(tell)
  // Keeps the connection, and tells a page that lost it.
  const heart = setInterval(() => write(': beat\n\n'), beat).unref()
  server.get('/simulator/events', onlyLoopback, (_req: Request, res: Response, next: Next) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
    res.write('retry: 1000\n\n')
    open.add(res)
    res.on('close', () => open.delete(res))
    next(false)
  })
  return {
    tell,
    close: () => {
      stop()
      clearInterval(heart)
      for (const page of open) page.end()
    },
  }
}
