import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, minutes } from '../../src/domain/instant.ts'
import type { LedgerTransaction } from '../../src/ports/ledger.ts'
import { invitationVerbs, karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, joost, karin, petra, sanne, userOf } from '../support/cast.ts'
import { createGate } from '../support/gate.ts'

let bot: Bot
let gate: ReturnType<typeof createGate>
beforeEach(async () => {
  gate = createGate()
  bot = await startBot({ wrap: gate.wrap })
})
afterEach(() => bot.stop())

/** Monday. */
const monday = '2026-11-23T10:00+01:00'

async function at(moment: string): Promise<void> {
  bot.clock.move(Date.parse(moment) - bot.clock.now())
  await bot.settle()
}

async function asks(number = '9401138', moment = monday): Promise<void> {
  await at(moment)
  await karinAsks(bot, number)
}

const told = (who: string, words: RegExp): number =>
  bot.teams.messages(who).filter((message) => words.test(JSON.stringify(message))).length
const reminders = (who: string) => told(who, /Herinnering: Karin Mulder|Reminder: Karin Mulder/)
const count = async (verb: string) => (await invitationVerbs(bot)).filter((each) => each === verb).length
const state = async () => (await newestInvitation(bot)).state
const takeAuthority = (name: string) =>
  bot.app.backend.revoke(
    { user: userOf(name), number: '9401138', authorisation: 'klantnummerinstellingen' },
    `outside-${name}`,
  )

describe('who wants to become a user and is decided on by nobody', () => {
  it('I-33: after one working day who was asked gets one message, with a button to it', async () => {
    await asks()
    await at('2026-11-24T09:59+01:00')
    expect([sanne, grace].map(reminders)).toEqual([0, 0])
    await at('2026-11-24T10:01+01:00')
    expect([sanne, grace, karin, fatima].map(reminders)).toEqual([1, 1, 0, 0])
    expect(await count('reminded')).toBe(1)
    await bot.press(grace, 'open', {}, { message: bot.teams.messages(grace).at(-1)! })
    await bot.press(grace, 'invitation-approve')
    expect(await state()).toBe('done')
  })

  it('I-29: is not reminded of within the weekend', async () => {
    await asks('9401138', '2026-11-27T16:00+01:00')
    await at('2026-11-30T15:59+01:00')
    expect(reminders(sanne)).toBe(0)
    await at('2026-11-30T16:01+01:00')
    expect(reminders(sanne)).toBe(1)
  })

  it('I-9: who lost the authority is not reminded', async () => {
    await asks()
    await takeAuthority('Grace')
    await at('2026-11-24T10:01+01:00')
    expect([sanne, grace].map(reminders)).toEqual([1, 0])
  })

  it('I-33: after two working days goes to the administrators above, who read why and decide', async () => {
    await asks()
    await at('2026-11-25T09:59+01:00')
    expect(bot.offered(fatima)).not.toContain('invitation-approve')
    await at('2026-11-25T10:01+01:00')
    expect(bot.shown(fatima)).toContain('Nog niet beslist, en daarom ook bij de beheerders erboven')
    await bot.press(fatima, 'invitation-approve')
    expect(await state()).toBe('done')
    expect(await count('escalated')).toBe(1)
  })

  it('I-33: where nobody is above goes to the servicedesk, once', async () => {
    await asks('6620157')
    expect(bot.offered(petra)).not.toContain('case-claim')
    await at('2026-11-25T10:01+01:00')
    const cases = await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])
    expect(cases.map(({ kind }) => kind)).toEqual(['not-decided'])
    await bot.press(petra, 'case-claim')
    expect(bot.shown(petra)).toContain(karinsAddress)
    await bot.press(petra, 'case-close', { closingNote: 'Joost gebeld.' })
    await bot.press(joost, 'invitation-approve')
    expect(await state()).toBe('done')
  })

  it('what is with the servicedesk already is not reported again', async () => {
    await asks('20451190')
    await at('2026-11-25T10:01+01:00')
    const cases = await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])
    expect(cases.map(({ kind }) => kind)).toEqual(['reviewers-unreachable'])
  })

  it('two days before it expires everybody hears so, and then it does', async () => {
    await asks()
    await at('2026-12-05T10:01+01:00')
    expect(told(karin, /verloopt/)).toBe(1)
    expect(told(sanne, /verloopt.*Wil je dat nog doen|Would you still like to/)).toBe(1)
    await at('2026-12-07T10:01+01:00')
    expect(await state()).toBe('expired')
    expect(bot.sees(karin).join()).toContain('Verlopen: je vraag om gebruiker te worden')
  })

  it('I-10: a permissions system that is away delays the next door, and nothing is lost', async () => {
    await asks()
    bot.clock.move(Date.parse('2026-11-25T10:01+01:00') - bot.clock.now())
    bot.faults.reads.fail = true
    await bot.settle()
    expect(await count('escalated')).toBe(0)
    bot.faults.reads.fail = false
    bot.clock.move(minutes(30))
    await bot.settle()
    expect(await count('escalated')).toBe(1)
  })

  it.each([
    ['decided', () => bot.press(sanne, 'invitation-decline')],
    ['taken back', () => bot.press(karin, 'invitation-withdraw')],
  ])('nothing more comes about what was %s', async (_, close) => {
    await asks()
    await close()
    await at('2026-12-06T12:00+01:00')
    expect([sanne, grace].map(reminders)).toEqual([0, 0])
    for (const verb of ['reminded', 'escalated', 'expires-soon']) expect(await count(verb)).toBe(0)
  })

  it('I-9: approved by who lost the authority, it waits anew and is reminded of anew', async () => {
    await asks()
    await at('2026-11-24T10:01+01:00')
    gate.close()
    await bot.press(sanne, 'invitation-approve', {}, { settle: false })
    await takeAuthority('Sanne')
    gate.open()
    await bot.settle()
    expect(await state()).toBe('asked')
    await at('2026-11-25T10:02+01:00')
    expect([sanne, grace].map(reminders)).toEqual([1, 2])
  })
})

describe('I-20: once', () => {
  it('of several workers at one step one takes it, and none of a version that is over', async () => {
    await asks()
    const { id, version } = await newestInvitation(bot)
    const { ledger } = bot.app.store
    const note = (of: number) => (tx: LedgerTransaction) =>
      tx.noteInvitationFollowUp(bot.teams.tenant, id, of, 'remind')
    const taken = await Promise.all([1, 2, 3, 4].map(() => ledger.write(note(version))))
    expect(taken.filter((each) => each)).toHaveLength(1)
    expect(await ledger.write(note(version + 1))).toBe(false)
  })
})

describe('I-18: who asked', () => {
  it('hears the same about a number that is nobody’s, at the same moments; and nobody else hears of that', async () => {
    await asks('7777777')
    await karinAsks(bot, '6620157')
    for (const later of [1, 1, 1, 9, 2]) {
      bot.clock.move(days(later) + minutes(1))
      await bot.settle()
    }
    const heard = bot.sees(karin).filter((text) => /^(Let op|Verlopen):/.test(text))
    expect(heard).toHaveLength(4)
    expect(new Set(heard.map((text) => text.replace(/\d{7}/, 'N').replaceAll(/\d{2}:\d{2}/g, 'hh:mm'))).size).toBe(2)
    expect(bot.shown(karin)).not.toMatch(/Joost|servicedesk heeft/)
    const cases = await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])
    expect(JSON.stringify(cases)).not.toContain('7777777')
  })
})
