import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import { minutes, seconds } from '../../src/domain/instant.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import { reconcile } from '../../src/usecases/reconcile/reconcile.ts'
import { startBot } from '../support/bot.ts'
import { testRules } from '../support/rules.ts'
import type { Bot } from '../support/bot.ts'
import { grace, named, ruben, sanne, tom, userOf } from '../support/cast.ts'

type Grant = PermissionsBackend['grant']

let bot: Bot
let writes: string[]
/** What the backend does with a grant; the real thing unless a test says otherwise. */
let grant: (backend: PermissionsBackend, ...args: Parameters<Grant>) => Promise<void>

const watched = (backend: PermissionsBackend): PermissionsBackend => ({
  ...backend,
  grant: (wanted, key) => {
    writes.push(`on ${wanted.authorisation}`)
    return grant(backend, wanted, key)
  },
  revoke: (wanted, key) => {
    writes.push(`off ${wanted.authorisation}`)
    return backend.revoke(wanted, key)
  },
})

beforeEach(async () => {
  writes = []
  grant = (backend, ...args) => backend.grant(...args)
  bot = await startBot({ wrap: (name, port) => (name === 'backend' ? (watched(port as never) as never) : port) })
})
afterEach(() => bot.stop())

const number = '9401138'
const held = async (name: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const states = async (name: string, authorisation: string) => {
  const { ledger } = bot.app.store
  const all = await ledger.changesOfRight(bot.teams.tenant, userOf(name), number, authorisation)
  return all.map(({ cause, wish, state, outcome }) => [cause, wish, state, outcome].join(' ').trim())
}
const paused = () => bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
async function resumed(): Promise<void> {
  await bot.app.store.ledger.write((tx) => tx.resumeGrants())
  await bot.settle()
}
async function pass(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}
async function approved(): Promise<void> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
  await bot.press(grace, 'approve')
}
async function direct(wish: 'toekennen' | 'intrekken', personId = sanne, whom = 'tom.bakker'): Promise<void> {
  await bot.say(personId, `${wish} haalservice ${number} ${whom}@example.com`)
  await bot.press(personId, 'confirm')
}
async function reconciled(): Promise<void> {
  const { ledger, people, survey } = bot.app.store
  const reads = () => checkedReads(bot.app.backend, seconds(2))
  await reconcile({ ledger, people, survey, catalogue: await loadCatalogue(), rules: testRules, reads })
  bot.app.worker.wake()
  await bot.settle()
}
const everybody = () => [tom, sanne, grace].flatMap((personId) => bot.sees(personId)).join('\n')

describe('I-22: who wishes what was wished already gets it once, and nobody reads that it failed', () => {
  it('an approved request beside a direct grant is granted', async () => {
    await paused()
    await approved()
    await direct('toekennen')
    await resumed()
    expect(await states('Tom', 'haalservice')).toEqual(['line on done already-so', 'direct on done by-us'])
    expect(writes).toEqual(['on haalservice'])
    expect(everybody()).not.toContain('mislukt')
    expect(bot.shown(tom)).toContain('Toegekend')
  })

  it('a direct grant beside a request that is approved after it is done too', async () => {
    await paused()
    await direct('toekennen')
    await approved()
    await resumed()
    expect(await states('Tom', 'haalservice')).toEqual(['direct on done already-so', 'line on done by-us'])
    expect(writes).toEqual(['on haalservice'])
    expect(everybody()).not.toContain('mislukt')
  })

  it('two who give the same both read that it is on', async () => {
    await paused()
    await direct('toekennen')
    await direct('toekennen', grace)
    await resumed()
    expect(await states('Tom', 'haalservice')).toEqual(['direct on done already-so', 'direct on done by-us'])
    expect(writes).toEqual(['on haalservice'])
    expect(everybody()).not.toContain('mislukt')
  })

  it('two who take the same away both read that it is off', async () => {
    await paused()
    await direct('intrekken', sanne, 'noor.visser')
    await direct('intrekken', grace, 'noor.visser')
    await resumed()
    expect(await states('Noor', 'haalservice')).toEqual(['revoke off done already-so', 'revoke off done by-us'])
    expect(writes).toEqual(['off haalservice'])
    expect(
      [sanne, grace, named('Noor').aadObjectId].flatMap((personId) => bot.sees(personId)).join('\n'),
    ).not.toContain('mislukt')
  })

  it('a replacement beside an approved request for what it switches on leaves both done', async () => {
    await bot.say(ruben, 'aanvragen zakelijke track & trace')
    await bot.press(ruben, 'confirm')
    await bot.say(sanne, `vervang read only ${number} ruben.smit@example.com`)
    await paused()
    await bot.press(grace, 'approve')
    await bot.say(sanne, 'ja')
    await bot.say(sanne, 'ja')
    await resumed()
    expect((await states('Ruben', 'zakelijke-track-trace')).every((each) => each.includes('done'))).toBe(true)
    expect(await held('Ruben')).toEqual(['zakelijke-track-trace'])
    expect(bot.sees(ruben).join('\n')).not.toContain('mislukt')
  })

  it('of an approval whose outcome nobody knows, the direct grant after it tells', async () => {
    grant = () => Promise.reject(new BackendUnavailable('no answer'))
    await approved()
    expect(await states('Tom', 'haalservice')).toEqual(['line on uncertain'])
    await pass(seconds(1))
    grant = (backend, ...args) => backend.grant(...args)
    await direct('toekennen')
    await pass(minutes(1))
    expect((await states('Tom', 'haalservice')).map((each) => each.split(' ')[2])).toEqual(['done', 'done'])
    expect(everybody()).not.toContain('mislukt')
  })
})

describe('a wish for the same that comes to nothing leaves the older one as it was', () => {
  it('one that the backend refuses: the request is tried by itself', async () => {
    let refusals = 0
    grant = (backend, ...args) => {
      refusals += 1
      return refusals === 1 ? Promise.reject(new BackendRefused('not-allowed', 'no')) : backend.grant(...args)
    }
    await paused()
    await approved()
    await direct('toekennen')
    await resumed()
    await pass(seconds(20))
    expect(await states('Tom', 'haalservice')).toEqual(['line on done by-us', 'direct on failed refused-by-backend'])
    expect(await held('Tom')).toEqual(['haalservice'])
  })

  it('I-9: one whose giver is no administrator any more: the request is granted by who approved it', async () => {
    await paused()
    await approved()
    await direct('toekennen')
    await bot.app.backend.revoke({ user: userOf('Sanne'), number, authorisation: 'klantnummerinstellingen' }, 'outside')
    await resumed()
    await pass(seconds(20))
    expect(await states('Tom', 'haalservice')).toEqual(['line on done by-us', 'direct on withdrawn not-administrator'])
  })

  it('I-28: but never across a revoke in between, which then is the last word', async () => {
    grant = () => Promise.reject(new BackendRefused('not-allowed', 'no'))
    await paused()
    await approved()
    await direct('intrekken')
    await direct('toekennen')
    await resumed()
    await pass(seconds(20))
    expect(await states('Tom', 'haalservice')).toEqual([
      'line on failed superseded',
      'revoke off done already-so',
      'direct on failed refused-by-backend',
    ])
    expect(await held('Tom')).toEqual([])
  })
})

describe('what was given twice and is gone', () => {
  it('is shown as off on every card that said it was on', async () => {
    await paused()
    await approved()
    await direct('toekennen')
    await resumed()
    await bot.app.backend.revoke({ user: userOf('Tom'), number, authorisation: 'haalservice' }, 'outside')
    bot.clock.move(minutes(5))
    await reconciled()
    expect(bot.shown(tom)).not.toContain('Staat aan sinds')
    expect(bot.shown(sanne)).not.toContain('Staat aan sinds')
  })

  it('is asked about once: "do you see it?"', async () => {
    await paused()
    await approved()
    await direct('toekennen')
    await resumed()
    await pass(minutes(90))
    expect(bot.offered(tom).filter((verb) => verb === 'visible-yes')).toHaveLength(1)
  })
})
