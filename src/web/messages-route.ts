import type { Request, Response, Server } from 'restify'
import type { PersonKey } from '../domain/person.ts'
import { sendError, sendJson } from './answers.ts'
import { parseJson } from './parse-json.ts'
import type { BodyLimits } from './read-body.ts'
import { BodyRefused, readBody } from './read-body.ts'
import { notesOf } from './request-notes.ts'
import type { WebLog } from './web-log.ts'

/** Answers a parsed body that may still be anything; who sent it is for the answer to find out. */
export type OnMessage = (
  body: unknown,
  authorization: string,
  reference: string,
) => Promise<{ readonly status: number; readonly body?: object }>

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

async function answer(request: Request, response: Response, onMessage: OnMessage, limits: BodyLimits): Promise<void> {
  const notes = notesOf(request)
  const body = parseJson(await readBody(request, limits))
  notes.activity = activityIn(body)
  const answered = await onMessage(body, request.header('authorization', ''), notes.reference)
  const person = personIn(body)
  if (answered.status < 400 && person !== undefined) notes.person = person
  sendJson(response, answered.status, answered.body)
}

/** Where Teams brings what people do. Clients look with HEAD whether somebody is there. */
export function mountMessages(server: Server, log: WebLog, onMessage: OnMessage, limits: BodyLimits): void {
  server.head('/api/messages', async (_request: Request, response: Response) => sendJson(response, 200, undefined))
  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      await answer(request, response, onMessage, limits)
    } catch (error) {
      // What is left of the body is not waited for.
      response.setHeader('Connection', 'close')
      const { reference } = notesOf(request)
      if (!(error instanceof BodyRefused)) log.fault(error, { reference })
      sendError(response, error instanceof BodyRefused ? error.code : 'fault', reference)
    }
  })
}
