import type { Next, Request, Response } from 'restify'
import { sendError } from './body.ts'

const hosts = new Set(['localhost', '127.0.0.1', '[::1]'])

function hostname(req: Request): string {
  try {
    return new URL(`http://${req.headers.host ?? ''}`).hostname
  } catch {
    return ''
  }
}

/** Another site's page can make its own name point at this machine; that name then stands in Host. */
export function onlyLoopback(req: Request, res: Response, next: Next): void {
  const isLoopback = hosts.has(hostname(req))
  if (!isLoopback) sendError(res, 403, 'NotLoopback')
  next(isLoopback ? undefined : false)
}

/** A page of another site can post a form here unasked, but not this content type. */
export function onlyJson(req: Request, res: Response, next: Next): void {
  const isJson = req.getContentType() === 'application/json'
  if (!isJson) sendError(res, 415, 'JsonOnly')
  next(isJson ? undefined : false)
}
