import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import type { Request, Response, Server } from 'restify'
import { onlyLoopback } from './loopback.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Everything the page needs comes from here; cards may show pictures from elsewhere. */
const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const folder = join(import.meta.dirname, 'page')
const require = createRequire(import.meta.url)

function files(): ReadonlyMap<string, string> {
  const own = readdirSync(folder).map((name) => [name === 'index.html' ? '/' : `/${name}`, join(folder, name)] as const)
  const markdown = join(require.resolve('markdown-it/package.json'), '../dist/browser/markdown-it.esm.min.mjs')
  return new Map([
    ...own,
    ['/vendor/adaptivecards.js', require.resolve('adaptivecards/dist/adaptivecards.min.js')],
    ['/vendor/adaptivecards.css', require.resolve('adaptivecards/dist/adaptivecards.css')],
    ['/vendor/markdown-it.mjs', markdown],
  ])
}

/** Each file on a path of its own, so that no path of a request ever reaches the disk. */
export function mountPage(server: Server): void {
  for (const [path, file] of files()) {
    server.get(path, onlyLoopback, async (_req: Request, res: Response) => {
      const body = await readFile(file)
      res.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
      res.setHeader('Content-Security-Policy', contentPolicy)
      res.setHeader('Cache-Control', 'no-store')
      res.end(body)
    })
  }
}
