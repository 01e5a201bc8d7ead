import { BackendRefused } from '../../src/domain/backend-error.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, karin, petra, sanne, tom, youssef } from '../support/cast.ts'

/** A backend that says a definite no to every grant, so that changes fail. */
const refusing = <T extends object>(port: T): T =>
  new Proxy(port, {
    get: (target, key) => (key === 'grant' ? () => Promise.reject(no()) : (Reflect.get(target, key) as unknown)),
  })
const no = () => new BackendRefused('not-allowed', 'no')

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ wrap: (name, port) => (name === 'backend' ? refusing(port) : port) })
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const request = async () => (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]!
const refused = async () => {
  const audit = await bot.app.store.ledger.auditTrail({})
  return audit
    .filter(({ verb }) => verb === 'refused')
    .map(({ actor, requestId, details }) => ({ actor, requestId, code: details?.['code'] }))
}
const anyCardOf = (personId: string) =>
  bot.teams.messages(personId).findLast((message) => shownCard(message) !== undefined)!

async function become(personId: string, role: string): Promise<void> {
  const key = { tenant: bot.teams.tenant, id: personId }
  const { name, address = '' } = (await bot.app.store.people.find(key))!
  await bot.app.store.people.rememberRoster(key, { name, address, role, readAt: bot.clock.now() })
}

describe('I-34: every refused attempt to decide or to ask stands in the audit', () => {
  it.each(['approve', 'decline', 'ask'])('I-6: a guest who tries to %s', async (verb) => {
    await become(grace, 'guest')
    await bot.press(grace, verb, { question: 'Waarom?' })
    const { id } = await request()
    expect(await refused()).toEqual([{ actor: grace, requestId: id, code: 'not-administrator' }])
  })

  it('I-5: somebody without a portal account', async () => {
    const { id, version } = await request()
    await bot.forge(karin, anyCardOf(karin), { verb: 'approve', id, seen: version })
    expect(await refused()).toEqual([{ actor: karin, requestId: id, code: 'not-linked' }])
  })

  it('I-10: a click while the backend is down', async () => {
    const { id } = await request()
    bot.faults.reads.fail = true
    await bot.press(grace, 'approve')
    bot.faults.reads.fail = false
    expect(await refused()).toEqual([{ actor: grace, requestId: id, code: 'backend-unavailable' }])
  })

  it('I-18: an id that is none of ours, of which nothing is written down', async () => {
    await bot.forge(grace, anyCardOf(grace), { verb: 'approve', id: 'A-2222222222', seen: 1 })
    expect(await refused()).toEqual([{ actor: grace, requestId: undefined, code: 'not-visible' }])
  })

  it('I-18: a guest learns from no id whether it exists', async () => {
    await become(grace, 'guest')
    const { id, version } = await request()
    const answers: string[] = []
    for (const each of [id, 'A-2222222222']) {
      await bot.forge(grace, bot.newest(grace, 'approve'), { verb: 'approve', id: each, seen: version })
      answers.push(bot.sees(grace).at(-1)!)
    }
    expect(answers[0]).toBe(answers[1])
  })
})

describe('I-34: so does every refused attempt to try a failed change again', () => {
  const failedChange = async () => {
    await bot.press(grace, 'approve')
    const [failed] = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'change.failed')
    const change = await bot.app.store.ledger.change(bot.teams.tenant, failed!.changeId!)
    return { ...change!, message: bot.newest(sanne, 'retry-change') }
  }
  const refusedOn = async () => (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'refused')

  it('I-6: by a guest, who learns nothing of it', async () => {
    const { id, message } = await failedChange()
    await become(sanne, 'guest')
    await bot.press(sanne, 'retry-change', {}, { message })
    expect(await refusedOn()).toMatchObject([
      { actor: sanne, changeId: id, details: { code: 'not-administrator' }, evidence: { rule: 'not-administrator' } },
    ])
  })

  it('I-10: while the backend is down', async () => {
    const { id, message } = await failedChange()
    bot.faults.reads.fail = true
    await bot.press(sanne, 'retry-change', {}, { message })
    bot.faults.reads.fail = false
    expect(await refusedOn()).toMatchObject([{ actor: sanne, changeId: id, details: { code: 'backend-unavailable' } }])
  })

  it('I-18: of a change that is none of ours, of which nothing is written down', async () => {
    const { generation, message } = await failedChange()
    await bot.forge(sanne, message, { verb: 'retry-change', id: 'none-of-ours', seen: generation })
    const [event] = await refusedOn()
    expect(event).toMatchObject({ actor: sanne, details: { code: 'not-visible' } })
    expect(event?.changeId).toBeUndefined()
  })
})

describe('I-34: so does every refused attempt to take a case', () => {
  const refusedOn = async () => (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'refused')
  const openCase = async () => {
    await bot.press(grace, 'approve')
    const [opened] = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'case.opened')
    return { id: opened!.caseId!, message: bot.newest(petra, 'case-claim') }
  }

  it('by somebody who is no agent', async () => {
    const { id } = await openCase()
    await bot.forge(tom, anyCardOf(tom), { verb: 'case-claim', id, seen: 1 })
    expect(await refusedOn()).toMatchObject([{ actor: tom, caseId: id, details: { code: 'not-servicedesk' } }])
  })

  it('I-10: while the backend is down', async () => {
    const { id, message } = await openCase()
    bot.faults.reads.fail = true
    await bot.press(petra, 'case-claim', {}, { message })
    bot.faults.reads.fail = false
    expect(await refusedOn()).toMatchObject([{ actor: petra, caseId: id, details: { code: 'backend-unavailable' } }])
  })

  it('I-21: by the second of two agents', async () => {
    const { id, message } = await openCase()
    const late = bot.newest(youssef, 'case-claim')
    await bot.press(petra, 'case-claim', {}, { message, settle: false })
    await bot.press(youssef, 'case-claim', {}, { message: late })
    expect(await refusedOn()).toMatchObject([{ actor: youssef, caseId: id, details: { code: 'case-not-yours' } }])
  })

  it('I-18: an id that is none of ours, of which nothing is written down', async () => {
    const { message } = await openCase()
    await bot.forge(petra, message, { verb: 'case-claim', id: 'none-of-ours', seen: 1 })
    const [event] = await refusedOn()
    expect(event).toMatchObject({ actor: petra, details: { code: 'not-visible' } })
    expect(event?.caseId).toBeUndefined()
  })
})
