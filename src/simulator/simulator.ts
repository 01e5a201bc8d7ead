import type { Server } from 'restify'
import type { Locale } from '../domain/locale.ts'
import { createClient, type Client } from './client.ts'
import { mountConnector } from './connector.ts'
import { mountControls } from './controls.ts'
import type { Elsewhere } from './elsewhere.ts'
import { mountEvents } from './live.ts'
import { mountPage } from './page-files.ts'
import type { SimulatedPerson } from './person.ts'
import { createTeams, type Teams } from './teams.ts'
import type { BackendFaults } from './with-faults.ts'

export interface SimulatorOptions {
  /** Where bot and connector listen; known once the server does. */
  readonly botUrl: () => string
  readonly people: readonly SimulatedPerson[]
  readonly tenant: string
  readonly clock: { now(): number; move(milliseconds: number): void | Promise<void> }
  /** Shared with the wrapper around the backend. */
  readonly backendFaults: BackendFaults
  /** Resolves when the worker has nothing left to do now. */
  readonly settle?: () => Promise<void>
  readonly elsewhere?: Elsewhere
  /** Language of the page until its user chooses. */
  readonly language?: Locale
  readonly botId?: string
  readonly botName?: string
  /** Who brought the bot into the servicedesk's team; nobody did when left out. */
  readonly teamOwner?: string
}

export interface Simulator {
  readonly teams: Teams
  readonly client: Client
  /** Installs the bot for everybody who is said to have it. */
  start(): Promise<void>
  /** Ends the page's event streams, so that the server can close. */
  stop(): Promise<void>
}

/** A fake Teams and its page on the bot's own server. Only for a server that listens on loopback. */
export function mountSimulator(server: Server, options: SimulatorOptions): Simulator {
  const { people, tenant, botUrl, clock } = options
  const named = {
    ...(options.botId === undefined ? {} : { botId: options.botId }),
    ...(options.botName === undefined ? {} : { botName: options.botName }),
  }
  const teams = createTeams({ people, tenant, ...named, now: () => clock.now() })
  const client = createClient({ teams, botUrl, serviceUrl: () => `${botUrl()}/connector` })
  mountConnector(server, teams)
  const events = mountEvents(server, teams)
  mountControls(server, { teams, client, options, tell: events.tell })
  mountPage(server)
  return {
    teams,
    client,
    start: async () => {
      for (const { aadObjectId, installed } of people) if (installed) await client.install(aadObjectId)
      if (options.teamOwner !== undefined) await client.changeTeam(options.teamOwner, 'add')
    },
    stop: async () => events.close(),
  }
}
