import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoPortal } from '../../src/backends/embedded/demo-portal.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { planAsk } from '../../src/usecases/plan-ask.ts'
import { planRequest } from '../../src/usecases/plan-request.ts'
import { submitRequest } from '../../src/usecases/submit-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, joost, petra, sanne, userOf, youssef } from '../support/cast.ts'
import { createGate } from '../support/gate.ts'
import { testRules, workingTime } from '../support/rules.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
let gate: ReturnType<typeof createGate>
let agents: Set<string>
/** Happens at every read of the users of a number, and of somebody's authority: when that was read is known by then. */
let meanwhile: () => Promise<void>
let whileRead: () => void

beforeEach(async () => {
  gate = createGate()
  agents = new Set(demoPortal.agents)
  meanwhile = async () => {}
  whileRead = () => undefined
  bot = await startBot({
    wrap: (name, port) => {
      const backend = port as unknown as Bot['app']['backend']
      if (name !== 'backend') return gate.wrap(name, port)
      return {
        ...port,
        servicedeskAgents: async () => (await backend.servicedeskAgents()).filter(({ id }) => agents.has(id)),
        authorityOver: async (user: string, number: string) => {
          whileRead()
          return backend.authorityOver(user, number)
        },
        usersOf: async (number: string) => {
          await meanwhile()
          return backend.usersOf(number)
        },
      }
    },
  })
})
afterEach(() => bot.stop())

const held = async (name: string, number: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const cases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const requestsOf = (id: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id }, 5)
const line = async (personId: string) => (await bot.newestRequest(personId)).lines[0]!
const refused = async () => (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'refused')
const loses = (name: string, number: string) => () =>
  bot.app.backend.revoke({ user: userOf(name), number, authorisation: settings }, `outside-${name}`)
const looksAt = async (agent: string) => bot.say(agent, `toon ${(await bot.newestRequest(joost)).id}`)

describe('who gives is an administrator at that moment', () => {
  const previewed = () => bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)

  it('I-9: who lost it between the preview and the press gives nothing, and the attempt stands in the audit', async () => {
    await previewed()
    await loses('Sanne', '9401138')()
    await bot.press(sanne, 'confirm')
    expect(await requestsOf(sanne)).toEqual([])
    expect(bot.shown(sanne)).toContain('Je bent nu geen beheerder van 9401138')
    expect(await refused()).toMatchObject([
      { actor: sanne, customerNumber: '9401138', userId: userOf('Tom'), details: { code: 'not-administrator' } },
    ])
  })

  it('I-8: authority that was read more than ten seconds before does not count', async () => {
    await previewed()
    whileRead = () => bot.clock.move(10_001)
    await bot.press(sanne, 'confirm')
    expect(await requestsOf(sanne)).toEqual([])
    expect((await refused()).map(({ details }) => details?.['code'])).toEqual(['backend-unavailable'])
  })

  it('I-10: nothing is given while the backend does not answer, and it can be pressed again', async () => {
    await previewed()
    meanwhile = () => Promise.reject(new BackendUnavailable('away'))
    await bot.press(sanne, 'confirm')
    expect(await requestsOf(sanne)).toEqual([])
    meanwhile = async () => {}
    await bot.press(sanne, 'confirm')
    expect(await line(sanne)).toMatchObject({ given: true, state: 'pending' })
  })
})

describe('whatever a client made of it', () => {
  let deps: Deps
  let giver: Person
  beforeEach(async () => {
    const { store, backend } = bot.app
    const catalogue = await loadCatalogue()
    deps = { ledger: store.ledger, backend, people: store.people, catalogue, rules: testRules, workingTime }
    await bot.say(fatima, 'hulp')
    giver = (await store.people.find({ tenant: bot.teams.tenant, id: fatima }))!
  })
  const draft = { service: settings, authorisations: [settings], number: '9401138', giving: true } as const

  it('I-11: nobody gives to themselves', async () => {
    for (const beneficiary of [{}, { beneficiary: userOf('Fatima') }])
      await expect(planRequest(deps, giver, { ...draft, ...beneficiary })).rejects.toMatchObject({
        code: 'own-account',
      })
  })

  it('I-6: a guest gives nothing', async () => {
    const guest: Person = { ...giver, rosterRole: 'guest' }
    const submission = { draft: { ...draft, beneficiary: userOf('Tom') }, reason: '', confirmation: 'c', shown: 's' }
    await expect(submitRequest(deps, guest, submission)).rejects.toMatchObject({ code: 'not-administrator' })
    expect(await requestsOf(fatima)).toEqual([])
  })

  it('I-12: who governs one number gives nothing on another', async () => {
    const other = { ...draft, number: '9401154', beneficiary: userOf('Eva') }
    await expect(planRequest(deps, giver, other)).rejects.toMatchObject({ code: expect.stringMatching(/^n/) })
  })

  it('I-14: of a service with both, what takes one person is left out, and said', async () => {
    const [two, one] = [settings, 'haalservice'].map((id) => deps.catalogue.service(id)!)
    const both = { ...two!, grants: [...two!.grants, ...one!.grants] }
    const mixed: Deps = { ...deps, catalogue: { ...deps.catalogue, service: () => both } }
    const plan = await planRequest(mixed, giver, { ...draft, beneficiary: userOf('Tom') })
    expect(plan.ask.map(({ id }) => id)).toEqual([settings])
    expect(plan.skipped).toMatchObject([{ authorisation: { id: 'haalservice' }, why: 'alone' }])
  })

  it('I-14: it is given to one person on one number', async () => {
    const services = [{ service: settings, authorisations: [settings] }]
    const [tom, noor] = ['Tom', 'Noor'].map((name) => ({ id: userOf(name), name }))
    const one = { services, numbers: ['9401138'], people: [tom!], giving: true }
    for (const more of [{ people: [tom!, noor!] }, { numbers: ['9401138', '9401146'] }])
      await expect(planAsk(deps, giver, { ...one, ...more })).rejects.toMatchObject({ code: 'one-number-at-a-time' })
    expect((await planAsk(deps, giver, one)).requests).toMatchObject([{ given: { authority: { via: 'parent' } } }])
  })
})

describe('I-9: who gave it and who was the second are looked at again right before it goes on', () => {
  async function heldBack(giver: () => Promise<unknown>, second: () => Promise<unknown>, lose: () => Promise<unknown>) {
    await giver()
    gate.close()
    await second()
    await lose()
    gate.open()
    await bot.settle()
  }
  const sanneGives = async () => {
    await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
    await bot.press(sanne, 'confirm')
  }
  const joostGives = async () => {
    await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
    await bot.press(joost, 'confirm')
    await looksAt(petra)
  }
  const approves = (personId: string) => () => bot.press(personId, 'approve', {}, { settle: false })

  it('I-9: who gave it is no administrator any more: nothing goes on, and from then on it takes two others', async () => {
    await heldBack(sanneGives, approves(grace), loses('Sanne', '9401138'))
    expect(await held('Tom', '9401138')).toEqual([])
    const returned = await line(sanne)
    expect(returned).toMatchObject({ state: 'pending', generation: 2 })
    expect(returned.given).toBeUndefined()
    expect(bot.shown(sanne)).toContain('Je bent geen beheerder meer van 9401138')
    expect(bot.shown(sanne)).toContain('Je aanvraag: Klantnummerinstellingen')
    await bot.press(grace, 'approve')
    expect(await held('Tom', '9401138')).toEqual([])
    await bot.press(fatima, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })

  it('I-14: who gave it does not count again when they are an administrator once more', async () => {
    await heldBack(sanneGives, approves(grace), loses('Sanne', '9401138'))
    await bot.app.backend.grant({ user: userOf('Sanne'), number: '9401138', authorisation: settings }, 'outside-again')
    await bot.press(grace, 'approve')
    expect(await held('Tom', '9401138')).toEqual([])
    expect(await line(sanne)).toMatchObject({ state: 'pending', needs: 2 })
  })

  it('I-33: where that was the only administrator, the servicedesk finds out who may decide', async () => {
    await heldBack(joostGives, approves(petra), loses('Joost', '6620157'))
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
    expect((await line(joost)).given).toBeUndefined()
    expect(await cases()).toMatchObject([{ kind: 'no-reviewer' }])
  })

  it('I-9: the second is no administrator any more: it is still given, and another one is the second', async () => {
    await heldBack(sanneGives, approves(grace), loses('Grace', '9401138'))
    expect(await held('Tom', '9401138')).toEqual([])
    expect(await line(sanne)).toMatchObject({ state: 'pending', generation: 2, given: true })
    await bot.press(fatima, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })

  it('I-33: the second is no agent any more: it is still given, and another agent is the second', async () => {
    await heldBack(joostGives, approves(petra), async () => agents.delete(userOf('Petra')))
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
    expect(await cases()).toMatchObject([{ kind: 'second-approval' }])
    await looksAt(youssef)
    await bot.press(youssef, 'approve')
    expect(await held('Bram', '6620157')).toEqual(['adresboek', settings])
  })

  it('I-14: an administrator who came meanwhile takes it from the agent', async () => {
    await joostGives()
    for (const authorisation of [settings, 'instellingen-klantnummer-beheren'])
      await bot.app.backend.grant({ user: userOf('Olivia'), number: '6620157', authorisation }, `new-${authorisation}`)
    await bot.press(petra, 'approve')
    expect((await refused()).map(({ details }) => details?.['code'])).toEqual(['administrators-decide'])
    expect(await line(joost)).toMatchObject({ state: 'pending', decisions: [] })
  })
})
