import type { Request, RequestHandler, Response, Server } from 'restify'
import { bodyOf, readJson, sendError, sendJson } from './body.ts'
import { demoChannel } from './channel.ts'
import type { Client } from './client.ts'
import { onlyJson, onlyLoopback } from './loopback.ts'
import { isObject, textOf, type JsonObject } from './message.ts'
import type { SimulatorOptions } from './simulator.ts'
import type { Teams } from './teams.ts'

export interface ControlParts {
  readonly teams: Teams
  readonly client: Client
  readonly options: SimulatorOptions
  readonly tell: (event: { readonly kind: string }) => void
}

type Control = (body: JsonObject) => Promise<unknown>

function stateOf({ teams, options }: ControlParts) {
  return {
    bot: teams.bot,
    language: options.language ?? 'nl',
    now: options.clock.now(),
    faults: options.backendFaults,
    elsewhere: options.elsewhere !== undefined,
    channel: teams.isInTeam() ? demoChannel : undefined,
    people: teams.people().map((person) => ({
      ...person,
      typing: teams.isTyping(person.aadObjectId),
      messages: teams.messages(person.aadObjectId),
      channel: teams.channelMessages(person.aadObjectId),
    })),
  }
}

const whoIn = ({ teams }: ControlParts, body: JsonObject) => teams.person(textOf(body['personId'])).aadObjectId

const partOf = (body: JsonObject, name: string): JsonObject => (isObject(body[name]) ? body[name] : {})

/** What a person does in a pane. */
function personControls(parts: ControlParts): Readonly<Record<string, Control>> {
  const { teams, client } = parts
  return {
    say: (body) => client.say(whoIn(parts, body), textOf(body['text'])),
    'say-in-channel': (body) => {
      const root = textOf(body['root'])
      return client.sayInChannel(whoIn(parts, body), {
        text: textOf(body['text']),
        ...(body['mention'] === true ? { mention: 'bot' } : {}),
        ...(root === '' ? {} : { root }),
      })
    },
    press: (body) =>
      client.pressShown(whoIn(parts, body), textOf(body['messageId']), partOf(body, 'action'), partOf(body, 'data')),
    search: (body) => client.search(whoIn(parts, body), textOf(body['dataset']), textOf(body['text'])),
    install: (body) => {
      const who = whoIn(parts, body)
      return body['installed'] === true ? client.install(who) : client.uninstall(who)
    },
    language: async (body) => {
      const who = whoIn(parts, body)
      teams.setLocale(who, body['locale'] === 'en' ? 'en' : 'nl')
      // A client that starts anew in another language tells of its installation again, as recorded: the bot learns it.
      if (teams.person(who).installed) await client.install(who)
    },
  }
}

/** What surrounds everybody: time, the backend's health, and what people do elsewhere. */
function worldControls({ options, tell }: ControlParts): Readonly<Record<string, Control>> {
  const { clock, backendFaults, settle, elsewhere } = options
  return {
    clock: async (body) => {
      const move = Number(body['move'])
      if (Number.isFinite(move)) await clock.move(move)
      tell({ kind: 'clock', now: clock.now() } as { kind: string })
      await settle?.()
    },
    faults: async (body) => {
      for (const side of ['reads', 'writes'] as const) {
        const { delay, fail } = partOf(body, side)
        if (typeof delay === 'number') backendFaults[side].delay = Math.min(Math.max(delay, 0), 60_000)
        if (typeof fail === 'boolean') backendFaults[side].fail = fail
      }
      tell({ kind: 'faults', faults: backendFaults } as { kind: string })
    },
    possible: async () => ({ possible: (await elsewhere?.possible()) ?? [] }),
    happen: async (body) => {
      await elsewhere?.happen(textOf(body['id']))
      await settle?.()
      return { possible: (await elsewhere?.possible()) ?? [] }
    },
  }
}

const answering =
  (control: Control): RequestHandler =>
  async (req: Request, res: Response) => {
    try {
      sendJson(res, 200, (await control(bodyOf(req))) ?? {})
    } catch (error) {
      sendError(res, 400, 'Refused', error instanceof Error ? error.message : 'unknown')
    }
  }

export function mountControls(server: Server, parts: ControlParts): void {
  server.get('/simulator/state', onlyLoopback, async (_req: Request, res: Response) =>
    sendJson(res, 200, stateOf(parts)),
  )
  const controls = { ...personControls(parts), ...worldControls(parts) }
  for (const [name, control] of Object.entries(controls)) {
    server.post(`/simulator/${name}`, onlyLoopback, onlyJson, ...readJson(100_000), answering(control))
  }
}
