import type { Response } from 'restify'

/** Every error a caller can get, with its status. The body says this code and the reference, nothing else (L-8). */
export const errorStatus = {
  'bad-body': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  'too-large': 413,
  'not-json': 415,
  fault: 500,
  'not-ready': 503,
} as const
export type ErrorCode = keyof typeof errorStatus

/** Past restify's formatters: an answer does not depend on what the client says it accepts. */
export function sendJson(response: Response, status: number, body: object | undefined): void {
  if (response.headersSent) return
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  response.sendRaw(status, body === undefined ? '' : JSON.stringify(body), headers)
}

export function sendError(response: Response, error: ErrorCode, reference: string): void {
  sendJson(response, errorStatus[error], { error, reference })
}
