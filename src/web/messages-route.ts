import type { Request, Response, Server } from 'restify'
import type { PersonKey } from '../domain/person.ts'
import { sendError, sendJson } from './answers.ts'
import { parseJson } from './parse-json.ts'
import type { BodyLimits } from './read-body.ts'
import { BodyRefused, readBody } from './read-body.ts'
import { notesOf } from './request-notes.ts'
import type { RequestNotes } from './request-notes.ts'
import type { WebLog } from './web-log.ts'

interface Answer {
  readonly status: number
  readonly body?: object
  /** Why it was refused, for the log alone. */
  readonly reason?: string
}

/** Looks at the head of a request first; only whoever is let in by it may bring a body, which may still be anything. */
export type Door = (head: {
  readonly authorizations: readonly string[]
  readonly address: string
  readonly reference: string
}) => Promise<{ readonly refused: Answer } | { readonly take: (body: unknown) => Promise<Answer> }>

const activities = ['message', 'messageUpdate', 'invoke', 'installationUpdate', 'conversationUpdate', 'event', 'typing']

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

function activityIn(body: unknown): string {
  const type = propertyOf(body, 'type')
  return typeof type === 'string' && activities.includes(type) ? type : 'other'
}

function personIn(body: unknown): PersonKey | undefined {
  const tenant = propertyOf(propertyOf(body, 'conversation'), 'tenantId')
  const id = propertyOf(propertyOf(body, 'from'), 'aadObjectId')
  return typeof tenant === 'string' && typeof id === 'string' ? { tenant, id } : undefined
}

async function answer(request: Request, response: Response, door: Door, limits: BodyLimits): Promise<void> {
  const notes = notesOf(request)
  const opened = await door({
    authorizations: request.headersDistinct['authorization'] ?? [],
    address: request.socket.remoteAddress ?? '',
    reference: notes.reference,
  })
  if ('refused' in opened) {
    // Its body is not waited for.
    response.setHeader('Connection', 'close')
    return send(response, notes, opened.refused)
  }
  const body = parseJson(await readBody(request, limits))
  notes.activity = activityIn(body)
  const answered = await opened.take(body)
  const person = personIn(body)
  if (answered.status < 400 && person !== undefined) notes.person = person
  send(response, notes, answered)
}

function send(response: Response, notes: RequestNotes, { status, body, reason }: Answer): void {
  if (reason !== undefined) notes.reason = reason
  sendJson(response, status, body)
}

/** Where Teams brings what people do. Clients look with HEAD whether somebody is there. */
export function mountMessages(server: Server, log: WebLog, door: Door, limits: BodyLimits): void {
  server.head('/api/messages', async (_request: Request, response: Response) => sendJson(response, 200, undefined))
  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      await answer(request, response, door, limits)
    } catch (error) {
      // What is left of the body is not waited for.
      response.setHeader('Connection', 'close')
      const { reference } = notesOf(request)
      if (!(error instanceof BodyRefused)) log.fault(error, { reference })
      sendError(response, error instanceof BodyRefused ? error.code : 'fault', reference)
    }
  })
}
