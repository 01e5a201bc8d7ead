import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Keyv } from 'keyv'
import type { DestinationStream } from 'pino'
import type { Server } from 'restify'
import { keepAudit } from './keep-audit.ts'
import { createEmbeddedBackend } from './backends/embedded/embedded-backend.ts'
import type { EmbeddedBackend } from './backends/embedded/embedded-backend.ts'
import { createDutchWorkingTime } from './calendar/dutch-working-time.ts'
import { loadCatalogue } from './catalogue/load.ts'
import type { Catalogue } from './catalogue/load.ts'
import { backendPlace, ledgerPlace } from './config.ts'
import type { Config } from './config.ts'
import { days } from './domain/instant.ts'
import type { Understanding } from './domain/intent.ts'
import type { EffectDeps } from './effects/deps.ts'
import { startJobs } from './effects/jobs.ts'
import { startWorker } from './effects/worker.ts'
import type { Worker } from './effects/worker.ts'
import { createLog } from './log.ts'
import type { Log } from './log.ts'
import { periodicJobs } from './periodic-jobs.ts'
import type { PermissionsBackend } from './ports/permissions-backend.ts'
import { refuseUnsafeStart, startChecks } from './start-checks.ts'
import { createStore } from './store/store.ts'
import type { Store } from './store/store.ts'
import { createChannelKeys } from './teams/channel-keys.ts'
import type { ChannelKeys } from './teams/channel-keys.ts'
import { localChannel, microsoftChannel } from './teams/channel.ts'
import type { Channel } from './teams/channel.ts'
import { createGuard, createLocalGuard } from './teams/guard.ts'
import type { Guard } from './teams/guard.ts'
import { within } from './teams/reach.ts'
import type { Fetch } from './teams/reach.ts'
import { createShed } from './teams/shed.ts'
import { createBotAdapter } from './teams/bot-adapter.ts'
import type { BotAdapter } from './teams/bot-adapter.ts'
import { createBotStorage } from './teams/bot-storage.ts'
import { createDeliveries } from './teams/deliveries.ts'
import { createInflow } from './teams/inflow.ts'
import type { MessagesParts } from './teams/messages.ts'
import { createChannelNotifier } from './teams/channel-notifier.ts'
import { createNotifier } from './teams/notifier.ts'
import { createRoster } from './teams/read-roster.ts'
import { createSendLimiter } from './teams/send-limiter.ts'
import { createTurnLock } from './teams/turn-lock.ts'
import { checkedReads } from './usecases/checked-reads.ts'
import { createUnreadKeeper } from './usecases/keep-unread.ts'
import { oncePerTurn } from './usecases/once-per-turn.ts'
import { loadUnderstanding } from './understanding/load.ts'
import { closeServer } from './web/close-server.ts'
import { createServer } from './web/server.ts'

type PortName = 'backend' | 'ledger' | 'people' | 'outbox' | 'cards' | 'notifier'

/** What the simulator and the tests hand in; production hands in nothing. */
export interface AppParts {
  /** Milliseconds added to the clock of the ledger. */
  readonly clockOffset?: () => number
  /** Stands between the bot and a port, e.g. to make it slow, failing or deadly. */
  readonly wrap?: <T extends object>(name: PortName, port: T) => T
  readonly catalogueFolders?: readonly (string | URL)[]
  /** A channel with keys of the test's own. */
  readonly channel?: Partial<Channel>
  /** The world outside, as far as the lists of hosts let anything out. */
  readonly fetch?: Fetch
  /** Takes the lines of the log. */
  readonly logTo?: DestinationStream
  /** Stands in for what is learnt from phrases, which takes most of a second of every process. */
  readonly understanding?: Understanding
}

export interface App {
  readonly server: Server
  readonly store: Store
  readonly backend: PermissionsBackend
  /** What happens on the API platform without the bot; for the simulator and the tests. */
  readonly outside: Pick<EmbeddedBackend, 'happenings' | 'possible'>
  readonly worker: Worker
  readonly log: Log
  /** Listens. @returns the address, e.g. "http://127.0.0.1:3978" */
  start(): Promise<string>
  /** Accepts nothing new, finishes turns and effects in hand, closes the databases. */
  stop(): Promise<void>
}

/** The one place where parts are chosen and put together. */
export async function createApp(config: Config, parts: AppParts = {}): Promise<App> {
  const log = createLog({ level: config.logLevel, ...(parts.logTo === undefined ? {} : { destination: parts.logTo }) })
  let worker: Worker | undefined
  const { store, audit } = await openStore(config, parts, log, () => worker?.wake())
  const catalogue = await loadCatalogue(parts.catalogueFolders)
  const embedded = await createEmbeddedBackend({
    ...backendPlace(config),
    now: () => store.ledger.now(),
    authorisations: catalogue.authorisations,
  })
  if (config.mode === 'local') await embedded.seedDemo()
  await store.outbox.takeOver()
  const wrap = parts.wrap ?? ((_: PortName, port) => port)
  const backend = wrap<PermissionsBackend>('backend', embedded)
  const talk = await talkOf(config, parts, store, log, catalogue, backend)
  const deps = { ...depsOf(config, store, backend, catalogue, wrap), ...talk }
  const channel = { ...channelOf(config), ...parts.channel }
  const outside: Fetch = parts.fetch ?? ((url, init) => fetch(url, init))
  const keys = createChannelKeys(channel, within(channel.keys, outside))
  const adapter = createBotAdapter(config.credentials, channel, keys, outside)
  const running = (worker = startWorker(
    effectsOf(config, deps, store, adapter, wrap),
    wrap('outbox', store.outbox),
    (error, kind) => log.fault(error, { effect: kind }),
  ))
  const jobs = startJobs(jobsOf(config, deps, store, log))
  const messages = messagesOf(config, deps, store, adapter, log)
  const guard = guardOf(config, channel, keys)
  const server = createServer({ log, guard, messages, shed: createShed(), ready: () => store.ready() })
  const stop = async (): Promise<void> => {
    await closeServer(server)
    await Promise.all([messages.deliveries.idle(), talk.unread?.idle()])
    await jobs.stop()
    await running.stop()
    await audit.stop()
    await store.close()
    await embedded.close()
  }
  return { server, store, backend, outside: embedded, worker: running, log, start: () => listen(server, config), stop }
}

/** @throws StartRefused or AuditNotSound, with the database closed again */
async function openStore(
  config: Config,
  parts: AppParts,
  log: Log,
  onCommit: () => void,
): Promise<{ readonly store: Store; readonly audit: Awaited<ReturnType<typeof keepAudit>> }> {
  const store = await createStore({
    ...ledgerPlace(config),
    clock: { offset: parts.clockOffset ?? (() => 0) },
    onCommit,
  })
  try {
    await refuseUnsafeStart(startChecks(config, store))
    return { store, audit: await keepAudit(config, store, log) }
  } catch (error) {
    await store.close()
    throw error
  }
}

type Wrap = NonNullable<AppParts['wrap']>
type AppDeps = ReturnType<typeof depsOf> & Awaited<ReturnType<typeof talkOf>>

const depsOf = (config: Config, store: Store, backend: PermissionsBackend, catalogue: Catalogue, wrap: Wrap) => ({
  ledger: wrap('ledger', store.ledger),
  people: wrap('people', store.people),
  backend,
  catalogue,
  rules: {
    requestExpiresAfter: days(config.requestExpiresDays),
    remindAfter: config.reminderWorkingDays,
    escalateAfter: config.escalationWorkingDays,
    warnBefore: days(config.expiryNoticeDays),
    verifiedDomains: config.verifiedDomains,
    twoAgents: config.productionNeedsTwoAgents,
  },
  workingTime: createDutchWorkingTime(),
})

/** What only conversations need. */
const talkOf = async (
  config: Config,
  parts: AppParts,
  store: Store,
  log: Log,
  catalogue: Catalogue,
  { traits }: PermissionsBackend,
) => ({
  understanding: parts.understanding ?? (await loadUnderstanding(catalogue, traits.customerNumberLength)),
  unread: config.keepUnread
    ? createUnreadKeeper({ ...store, onFault: (error) => log.fault(error, { effect: 'keep-unread' }) })
    : undefined,
})

function effectsOf(config: Config, deps: AppDeps, store: Store, adapter: BotAdapter, wrap: Wrap): EffectDeps {
  const speaker = speakerOf(config, adapter)
  const limit = createSendLimiter(config.limits)
  const notifier = createNotifier({ ...speaker, now: () => store.ledger.now(), limit })
  return {
    ...deps,
    cards: wrap('cards', store.cards),
    notifier: wrap('notifier', notifier),
    channels: store.channels,
    channelNotifier: wrap('notifier', createChannelNotifier({ ...speaker, limit })),
    servicedeskChannel: config.servicedeskChannel,
    roster: createRoster(speaker),
    readTimeout: config.writeTimeoutMs,
    writeTimeout: config.writeTimeoutMs,
  }
}

const speakerOf = ({ credentials }: Config, adapter: BotAdapter) => ({ adapter, appId: credentials?.appId ?? '' })

const messagesOf = (config: Config, deps: AppDeps, store: Store, adapter: BotAdapter, log: Log): MessagesParts => ({
  depsForTurn: () => ({ ...deps, backend: oncePerTurn(checkedReads(deps.backend, config.readTimeoutMs)) }),
  storage: createBotStorage(new Keyv({ store: store.keyv })),
  lock: createTurnLock(store.turnLease),
  deliveries: createDeliveries((error) => log.fault(error, { effect: 'reply' })),
  adapter,
  inflow: createInflow(config.inflow),
  speaker: speakerOf(config, adapter),
  channels: store.channels,
  servicedeskChannel: config.servicedeskChannel,
  onFault: (error, reference) => log.fault(error, { reference }),
})

const channelOf = ({ credentials, serviceHosts }: Config): Channel =>
  credentials === undefined ? localChannel : microsoftChannel(serviceHosts)

/** Without credentials, so in local mode alone, nobody proves anything. */
function guardOf({ credentials }: Config, channel: Channel, keys: ChannelKeys): Guard {
  if (credentials === undefined) return createLocalGuard(channel)
  return createGuard({ channel, keys, audience: credentials.appId, tenants: [credentials.tenantId] })
}

const jobsOf = (config: Config, deps: AppDeps, store: Store, log: Log): Parameters<typeof startJobs>[0] => ({
  leases: store.jobs,
  ledger: deps.ledger,
  jobs: periodicJobs({ ...deps, store, config }),
  onFault: (error, job) => log.fault(error, { effect: job }),
})

async function listen(server: Server, config: Config): Promise<string> {
  const { host, port } = config
  server.listen(port, host)
  await Promise.race([
    once(server.server, 'listening'),
    once(server.server, 'error').then(([error]) => Promise.reject(error as Error)),
  ])
  return `http://${host}:${(server.server.address() as AddressInfo).port}`
}
