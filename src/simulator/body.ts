import type { Request, RequestHandler, Response } from 'restify'
import restify from 'restify'
import { isObject, type JsonObject } from './message.ts'

/** On our own routes only: the bot's routes read their bodies themselves. */
export const readJson = (maxBodySize: number): RequestHandler[] => [
  restify.plugins.bodyReader({ maxBodySize }),
  ...restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
]

export const bodyOf = (req: Request): JsonObject => {
  const body: unknown = req.body
  return isObject(body) ? body : {}
}

/** Past restify's formatters: what is answered does not depend on `Accept`. */
export function sendJson(res: Response, status: number, body?: unknown): void {
  res.statusCode = status
  if (body === undefined) return void res.end()
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.end(JSON.stringify(body))
}

export const sendError = (res: Response, status: number, code: string, message: string = code): void =>
  sendJson(res, status, { error: { code, message } })
