import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import { minutes, seconds } from '../../src/domain/instant.ts'
import { runJob } from '../../src/effects/jobs.ts'
import { reconcileJob } from '../../src/periodic-jobs.ts'
import { withdrawOnboarding } from '../../src/usecases/customer-onboarding.ts'
import { declineOnboarding } from '../../src/usecases/desk-onboarding.ts'
import { pauseGrants, resumeGrants } from '../../src/usecases/pause-grants.ts'
import { inPortal, removeFromNumber } from '../operators/portal-change.ts'
import { attackerOn } from '../store/attacker.ts'
import {
  asks,
  authorises,
  caseOf,
  catalogue,
  claims,
  followsPlatform,
  lindehof,
  links,
  nina,
  onboardingOf,
  personOf,
  seenBy,
  tried,
  turnOf,
  validated,
} from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { noor, petra, ruben, sanne, userOf, youssef } from '../support/cast.ts'
import { testConfig } from '../support/test-config.ts'

let bot: Bot
afterEach(() => bot.stop())

type Write = 'linkAddress' | 'authoriseProduction'
type Call = (...args: unknown[]) => Promise<void>

/** How the platform takes a write; each call's key is kept, also of those that are lost. */
function platform(how: (write: () => Promise<void>, name: Write, call: number) => Promise<void>) {
  const keys: string[] = []
  const parts: AppParts = {
    wrap: (name, port) =>
      name !== 'backend'
        ? port
        : new Proxy(port, {
            get(target, key) {
              const value: unknown = Reflect.get(target, key)
              if (key !== 'linkAddress' && key !== 'authoriseProduction') return value
              return (...args: unknown[]) => {
                keys.push(String(args.at(-1)))
                return how(() => (value as Call).apply(target, args), key, keys.length)
              }
            },
          }),
  }
  return { keys, parts }
}

const lost = () => new BackendUnavailable('reset')

async function linkedWith(how: Parameters<typeof platform>[0]) {
  const { keys, parts } = platform(how)
  bot = await startBot(parts)
  const id = await asks(bot)
  await claims(bot, id)
  await links(bot, id)
  return { id, keys }
}

async function pass(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}

const order = () => ({ tenant: bot.teams.tenant, by: 'operator', reason: 'incident' })
const stops = () => pauseGrants(bot.app.store, order())
const resumes = async () => {
  await resumeGrants(bot.app.store, order())
  await bot.settle()
}

const now = (id: string) => onboardingOf(bot, id)
const verbs = async (id: string) => {
  const { caseId } = await now(id)
  const trail = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant })
  return trail.filter((event) => event.caseId === caseId).map(({ verb }) => verb.replace('onboarding.', ''))
}

describe('the answer of the platform', () => {
  it('I-22, I-24: that is lost is not certain, is settled by reading back, and was one write', async () => {
    const { id, keys } = await linkedWith(async (write) => {
      await write()
      throw lost()
    })
    expect(await now(id)).toMatchObject({ stage: 'linking', write: 'uncertain' })
    await pass(seconds(6))
    expect((await now(id)).stage).toBe('activate')
    expect(keys).toHaveLength(1)
    expect((await verbs(id)).filter((verb) => verb === 'sent')).toHaveLength(1)
  })

  it('I-22: that never came is asked for again with the same key, until it is there', async () => {
    const { id, keys } = await linkedWith((write, _, call) => (call < 3 ? Promise.reject(lost()) : write()))
    await pass(seconds(6))
    await pass(seconds(30))
    expect((await now(id)).stage).toBe('activate')
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
  })

  it('I-23, I-24: that never comes is the agent’s after an hour, who hears so; what they mend settles it', async () => {
    const { id, keys } = await linkedWith(() => Promise.reject(lost()))
    for (const wait of [1, 2, 10, 20, 30]) await pass(minutes(wait))
    const written = keys.length
    expect(await now(id)).toMatchObject({ stage: 'linking', trouble: 'uncertain' })
    expect(await caseOf(bot, id)).toMatchObject({ waitingFor: 'servicedesk', stage: 'linking' })
    expect(bot.sees(petra).join()).toContain('Koppelen loopt')
    await pass(minutes(61))
    expect(keys).toHaveLength(written)
    inPortal(
      bot,
      `insert into platform_user (address_key, address, name, company, linked_at, activation_sent_at)
        values ('${nina.address}', '${nina.address}', 'Nina', '${lindehof}', 1, 1)`,
    )
    await pass(minutes(61))
    expect(await now(id)).toMatchObject({ stage: 'activate' })
    expect((await now(id)).trouble).toBeUndefined()
    expect(await caseOf(bot, id)).toMatchObject({ waitingFor: 'customer' })
  })

  it('that is a no gives it back to the agent, whose next try is another wish', async () => {
    const { id, keys } = await linkedWith((write, _, call) =>
      call === 1 ? Promise.reject(new BackendRefused('not-allowed', 'no')) : write(),
    )
    expect(await now(id)).toMatchObject({ stage: 'link', trouble: 'refused', generation: 2 })
    expect(await caseOf(bot, id)).toMatchObject({ waitingFor: 'servicedesk', stage: 'link' })
    expect(bot.sees(petra).join()).toContain('Adres koppelen')
    await links(bot, id)
    expect(await now(id)).toMatchObject({ stage: 'activate' })
    expect(new Set(keys).size).toBe(2)
  })

  it('is not asked for where the address came to another company meanwhile', async () => {
    const { keys, parts } = platform((write) => write())
    bot = await startBot(parts)
    const id = await asks(bot)
    await claims(bot, id)
    const other = { ...nina, company: 'company-de-graaf' }
    await bot.app.backend.linkAddress(other, 'by hand')
    await links(bot, id)
    expect(await now(id)).toMatchObject({ stage: 'link', trouble: 'refused' })
    expect(keys).toEqual(['by hand'])
  })

  it('is not asked for where the address is linked already: it goes on where the platform says it is', async () => {
    const { keys, parts } = platform((write) => write())
    bot = await startBot(parts)
    const id = await asks(bot)
    await claims(bot, id)
    await bot.app.backend.linkAddress({ ...nina, company: lindehof }, 'by hand')
    await bot.app.outside.happenings.activate(nina.address)
    await links(bot, id)
    expect(await now(id)).toMatchObject({ stage: 'log-in' })
    expect(keys).toEqual(['by hand'])
  })

  it('an event that comes while nobody knows settles it too', async () => {
    const { id, keys } = await linkedWith(async (write) => {
      await write()
      throw lost()
    })
    await followsPlatform(bot)
    expect(await now(id)).toMatchObject({ stage: 'activate' })
    await pass(minutes(61))
    expect(await now(id)).toMatchObject({ stage: 'activate' })
    expect(keys).toHaveLength(1)
  })
})

describe('I-22: killed between the note and what comes after it', () => {
  /** As a process leaves it that dies right after it noted its attempt. */
  async function cutOff(done: boolean) {
    const { keys, parts } = platform((write) => write())
    bot = await startBot(parts)
    await stops()
    const id = await asks(bot)
    await claims(bot, id)
    await links(bot, id)
    const { tenant, version } = await now(id)
    await bot.app.store.ledger.write((tx) =>
      tx.changeOnboarding(tenant, id, version, { write: 'sent', attempts: 1, sentAt: tx.now }),
    )
    for (const company of done ? [lindehof] : []) await bot.app.backend.linkAddress({ ...nina, company }, 'the same')
    await resumes()
    await pass(minutes(10))
    return { id, keys }
  }

  it('and the platform was not told: it is read first, called uncertain, and told once', async () => {
    const { id, keys } = await cutOff(false)
    expect(await now(id)).toMatchObject({ stage: 'linking', write: 'uncertain' })
    expect(keys).toEqual([])
    await pass(minutes(10))
    expect(await now(id)).toMatchObject({ stage: 'activate' })
    expect(keys).toHaveLength(1)
  })

  it('and the platform was told: it is read, and not told again', async () => {
    const { id, keys } = await cutOff(true)
    expect(await now(id)).toMatchObject({ stage: 'activate' })
    expect(keys).toEqual(['the same'])
  })
})

describe('between the press and the write', () => {
  async function held() {
    const { keys, parts } = platform((write) => write())
    bot = await startBot(parts)
    await stops()
    const id = await asks(bot, sanne, { name: 'Iris', address: 'iris@bureau.example' })
    await claims(bot, id)
    await links(bot, id)
    expect(await now(id)).toMatchObject({ stage: 'linking', write: 'due' })
    return { id, keys, go: resumes }
  }

  it('a pause of all changes holds it, and it goes on after', async () => {
    const { id, keys, go } = await held()
    await pass(minutes(30))
    expect(keys).toEqual([])
    await go()
    expect(await now(id)).toMatchObject({ stage: 'activate' })
  })

  it('I-17: the proof is gone: nothing is written, and it is the servicedesk’s again', async () => {
    const { id, keys, go } = await held()
    inPortal(bot, ...removeFromNumber(userOf('Sanne'), '9401138'))
    await go()
    expect(await now(id)).toMatchObject({ stage: 'link', generation: 2 })
    expect(keys).toEqual([])
    expect(await verbs(id)).toContain('returned')
    expect(await caseOf(bot, id)).toMatchObject({ waitingFor: 'servicedesk' })
  })

  it('I-9: who pressed is no agent any more: nothing is written', async () => {
    const { id, keys, go } = await held()
    inPortal(bot, `delete from agent where "user" = '${userOf('Petra')}'`)
    await go()
    expect(await now(id)).toMatchObject({ stage: 'link' })
    expect(keys).toEqual([])
  })

  it('who asked takes it back: nothing is written', async () => {
    const { id, keys, go } = await held()
    const { customer } = await seenBy(bot, id)
    await withdrawOnboarding(await turnOf(bot), await personOf(bot, sanne), customer)
    await go()
    expect(await now(id)).toMatchObject({ stage: 'withdrawn' })
    expect(keys).toEqual([])
  })

  it('once it is written nobody takes it back until the outcome is known', async () => {
    const { id } = await linkedWith(() => Promise.reject(lost()))
    const { customer, desk } = await seenBy(bot, id)
    const withdrawing = async () => withdrawOnboarding(await turnOf(bot), await personOf(bot, sanne), customer)
    const declining = async () =>
      declineOnboarding(await turnOf(bot), await personOf(bot, petra), { ...desk, reason: 'Toch niet.' })
    expect(await tried(withdrawing)).toBe('onboarding-under-way')
    expect(await tried(declining)).toBe('onboarding-under-way')
    for (const wait of [1, 2, 10, 20, 30]) await pass(minutes(wait))
    const later = (await seenBy(bot, id)).desk
    const atLast = async () =>
      declineOnboarding(await turnOf(bot), await personOf(bot, petra), { ...later, reason: 'Toch niet.' })
    expect(await tried(atLast)).toBe('allowed')
  })
})

describe('production', () => {
  async function authorisedWith(how: Parameters<typeof platform>[0]) {
    const { keys, parts } = platform((write, name, call) => (name === 'linkAddress' ? write() : how(write, name, call)))
    bot = await startBot(parts)
    const id = await validated(bot)
    await authorises(bot, id)
    return { id, keys: () => keys.slice(1) }
  }

  it('I-22, I-24: whose answer is lost is settled by reading back, and was one write', async () => {
    const { id, keys } = await authorisedWith(async (write) => {
      await write()
      throw lost()
    })
    expect(await now(id)).toMatchObject({ stage: 'authorising', write: 'uncertain' })
    await pass(seconds(6))
    expect(await now(id)).toMatchObject({ stage: 'production-use' })
    expect(keys()).toHaveLength(1)
  })

  it('that the platform refuses goes back to be authorised anew, with the evidence that there is', async () => {
    const { id } = await authorisedWith((write, _, call) =>
      call === 2 ? Promise.reject(new BackendRefused('not-allowed', 'no')) : write(),
    )
    expect(await now(id)).toMatchObject({ stage: 'authorise', trouble: 'refused', generation: 2 })
    await authorises(bot, id)
    expect(await now(id)).toMatchObject({ stage: 'production-use' })
  })

  it('I-9: is not written where who authorised it is no agent any more', async () => {
    const { keys, parts } = platform((write) => write())
    bot = await startBot(parts)
    const id = await validated(bot)
    await stops()
    await authorises(bot, id)
    inPortal(bot, `delete from agent where "user" = '${userOf('Youssef')}'`)
    await resumes()
    await pass(minutes(10))
    expect(await now(id)).toMatchObject({ stage: 'authorise' })
    expect(await bot.app.backend.isAuthorisedForProduction(lindehof)).toBe(false)
    expect(keys).toHaveLength(1)
  })

  it('I-21: of several who authorise at once exactly one does, and it is written once', async () => {
    const { keys, parts } = platform((write) => write())
    bot = await startBot(parts)
    inPortal(bot, `insert into agent ("user") values ('${userOf('Ruben')}'), ('${userOf('Noor')}')`)
    const id = await validated(bot)
    const outcomes = await Promise.all([youssef, ruben, noor].map((agent) => tried(() => authorises(bot, id, agent))))
    expect(outcomes.filter((outcome) => outcome === 'allowed')).toHaveLength(1)
    expect((await now(id)).deeds.filter(({ kind }) => kind === 'authorised')).toHaveLength(1)
    expect(keys).toHaveLength(2)
  })
})

describe('while the platform is away', () => {
  it('I-10: a press changes nothing and says so, and can be pressed again', async () => {
    bot = await startBot()
    const id = await asks(bot)
    await claims(bot, id)
    bot.faults.reads.fail = true
    expect(await tried(() => links(bot, id))).toBe('backend-unavailable')
    bot.faults.reads.fail = false
    expect((await now(id)).stage).toBe('link')
    await links(bot, id)
    expect((await now(id)).stage).toBe('activate')
  })

  it('I-23: what was pressed is carried out once it is back', async () => {
    bot = await startBot()
    const id = await asks(bot)
    await claims(bot, id)
    bot.faults.writes.fail = true
    await links(bot, id)
    expect(await now(id)).toMatchObject({ stage: 'linking', write: 'uncertain' })
    bot.faults.writes.fail = false
    await pass(seconds(6))
    expect((await now(id)).stage).toBe('activate')
  })

  it('I-23: and is found by the reconciler where nothing is owed any more', async () => {
    bot = await startBot()
    await stops()
    const id = await asks(bot)
    await claims(bot, id)
    await links(bot, id)
    const file = attackerOn('url' in bot.place ? bot.place : { file: join(bot.folder, 'toegangshulp.sqlite') })
    file.exec(`delete from outbox where kind = 'onboarding'`)
    file.close()
    await resumes()
    await pass(minutes(20))
    expect((await now(id)).stage).toBe('linking')
    await reconciles()
    expect((await now(id)).stage).toBe('activate')
  })
})

async function reconciles(): Promise<void> {
  const { store, backend } = bot.app
  const { ledger, people } = store
  const config = testConfig(bot.folder)
  const job = reconcileJob({
    ledger,
    people,
    catalogue: await catalogue,
    backend: backend,
    store,
    config,
  })
  const onFault = (error: unknown): never => {
    throw error
  }
  let done = false
  while (!done) done = await runJob({ leases: store.jobs, ledger, onFault }, job, 0)
  await bot.settle()
}
