import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import { reconcile } from '../../src/usecases/reconcile/reconcile.ts'
import { demoPortal } from '../../src/backends/embedded/demo-portal.ts'
import type { AppParts } from '../../src/app.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, grace, joost, olivia, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'
import { createGate } from '../support/gate.ts'
import { testRules } from '../support/rules.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
let gate: ReturnType<typeof createGate>
beforeEach(async () => {
  gate = createGate()
  bot = await startBot({ catalogueFolders: [fixtureServices], wrap: gate.wrap })
})
afterEach(() => bot.stop())

let agents: Set<string>
/** A servicedesk of which somebody may leave. */
const withAgents: NonNullable<AppParts['wrap']> = (name, port) => {
  const { servicedeskAgents } = port as Partial<Bot['app']['backend']>
  if (name !== 'backend' || servicedeskAgents === undefined) return gate.wrap(name, port)
  return { ...port, servicedeskAgents: async () => (await servicedeskAgents()).filter(({ id }) => agents.has(id)) }
}

const held = async (name: string, number: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const cases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const line = async (personId: string) => (await bot.newestRequest(personId)).lines[0]!
const refusals = async () =>
  (await bot.app.store.ledger.auditTrail({})).flatMap(({ verb, details }) =>
    verb === 'refused' ? [details?.['code']] : [],
  )
const setRight = (name: string, number: string, wish: 'grant' | 'revoke', authorisation = settings) =>
  bot.app.backend[wish]({ user: userOf(name), number, authorisation }, `outside-${wish}-${name}-${authorisation}`)

/** Bram asks on 6620157, whose only administrator is Joost; Joost approves as the first of two. */
async function halfApproved(): Promise<void> {
  await bot.say(bram, `aanvragen ${settings}`)
  await bot.press(bram, 'confirm')
  await bot.press(joost, 'approve')
}
/** An agent opens the request from the case. */
async function opensRequest(agent: string): Promise<void> {
  const request = await bot.newestRequest(bram)
  await bot.say(agent, `toon ${request.id}`)
}

describe('I-14: the servicedesk as the second pair of eyes', () => {
  it('I-14: where the only administrator approved, an agent gets a case and decides as the second', async () => {
    await halfApproved()
    expect(await line(bram)).toMatchObject({ state: 'pending', decisions: [{ verdict: 'approved' }] })
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
    expect(await cases()).toMatchObject([{ kind: 'second-approval', state: 'open' }])
    expect(bot.shown(petra)).toContain('Tweede goedkeuring nodig')
    await opensRequest(petra)
    expect(bot.shown(petra)).toContain('daarom kijk jij als tweede')
    await bot.press(petra, 'approve', { reason: 'Gebeld met de organisatie.' })
    expect(await held('Bram', '6620157')).toContain(settings)
    expect((await line(bram)).decisions.map(({ capacity }) => capacity)).toEqual([undefined, 'servicedesk'])
    expect(await cases()).toEqual([])
  })

  it('I-7: the audit names the agent’s rule and who else could have decided', async () => {
    await halfApproved()
    await opensRequest(petra)
    await bot.press(petra, 'approve')
    const trail = await bot.app.store.ledger.auditTrail({})
    const approved = trail.find(({ verb }) => verb === 'line.approved')
    expect(approved).toMatchObject({
      actor: petra,
      evidence: { rule: 'servicedesk agent', read: { userId: userOf('Petra'), administrators: [userOf('Joost')] } },
    })
    expect(trail.filter(({ verb }) => verb === 'case.closed')).toHaveLength(1)
  })

  it('an agent declines it as well, and the case is over', async () => {
    await halfApproved()
    await opensRequest(youssef)
    await bot.press(youssef, 'decline', { reason: 'Niet bekend bij de organisatie.' })
    expect((await line(bram)).state).toBe('declined')
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
    expect(await cases()).toEqual([])
  })

  it('I-14: an agent is never the first, and decides no ordinary line', async () => {
    await bot.say(bram, `aanvragen ${settings}`)
    await bot.press(bram, 'confirm')
    await opensRequest(petra)
    expect(bot.offered(petra)).not.toContain('approve')
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const message = bot.teams.messages(petra).findLast(({ from }) => from === 'bot')!
    for (const asker of [bram, tom]) {
      const { id, version } = await bot.newestRequest(asker)
      await bot.forge(petra, message, { verb: 'approve', id, seen: version })
      expect((await line(asker)).decisions).toEqual([])
    }
    expect(await refusals()).toEqual(['administrators-decide', 'administrators-decide'])
    expect(bot.shown(petra)).toContain('Hierover beslissen beheerders')
  })

  it('I-14: where another administrator can decide, an agent cannot, and no case is made', async () => {
    await bot.say(tom, `aanvragen ${settings}`)
    await bot.press(tom, 'confirm')
    await bot.press(grace, 'approve')
    expect(await cases()).toEqual([])
    const { id, version } = await bot.newestRequest(tom)
    await bot.say(petra, `toon ${id}`)
    expect(bot.offered(petra)).not.toContain('approve')
    await bot.forge(
      petra,
      bot.teams.messages(petra).findLast(({ from }) => from === 'bot')!,
      {
        verb: 'approve',
        id,
        seen: version,
      },
    )
    expect(await refusals()).toEqual(['administrators-decide'])
    await bot.press(sanne, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })

  it('I-14: an administrator who came meanwhile takes it from the agent', async () => {
    await halfApproved()
    await opensRequest(petra)
    await setRight('Olivia', '6620157', 'grant')
    await setRight('Olivia', '6620157', 'grant', 'instellingen-klantnummer-beheren')
    await bot.press(petra, 'approve')
    expect((await line(bram)).state).toBe('pending')
    expect(await refusals()).toEqual(['administrators-decide'])
  })

  it('I-11: the first of two cannot be the second, nor the one whom it is for', async () => {
    await halfApproved()
    const { id, version } = await bot.newestRequest(bram)
    for (const personId of [joost, bram]) {
      const message = bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!
      await bot.forge(personId, message, { verb: 'approve', id, seen: version })
    }
    expect((await line(bram)).state).toBe('pending')
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
  })

  it.each([
    ['the agent is one no more', async () => agents.delete(userOf('Petra')), []],
    ['the administrator is one no more', () => setRight('Joost', '6620157', 'revoke'), [{ kind: 'no-reviewer' }]],
  ])('I-9: when %s right before the grant, nothing is granted and the line waits again', async (_, lose, next) => {
    await bot.stop()
    bot = await startBot({ catalogueFolders: [fixtureServices], wrap: withAgents })
    agents = new Set(demoPortal.agents)
    await halfApproved()
    await opensRequest(petra)
    gate.close()
    await bot.press(petra, 'approve', {}, { settle: false })
    await lose()
    gate.open()
    await bot.settle()
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
    expect(await line(bram)).toMatchObject({ state: 'pending', generation: 2 })
    expect(await cases()).toMatchObject(next)
  })
})

/** One run, as the job does it. */
async function reconcileOnce(): Promise<void> {
  const { ledger, people, survey } = bot.app.store
  const reads = () => checkedReads(bot.app.backend, 2000)
  await reconcile({ ledger, people, survey, catalogue: await loadCatalogue(fixtureServices), rules: testRules, reads })
  bot.app.worker.wake()
  await bot.settle()
}

describe('I-33: whoever could be the second leaves after the first approved', () => {
  const olivias = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren']
  const isAdministrator = async (wish: 'grant' | 'revoke') => {
    for (const authorisation of olivias) await setRight('Olivia', '6620157', wish, authorisation)
  }

  it('I-33: the next look brings it to the servicedesk, once', async () => {
    await isAdministrator('grant')
    await halfApproved()
    expect((await cases()).map(({ kind }) => kind)).not.toContain('second-approval')
    await setRight('Olivia', '6620157', 'revoke')
    await reconcileOnce()
    await reconcileOnce()
    expect(await cases()).toMatchObject([{ kind: 'second-approval' }])
  })

  it('I-33: it goes to an administrator who came meanwhile, and back to the servicedesk when they left again', async () => {
    await halfApproved()
    await bot.press(petra, 'case-claim')
    await bot.say(olivia, 'hello')
    await isAdministrator('grant')
    await reconcileOnce()
    expect(await cases()).toEqual([])
    expect(bot.offered(olivia)).toContain('approve')
    await setRight('Olivia', '6620157', 'revoke')
    await reconcileOnce()
    expect(await cases()).toMatchObject([{ kind: 'second-approval', state: 'open' }])
    await bot.app.backend.grant({ user: userOf('Olivia'), number: '6620157', authorisation: settings }, 'again')
    await reconcileOnce()
    await bot.press(olivia, 'approve')
    expect(await held('Bram', '6620157')).toContain(settings)
  })
})

describe('I-10: a backend that does not answer', () => {
  it('I-10: the first approval is not taken while nobody knows who could be the second', async () => {
    await bot.stop()
    let down = false
    bot = await startBot({
      catalogueFolders: [fixtureServices],
      wrap: (name, port) =>
        name === 'backend'
          ? {
              ...port,
              hierarchyOf: async (number: string) => {
                if (down) throw new BackendUnavailable('away')
                return (port as unknown as Bot['app']['backend']).hierarchyOf(number)
              },
            }
          : port,
    })
    await bot.say(bram, `aanvragen ${settings}`)
    await bot.press(bram, 'confirm')
    down = true
    await bot.press(joost, 'approve')
    expect((await line(bram)).decisions).toEqual([])
    expect(await refusals()).toEqual(['backend-unavailable'])
  })
})
