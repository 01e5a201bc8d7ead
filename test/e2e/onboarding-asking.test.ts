import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askOnboarding, planOnboarding } from '../../src/usecases/ask-onboarding.ts'
import { declineOnboarding, linkOnboarding } from '../../src/usecases/desk-onboarding.ts'
import { withdrawOnboarding } from '../../src/usecases/customer-onboarding.ts'
import { vouch } from '../../src/usecases/vouch.ts'
import { inPortal, removeFromNumber } from '../operators/portal-change.ts'
import {
  asks,
  caseOf,
  claims,
  lindehof,
  links,
  nina,
  onboardingOf,
  personOf,
  seenBy,
  tried,
  turnOf,
} from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, eva, fatima, grace, karin, named, noor, olivia, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const draft = { number: '9401138', ...nina, forSelf: false, key: 'once' }
const plan = async (who: string, more: Partial<typeof draft> = {}) =>
  planOnboarding(await turnOf(bot), await personOf(bot, who), { ...draft, ...more })
const asking = async (who: string, more: Partial<typeof draft> = {}) =>
  tried(async () => askOnboarding(await turnOf(bot), await personOf(bot, who), { ...draft, ...more }))
const open = () => bot.app.store.ledger.openOnboardings(bot.teams.tenant, lindehof)
const answers = async (who: string, id: string, yes: boolean) => {
  const { customer } = await seenBy(bot, id)
  await vouch(await turnOf(bot), await personOf(bot, who), { ...customer, yes })
  await bot.settle()
}
const linking = async (id: string) =>
  tried(async () => linkOnboarding(await turnOf(bot), await personOf(bot, petra), (await seenBy(bot, id)).desk))

describe('asking for access to the API platform', () => {
  it('opens one onboarding and one case, which tell the same', async () => {
    const id = await asks(bot)
    expect(id).toMatch(/^O-[2-9A-Z]{10}$/)
    expect(await onboardingOf(bot, id)).toMatchObject({
      ...{ stage: 'link', ...nina, forSelf: false, customer: { number: '9401138', name: 'Lindehof Webwinkel' } },
      company: { id: lindehof, name: 'Lindehof Groep' },
    })
    expect(await caseOf(bot, id)).toMatchObject({
      ...{ kind: 'onboarding', state: 'open', stage: 'link', waitingFor: 'servicedesk', onboardingId: id },
      requester: { id: sanne },
    })
  })

  it('for oneself takes name and address from the account, whatever was typed', async () => {
    const id = await asks(bot, tom, { forSelf: true, name: 'Iemand', address: 'iemand@elders.example' })
    const { name, address } = named('Tom')
    expect(await onboardingOf(bot, id)).toMatchObject({ name, address, forSelf: true })
  })

  it('the confirmation says what it would do, and changes nothing', async () => {
    expect(await plan(tom)).toMatchObject({ kind: 'new', proven: true, forSelf: false, company: { id: lindehof } })
    expect(await plan(tom, { forSelf: true })).toMatchObject({ kind: 'new', proven: false, forSelf: true })
    expect(await open()).toEqual([])
  })

  it.each([
    ['an address that is none', tom, { address: 'nina@' }, 'address-malformed'],
    [
      'an address with letters that only look like others',
      tom,
      { address: 'nіna@lindehof.example' },
      'address-malformed',
    ],
    ['no name', tom, { name: ' ' }, 'empty-text'],
    ['a number that is not theirs', olivia, {}, 'number-unknown'],
    ['a number that does not exist', tom, { number: '123' }, 'number-unknown'],
    ['a number of no company that the platform knows', eva, { number: '9401154' }, 'company-unknown'],
    ['an address of another company', tom, { address: 'Sem@degraafboeken.example' }, 'address-not-linkable'],
    [
      'an address that has access',
      bram,
      { number: '6620157', address: 'JOOST.vandalen@example.com' },
      'already-linked',
    ],
  ] as const)('is refused with %s, and nothing is kept', async (_, who, more, code) => {
    expect(await asking(who, more as Partial<typeof draft>)).toBe(code)
    expect(await open()).toEqual([])
    expect(await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])).toEqual([])
  })

  it('is refused for who has no account, and while Mijn PostNL does not answer (I-5, I-10)', async () => {
    expect(await asking(karin)).toBe('not-linked')
    bot.faults.reads.fail = true
    expect(await asking(tom)).toBe('backend-unavailable')
    bot.faults.reads.fail = false
    expect(await open()).toEqual([])
  })

  it('I-20: the same confirmation five times, and another one of the same address, lead to the one there is', async () => {
    const id = await asks(bot, tom)
    for (const key of ['once', 'once', 'once', 'once', 'other'])
      expect(await asks(bot, tom, { key, address: 'NINA@lindehof.example' })).toBe(id)
    expect((await open()).map((each) => each.id)).toEqual([id])
  })

  it('I-18: somebody else learns no more of the one there is than that it is', async () => {
    await asks(bot, tom)
    expect(await asking(eva, { key: 'hers' })).toBe('already-onboarding')
    expect(await open()).toHaveLength(1)
  })

  it('who gets access is shown the one that a colleague asked for', async () => {
    const { name, address } = named('Noor')
    const id = await asks(bot, tom, { name, address })
    expect(await asks(bot, noor, { forSelf: true, key: 'own' })).toBe(id)
  })

  it('I-21: of ten confirmations at once one opens it, and one case', async () => {
    const found = await Promise.all(
      Array.from({ length: 10 }, (_, index) => asks(bot, tom, { key: `at-once-${index}` })),
    )
    expect(new Set(found).size).toBe(1)
    expect(await open()).toHaveLength(1)
    expect(await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])).toHaveLength(1)
  })

  it('can be done anew once it is over', async () => {
    const id = await asks(bot, tom)
    const { customer } = await seenBy(bot, id)
    await withdrawOnboarding(await turnOf(bot), await personOf(bot, tom), customer)
    const next = await asks(bot, tom, { key: 'anew' })
    expect(next).not.toBe(id)
    expect(await caseOf(bot, id)).toMatchObject({ state: 'closed', stage: 'withdrawn' })
  })

  it('I-45: twenty are open at most', async () => {
    for (let index = 0; index < 20; index += 1)
      await askOnboarding(await turnOf(bot), await personOf(bot, tom), {
        ...draft,
        address: `n${index}@lindehof.example`,
        key: `${index}`,
      })
    expect(await asking(tom, { address: 'more@lindehof.example', key: 'more' })).toBe('too-many-onboardings')
  })
})

describe('I-17: linking an address needs proof of the company', () => {
  const forTom = { forSelf: true, key: 'own' } as const

  it('its domain is one of the company’s own: nobody is asked', async () => {
    const id = await asks(bot, tom)
    expect((await onboardingOf(bot, id)).vouching).toBeUndefined()
    await claims(bot, id)
    expect(await linking(id)).toBe('allowed')
    expect((await onboardingOf(bot, id)).proof).toMatchObject({ kind: 'domain', value: 'lindehof.example' })
  })

  it.each([
    ['of the number', sanne, 'Sanne'],
    ['of a number above it', fatima, 'Fatima'],
  ])('who asks is administrator %s', async (_, who, name) => {
    const id = await asks(bot, who, { name: 'Iris', address: 'iris@bureau.example' })
    expect((await onboardingOf(bot, id)).vouching).toBeUndefined()
    await claims(bot, id)
    expect(await linking(id)).toBe('allowed')
    expect((await onboardingOf(bot, id)).proof).toMatchObject({ kind: 'administrator', value: userOf(name) })
  })

  it('else the administrators of the number are asked, and the first answer counts', async () => {
    const id = await asks(bot, tom, forTom)
    expect(await onboardingOf(bot, id)).toMatchObject({
      vouching: 'asked',
      broughtTo: [userOf('Grace'), userOf('Sanne')],
    })
    expect(bot.sees(grace).join()).toContain('asks for access to the API Manager')
    await claims(bot, id)
    expect(await linking(id)).toBe('proof-waits')
    await answers(grace, id, true)
    expect(await tried(() => answers(sanne, id, false))).toBe('already-decided')
    expect(await linking(id)).toBe('allowed')
    expect((await onboardingOf(bot, id)).proof).toMatchObject({ kind: 'administrator', value: userOf('Grace') })
  })

  it('I-20: the same answer five times is one', async () => {
    const id = await asks(bot, tom, forTom)
    const { customer } = await seenBy(bot, id)
    const deps = await turnOf(bot)
    const person = await personOf(bot, grace)
    for (let time = 0; time < 5; time += 1) await vouch(deps, person, { ...customer, yes: true })
    expect((await onboardingOf(bot, id)).deeds.map(({ kind }) => kind)).toEqual(['vouched'])
  })

  it('an administrator who says no leaves nothing to link by', async () => {
    const id = await asks(bot, tom, forTom)
    await claims(bot, id)
    await answers(sanne, id, false)
    expect(await linking(id)).toBe('proof-denied')
    expect((await onboardingOf(bot, id)).stage).toBe('link')
    const { desk } = await seenBy(bot, id)
    const input = { ...desk, reason: 'De beheerder kent dit adres niet.' }
    await declineOnboarding(await turnOf(bot), await personOf(bot, petra), input)
    await bot.settle()
    expect(bot.sees(tom).join()).toContain('De beheerder kent dit adres niet.')
    expect(await caseOf(bot, id)).toMatchObject({ state: 'closed', stage: 'declined' })
  })

  it('an administrator who vouched and is none any more proves nothing', async () => {
    const id = await asks(bot, tom, forTom)
    await answers(grace, id, true)
    inPortal(bot, ...removeFromNumber(userOf('Grace'), '9401138'))
    await claims(bot, id)
    expect(await linking(id)).toBe('proof-lapsed')
  })

  it('I-33: nobody who can be reached: the servicedesk reads so, and who can be reached later is asked then', async () => {
    bot.teams.faults.set(sanne, { status: 403 })
    await bot.app.store.people.markUnreachable({ tenant: bot.teams.tenant, id: sanne }, 1)
    await bot.app.store.people.markUnreachable({ tenant: bot.teams.tenant, id: grace }, 1)
    const id = await asks(bot, tom, forTom)
    expect((await onboardingOf(bot, id)).vouching).toBe('nobody')
    await claims(bot, id)
    expect(await linking(id)).toBe('proof-missing')
    await bot.say(grace, 'hi')
    await bot.app.store.ledger.write((tx) =>
      tx.owe({ kind: 'onboarding', tenant: bot.teams.tenant, onboardingId: id, company: lindehof }),
    )
    await bot.settle()
    expect(await onboardingOf(bot, id)).toMatchObject({ vouching: 'asked', broughtTo: [userOf('Grace')] })
  })

  it('who lost the role of agent while it was looked up links nothing', async () => {
    const id = await asks(bot, tom)
    await claims(bot, id)
    inPortal(bot, 'delete from agent')
    expect(await linking(id)).toBe('not-servicedesk')
    expect((await onboardingOf(bot, id)).stage).toBe('link')
  })

  it('an agent handles neither what they asked themselves nor their own access (I-11)', async () => {
    inPortal(bot, `insert into agent ("user") values ('${userOf('Tom')}')`)
    const id = await asks(bot, tom)
    await claims(bot, id, tom)
    expect(await tried(() => links(bot, id, tom))).toBe('own-request')
    const { name, address } = named('Tom')
    const forTomByEva = await asks(bot, eva, { name, address, key: 'by-eva' })
    await claims(bot, forTomByEva, tom)
    await answers(grace, forTomByEva, true)
    expect(await tried(() => links(bot, forTomByEva, tom))).toBe('own-request')
  })
})
