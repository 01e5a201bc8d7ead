import { setTimeout as pause } from 'node:timers/promises'
import type { Request, Response } from 'restify'
import { sendError, sendJson } from './body.ts'
import type { ConnectorCall, Fault } from './faults.ts'
import { textOf } from './message.ts'
import type { Teams } from './teams.ts'

export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export const refuse = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message } },
})

type Act = (req: Request) => Answer
type Whose = (req: Request) => string | undefined

/** The path's parts come decoded or not, depending on what was encoded; ids hold no percent signs. */
export const part = (req: Request, name: string): string =>
  decodeURIComponent(textOf((req.params as Record<string, unknown>)[name]))

/** Who is at the other end of the conversation in the path: `channel` for that of the team, nobody for a group. */
export const ownerOf =
  (teams: Teams): Whose =>
  (req) => {
    const conversation = teams.conversation(part(req, 'conversation'))
    if (conversation?.type === 'channel') return 'channel'
    return conversation?.type === 'personal' ? conversation.members[0] : undefined
  }

/** A call of the connector, which goes wrong when the teams' faults say so. */
export function connectorCall(teams: Teams, call: ConnectorCall, act: Act, whose: Whose = ownerOf(teams)) {
  return async (req: Request, res: Response): Promise<void> => {
    const fault = teams.faults.meet(call, whose(req))
    if (fault?.acceptThenFail === true) act(req)
    if (fault?.hang !== undefined) await pause(fault.hang)
    if (fault?.status !== undefined) fail(res, fault, fault.status)
    else answer(res, act(req))
  }
}

const answer = (res: Response, { status, body }: Answer): void => sendJson(res, status, body)

function fail(res: Response, fault: Fault, status: number): void {
  if (status === 0) return void res.socket?.destroy()
  if (fault.retryAfter !== undefined) res.setHeader('Retry-After', String(fault.retryAfter))
  sendError(res, status, fault.code ?? 'SimulatedFault')
}
