import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { days, minutes } from '../../src/domain/instant.ts'
import { remindReviewers } from '../../src/usecases/follow-up/remind-reviewers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, eva, fatima, grace, joost, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
let dying: boolean
beforeEach(async () => {
  dying = false
  bot = await startBot({ wrap: dyingAtTheEnd })
})
afterEach(() => bot.stop())

/** The worker is cut off after each commit of a follow-up: what was claimed is claimed again. */
const dyingAtTheEnd: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'outbox'
    ? port
    : new Proxy(port, {
        get: (target, key) =>
          key === 'finish' && dying
            ? () => Promise.reject(new Error('cut off'))
            : (Reflect.get(target, key) as unknown),
      })

/** Monday. */
const monday = '2026-11-23T10:00+01:00'

async function at(moment: string): Promise<void> {
  bot.clock.move(Date.parse(moment) - bot.clock.now())
  await bot.settle()
}

async function asks(who: string, typed: string, moment = monday): Promise<string> {
  await at(moment)
  await bot.say(who, typed)
  await bot.press(who, 'confirm', { reason: 'Voor het magazijn.' })
  return (await bot.newestRequest(who)).id
}
const tomAsks = (moment = monday) => asks(tom, 'aanvragen haalservice', moment)

const told = (who: string, words: RegExp): number =>
  bot.teams.messages(who).filter((message) => words.test(JSON.stringify(message))).length
const reminders = (who: string) => told(who, /Herinnering:|Reminder:/)
const escalations = (who: string) => told(who, /Er is nog niet beslist over/)
const verbs = async (id: string) => (await bot.app.store.ledger.auditTrail({ requestId: id })).map(({ verb }) => verb)
const count = async (id: string, verb: string) => (await verbs(id)).filter((each) => each === verb).length
const states = async (who: string) => (await bot.newestRequest(who)).lines.map(({ state }) => state)

describe('after one working day', () => {
  it('who was asked and did not decide gets one message, with a button to the request', async () => {
    const id = await tomAsks()
    await at('2026-11-24T09:59+01:00')
    expect([sanne, grace].map(reminders)).toEqual([0, 0])
    await at('2026-11-24T10:01+01:00')
    expect([sanne, grace, tom, fatima].map(reminders)).toEqual([1, 1, 0, 0])
    expect(await count(id, 'request.reminded')).toBe(1)
    await bot.press(sanne, 'open', {}, { message: bot.teams.messages(sanne).at(-1)! })
    await bot.press(sanne, 'approve')
    expect(await states(tom)).toEqual(['approved'])
  })

  it('is not within the weekend, nor on a holiday', async () => {
    await tomAsks('2026-12-24T16:00+01:00')
    await at('2026-12-28T15:59+01:00')
    expect(reminders(sanne)).toBe(0)
    await at('2026-12-28T16:01+01:00')
    expect(reminders(sanne)).toBe(1)
  })

  it('I-29: a night of summer time in between does not bring it early or late', async () => {
    await tomAsks('2027-03-26T09:15+01:00')
    await at('2027-03-30T09:14+02:00')
    expect(reminders(sanne)).toBe(0)
    await at('2027-03-30T09:16+02:00')
    expect(reminders(sanne)).toBe(1)
  })

  it('who lost the authority is not reminded', async () => {
    await tomAsks()
    const right = { user: userOf('Grace'), number: '9401138', authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(right, 'outside')
    await at('2026-11-24T10:01+01:00')
    expect([sanne, grace].map(reminders)).toEqual([1, 0])
  })

  it.each([
    ['decided', (id: string) => bot.say(sanne, `afwijzen ${id}`).then(() => bot.say(sanne, 'ja'))],
    ['cancelled', () => bot.press(tom, 'withdraw')],
  ])('nothing comes about what was %s', async (_, closing) => {
    const id = await tomAsks()
    await closing(id)
    await at('2026-11-26T12:00+01:00')
    await at('2026-12-06T12:00+01:00')
    expect([sanne, grace].map(reminders)).toEqual([0, 0])
    expect(await verbs(id)).not.toContain('request.reminded')
    expect(await verbs(id)).not.toContain('request.escalated')
    expect(await verbs(id)).not.toContain('request.expires-soon')
  })
})

describe('I-20: once', () => {
  it('killed after every commit, each step is taken once per version', async () => {
    const id = await tomAsks()
    dying = true
    for (const moment of ['2026-11-24T10:01+01:00', '2026-11-25T10:01+01:00', '2026-12-05T10:01+01:00']) {
      bot.clock.move(Date.parse(moment) - bot.clock.now())
      for (const _ of [1, 2, 3, 4]) {
        bot.app.worker.wake()
        await new Promise((resolve) => setTimeout(resolve, 150))
        bot.clock.move(minutes(1))
      }
    }
    dying = false
    await bot.settle()
    for (const verb of ['request.reminded', 'request.escalated', 'request.expires-soon'])
      expect([verb, await count(id, verb)]).toEqual([verb, 1])
  })

  it('two workers at one step: one takes it', async () => {
    const id = await tomAsks()
    await at('2026-11-24T09:59+01:00')
    bot.clock.move(minutes(2))
    const due = { kind: 'follow-up', tenant: bot.teams.tenant, requestId: id, step: 'remind', at: 0 } as const
    await Promise.all([1, 2, 3, 4].map(() => remindReviewers(bot.app.store, due)))
    await bot.settle()
    expect(await count(id, 'request.reminded')).toBe(1)
    expect([sanne, grace].map(reminders)).toEqual([1, 1])
  })
})

describe('I-29: a clock that was set back', () => {
  it('brings nothing early: what was claimed waits for its moment', async () => {
    const id = await tomAsks()
    const { ledger } = bot.app.store
    await ledger.write((tx) =>
      tx.owe({
        ...{ kind: 'follow-up', tenant: bot.teams.tenant, requestId: id, step: 'escalate' },
        at: Date.parse('2026-11-25T10:00+01:00'),
      }),
    )
    await bot.settle()
    expect(await verbs(id)).not.toContain('request.escalated')
    await at('2026-11-25T10:01+01:00')
    expect(await count(id, 'request.escalated')).toBe(1)
  })

  it('brings nothing twice', async () => {
    const id = await tomAsks()
    await at('2026-11-25T10:01+01:00')
    await at('2026-11-23T12:00+01:00')
    await at('2026-11-25T10:01+01:00')
    expect(await count(id, 'request.reminded')).toBe(1)
    expect(await count(id, 'request.escalated')).toBe(1)
  })

  it('and what comes at the deadline or after it comes never', async () => {
    const id = await tomAsks()
    bot.faults.reads.fail = true
    await at('2026-11-25T10:01+01:00')
    const { expiresAt } = await bot.newestRequest(tom)
    bot.clock.move(expiresAt - bot.clock.now())
    bot.faults.reads.fail = false
    await bot.settle()
    expect(await states(tom)).toEqual(['expired'])
    expect(await verbs(id)).not.toContain('request.escalated')
    expect(escalations(tom)).toBe(0)
  })
})

describe('after two working days', () => {
  it('the administrators of the parent are asked as well, and the requester hears whom', async () => {
    const id = await tomAsks()
    expect(bot.offered(fatima)).not.toContain('approve')
    await at('2026-11-25T10:01+01:00')
    expect(escalations(tom)).toBe(1)
    expect(bot.shown(tom)).toContain('ook voorgelegd aan Fatima Amrani')
    const card = /Verder voorgelegd aan Fatima Amrani omdat er nog niet is beslist/
    expect([tom, sanne, fatima].map((who) => told(who, card))).toEqual([1, 1, 1])
    expect(await count(id, 'request.escalated')).toBe(1)
    await bot.press(fatima, 'approve')
    expect(await states(tom)).toEqual(['approved'])
  })

  it('where no parent governs, the servicedesk gets a case', async () => {
    const id = await asks(bram, 'aanvragen haalservice 6620157')
    expect(bot.offered(petra)).not.toContain('case-claim')
    await at('2026-11-25T10:01+01:00')
    expect(bot.shown(petra)).toContain('Niemand beslist')
    expect(bot.shown(bram)).toContain('De servicedesk heeft nu een melding')
    const card = /Gemeld bij de servicedesk omdat er nog niet is beslist/
    expect([bram, joost].map((who) => told(who, card))).toEqual([1, 1])
    const found = await bot.app.store.ledger.caseOfRequest(bot.teams.tenant, id)
    expect(found?.kind).toBe('not-decided')
  })

  it('what is with the servicedesk already is not brought there twice', async () => {
    const id = await asks(eva, 'aanvragen haalservice 9401154')
    const cases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed', 'closed'])
    expect(await cases()).toHaveLength(1)
    await at('2026-11-25T10:01+01:00')
    expect(await cases()).toHaveLength(1)
    expect(escalations(eva)).toBe(0)
    expect(await count(id, 'request.escalated')).toBe(1)
  })

  it('I-11: never to somebody whom the request is about', async () => {
    await asks(fatima, 'aanvragen haalservice 9401138')
    await at('2026-11-25T10:01+01:00')
    const request = await bot.newestRequest(fatima)
    expect(request.reviewers.map(({ user }) => user.id)).not.toContain(userOf('Fatima'))
    expect(bot.offered(fatima)).not.toContain('approve')
    expect(bot.shown(petra)).toContain('Niemand beslist')
  })

  it('I-10: a backend that is down brings nobody in; when it is back it is done', async () => {
    const id = await tomAsks()
    bot.faults.reads.fail = true
    await at('2026-11-25T10:01+01:00')
    expect(await verbs(id)).not.toContain('request.escalated')
    bot.faults.reads.fail = false
    bot.clock.move(minutes(5))
    await bot.settle()
    expect(await count(id, 'request.escalated')).toBe(1)
    expect(bot.offered(fatima)).toContain('approve')
  })
})

describe('the audit', () => {
  it('I-37: names nobody by id in what is recorded, and tells who it was', async () => {
    const requestId = await tomAsks()
    await at('2026-11-25T10:01+01:00')
    await at('2026-12-05T10:01+01:00')
    const { ledger } = bot.app.store
    const steps = ['request.reminded', 'request.escalated', 'request.expires-soon']
    const trail = (asRecorded: boolean) =>
      ledger
        .auditTrail({ requestId, asRecorded })
        .then((events) => JSON.stringify(events.filter(({ verb }) => steps.includes(verb))))
    for (const who of ['Sanne', 'Grace', 'Fatima'].map(userOf)) {
      expect(await trail(true)).not.toContain(who)
      expect(await trail(false)).toContain(who)
    }
  })
})

describe('at the end', () => {
  it('two days before, everybody whom it concerns hears that it expires', async () => {
    const id = await tomAsks()
    await at('2026-12-05T09:59+01:00')
    expect(told(tom, /Let op: je aanvraag/)).toBe(0)
    await at('2026-12-05T10:01+01:00')
    expect(told(tom, /Let op: je aanvraag/)).toBe(1)
    expect(told(sanne, /Let op: de aanvraag/)).toBe(1)
    expect(told(grace, /Please note: the request/)).toBe(1)
    expect(await count(id, 'request.expires-soon')).toBe(1)
  })

  it('expired, it is asked again with one click and a confirmation', async () => {
    const id = await tomAsks()
    bot.clock.move(days(14))
    await bot.settle()
    expect(await states(tom)).toEqual(['expired'])
    const notice = bot.teams.messages(tom).findLast((message) => JSON.stringify(message).includes(`again:${id}`))!
    await bot.press(tom, 'open', {}, { message: notice })
    await bot.press(tom, 'confirm')
    const again = await bot.newestRequest(tom)
    expect(again.id).not.toBe(id)
    expect(again).toMatchObject({ reason: 'Voor het magazijn.', service: 'haalservice' })
    expect(again.lines.map(({ state, authorisation }) => [authorisation, state])).toEqual([['haalservice', 'pending']])
  })

  it('asking again looks at what is true now', async () => {
    const id = await tomAsks()
    bot.clock.move(days(14))
    await bot.settle()
    await bot.app.backend.grant({ user: userOf('Tom'), number: '9401138', authorisation: 'haalservice' }, 'outside')
    await bot.forge(tom, bot.teams.messages(tom).at(-1)!, { verb: 'open', id: `again:${id}`, seen: 0 })
    expect(bot.offered(tom)).not.toContain('confirm')
    expect(bot.shown(tom)).toContain('staat al aan op 9401138')
  })

  it('I-18: nobody else asks it again, and not while it is open', async () => {
    const id = await tomAsks()
    const press = (who: string) =>
      bot.forge(who, bot.teams.messages(who).at(-1)!, { verb: 'open', id: `again:${id}`, seen: 0 })
    await press(tom)
    expect(bot.offered(tom)).not.toContain('confirm')
    bot.clock.move(days(14))
    await bot.settle()
    for (const who of [sanne, eva, joost]) {
      await bot.say(who, 'hulp')
      await press(who)
      expect(bot.offered(who)).not.toContain('confirm')
    }
  })
})
