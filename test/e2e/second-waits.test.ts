import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { minutes } from '../../src/domain/instant.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, fatima, grace, joost, named, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'
import { waits } from '../support/waiting-requests.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
let dying: boolean
beforeEach(async () => {
  dying = false
  bot = await startBot({ catalogueFolders: [fixtureServices], wrap: dyingAtTheEnd })
})
afterEach(() => bot.stop())

/** The worker is cut off after each commit: what was claimed is claimed again. */
const dyingAtTheEnd: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'outbox'
    ? port
    : new Proxy(port, {
        get: (target, key) =>
          key === 'finish' && dying
            ? () => Promise.reject(new Error('cut off'))
            : (Reflect.get(target, key) as unknown),
      })

async function at(moment: string): Promise<void> {
  bot.clock.move(Date.parse(`${moment}+01:00`) - bot.clock.now())
  await bot.settle()
}

/** Monday, the 23rd. */
async function asks(who: string, typed: string): Promise<string> {
  await at('2026-11-23T10:00')
  await bot.say(who, typed)
  await bot.press(who, 'confirm')
  return (await bot.newestRequest(who)).id
}

const told = (who: string, words: RegExp): number =>
  bot.teams.messages(who).filter((message) => words.test(JSON.stringify(message))).length
const reminders = (who: string) => told(who, /Herinnering:|Reminder:/)
const verbs = async (requestId: string) =>
  (await bot.app.store.ledger.auditTrail({ requestId })).map(({ verb }) => verb)
const count = async (id: string, verb: string) => (await verbs(id)).filter((each) => each === verb).length
const casesOf = async () =>
  (await bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])).map(({ kind }) => kind)

describe('after the first of two approvals', () => {
  it('I-33: the other administrators are reminded a working day after it, and who approved is not', async () => {
    await asks(tom, `aanvragen ${settings}`)
    await at('2026-11-24T09:00')
    await bot.press(grace, 'approve')
    await at('2026-11-25T08:59')
    expect([sanne, fatima, grace].map(reminders)).toEqual([0, 0, 0])
    await at('2026-11-25T09:01')
    expect([sanne, fatima, grace].map(reminders)).toEqual([1, 1, 0])
  })

  it('also where they were reminded of it before', async () => {
    const id = await asks(tom, `aanvragen ${settings}`)
    await at('2026-11-24T10:01')
    expect([sanne, grace].map(reminders)).toEqual([1, 1])
    await at('2026-11-26T12:00')
    await bot.press(grace, 'approve')
    await at('2026-11-27T12:01')
    expect([sanne, grace].map(reminders)).toEqual([2, 1])
    expect(await count(id, 'request.reminded')).toBe(2)
  })

  it('I-33: the servicedesk hears two working days after it that nobody gives the second, and not earlier', async () => {
    const id = await asks(tom, `aanvragen ${settings}`)
    await at('2026-11-24T09:00')
    await bot.press(grace, 'approve')
    await at('2026-11-26T08:59')
    expect(await casesOf()).toEqual([])
    await at('2026-11-26T09:01')
    expect(await casesOf()).toEqual(['not-decided'])
    expect(bot.shown(tom)).toContain('De servicedesk heeft nu een melding')
    expect(await count(id, 'request.escalated')).toBe(1)
    const found = await bot.app.store.ledger.caseOfRequest(bot.teams.tenant, id)
    const asked = found!.findings.filter(({ code }) => code === 'administrator').map(({ value }) => value)
    expect(asked.join()).toContain('Sanne de Boer')
    expect(asked.join()).not.toContain('Grace Taylor')
  })

  it('I-29: nothing comes at the deadline or after it', async () => {
    const id = await asks(tom, `aanvragen ${settings}`)
    await at('2026-12-06T12:00')
    const before = await verbs(id)
    await bot.press(grace, 'approve')
    await at('2026-12-09T12:00')
    const after = (await verbs(id)).slice(before.length)
    expect(after).toEqual(['line.half-approved', 'line.expired'])
    expect(told(tom, /niet op tijd beslist door/)).toBe(1)
    expect(told(tom, /niet op tijd beslist door[^.]*Grace/)).toBe(0)
  })

  it('I-20: killed after every commit, each step is taken once for how the line waits', async () => {
    const id = await asks(tom, `aanvragen ${settings}`)
    await at('2026-11-24T10:01')
    await at('2026-11-24T12:00')
    await bot.press(grace, 'approve')
    dying = true
    for (const moment of ['2026-11-25T12:01+01:00', '2026-11-26T12:01+01:00', '2026-12-05T10:01+01:00']) {
      bot.clock.move(Date.parse(moment) - bot.clock.now())
      for (const _ of [1, 2, 3]) {
        bot.app.worker.wake()
        await new Promise((resolve) => setTimeout(resolve, 150))
        bot.clock.move(minutes(1))
      }
    }
    dying = false
    await bot.settle()
    expect(await count(id, 'request.reminded')).toBe(2)
    expect(await count(id, 'request.escalated')).toBe(1)
    expect(await count(id, 'request.expires-soon')).toBe(1)
  })

  it('I-14: where an agent is the second, who took the case is reminded, else every agent', async () => {
    await asks(bram, `aanvragen ${settings}`)
    await at('2026-11-24T09:00')
    await bot.press(joost, 'approve')
    await at('2026-11-25T09:01')
    expect([petra, youssef, joost].map(reminders)).toEqual([1, 1, 0])
    await bot.press(petra, 'open', {}, { message: bot.teams.messages(petra).at(-1)! })
    await bot.press(petra, 'approve')
    expect((await bot.newestRequest(bram)).lines[0]?.state).toBe('approved')
  })

  it('of an agent’s case that somebody took, only they are reminded, and have the last word before it expires', async () => {
    await asks(bram, `aanvragen ${settings}`)
    await bot.press(joost, 'approve')
    await bot.press(youssef, 'case-claim')
    await at('2026-11-24T10:01')
    expect([petra, youssef].map(reminders)).toEqual([0, 1])
    await at('2026-12-05T10:01')
    expect([petra, youssef].map((agent) => told(agent, /Let op: de aanvraag/))).toEqual([0, 1])
    expect(await casesOf()).toEqual(['second-approval'])
  })
})

describe('what an administrator gave as the first of two', () => {
  it('is reminded of and goes to the next door counted from when it was given', async () => {
    const id = await asks(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
    await at('2026-11-24T10:01')
    expect([grace, fatima, sanne].map(reminders)).toEqual([1, 0, 0])
    await at('2026-11-25T10:01')
    expect(bot.shown(sanne)).toContain('ook voorgelegd aan Fatima Amrani')
    await at('2026-11-27T12:00')
    expect(await count(id, 'request.reminded')).toBe(1)
    expect(await count(id, 'request.escalated')).toBe(1)
    await bot.press(fatima, 'approve')
    expect((await bot.newestRequest(sanne)).lines[0]?.state).toBe('approved')
  })
})

describe('lines of one request that wait since different moments', () => {
  it('are each followed up from their own moment, and only with who can decide them', async () => {
    await at('2026-11-23T10:00')
    const reviewers = ['Sanne', 'Grace'].map((name) => ({
      user: { id: userOf(name), name: named(name).name, address: named(name).address },
      via: 'direct' as const,
      heldOn: '9401138',
    }))
    const request = await waits(bot, 'TWEE234567', { reviewers }, [{}, { authorisation: settings, needs: 2 }])
    const due = Date.parse('2026-11-24T10:00+01:00')
    const remind = {
      kind: 'follow-up',
      tenant: bot.teams.tenant,
      requestId: request.id,
      step: 'remind',
      at: due,
    } as const
    await bot.app.store.ledger.write((tx) => tx.owe(remind, due))
    await at('2026-11-24T09:00')
    await bot.say(grace, `toon ${request.id}`)
    await bot.press(grace, 'approve', { lines: 'line-TWEE234567-1' })
    await at('2026-11-24T10:01')
    expect([sanne, grace, fatima].map(reminders)).toEqual([1, 1, 1])
    await at('2026-11-25T09:01')
    expect([sanne, grace, fatima].map(reminders)).toEqual([2, 1, 2])
  })
})

describe('a line that returned to the administrators', () => {
  /** Approved on Tuesday while the grants are paused, and back on Thursday at noon, when Grace is no administrator. */
  async function returned(): Promise<string> {
    const id = await asks(tom, 'aanvragen haalservice')
    const { ledger } = bot.app.store
    await ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await at('2026-11-24T09:00')
    await bot.press(grace, 'approve')
    await bot.app.backend.revoke({ user: userOf('Grace'), number: '9401138', authorisation: settings }, 'outside')
    await at('2026-11-26T12:00')
    await ledger.write((tx) => tx.resumeGrants())
    await bot.settle()
    expect((await bot.newestRequest(tom)).lines).toMatchObject([{ state: 'pending', generation: 2 }])
    return id
  }

  it('I-33: is reminded of and escalated counted from when it came back', async () => {
    const id = await returned()
    await at('2026-11-27T11:59')
    expect(reminders(sanne)).toBe(0)
    await at('2026-11-27T12:01')
    expect([sanne, grace].map(reminders)).toEqual([1, 0])
    await at('2026-11-30T11:59')
    expect(await verbs(id)).not.toContain('request.escalated')
    await at('2026-11-30T12:01')
    expect(await count(id, 'request.escalated')).toBe(1)
    expect(await casesOf()).toEqual(['not-decided'])
  })

  it('is not followed up early, where it came back before its first reminder was due', async () => {
    const id = await asks(tom, 'aanvragen haalservice')
    const { ledger } = bot.app.store
    await ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await bot.press(grace, 'approve')
    await bot.app.backend.revoke({ user: userOf('Grace'), number: '9401138', authorisation: settings }, 'outside')
    await at('2026-11-24T09:00')
    await ledger.write((tx) => tx.resumeGrants())
    await at('2026-11-24T10:01')
    expect(reminders(sanne)).toBe(0)
    await at('2026-11-25T08:59')
    expect(reminders(sanne)).toBe(0)
    await at('2026-11-25T09:01')
    expect(reminders(sanne)).toBe(1)
    await at('2026-12-05T10:01')
    expect(await count(id, 'request.expires-soon')).toBe(1)
  })
})
