import type { Server } from 'restify'
import { createDoor } from '../teams/door.ts'
import { createHttpServer } from './http-server.ts'
import type { WebLog } from './web-log.ts'

/** The bot on HTTP: what comes in on `/api/messages` goes to Teams' side of the house. */
export const createServer = ({
  log,
  ready,
  ...parts
}: { readonly log: WebLog; readonly ready: () => Promise<boolean> } & Parameters<typeof createDoor>[0]): Server =>
  createHttpServer({ log, ready, door: createDoor(parts) })
