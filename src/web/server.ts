import type { Server } from 'restify'
import { answerMessage } from '../teams/messages.ts'
import type { MessagesParts } from '../teams/messages.ts'
import { createHttpServer } from './http-server.ts'
import type { WebLog } from './web-log.ts'

/** The bot on HTTP: what comes in on `/api/messages` goes to Teams' side of the house. */
export const createServer = (options: {
  readonly log: WebLog
  readonly messages: MessagesParts
  readonly ready: () => Promise<boolean>
}): Server =>
  createHttpServer({
    log: options.log,
    ready: options.ready,
    onMessage: (body, authorization, reference) => answerMessage(options.messages, body, authorization, reference),
  })
