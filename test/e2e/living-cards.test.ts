import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { minutes, seconds } from '../../src/domain/instant.ts'
import type { AppParts } from '../../src/app.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { headingOf } from '../../src/cli/stories/card-line.ts'
import { applyAnswer } from '../../src/simulator/answers.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'

let bot: Bot
let agents: readonly string[]
beforeEach(async () => {
  agents = ['Petra', 'Youssef']
  bot = await startBot({ wrap: namingAgents })
})
afterEach(() => bot.stop())

/** The backend, where `agents` says who works at the servicedesk. */
const namingAgents: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get: (target, key) =>
          key === 'servicedeskAgents'
            ? async () => {
                const all = await (target as unknown as PermissionsBackend).servicedeskAgents()
                return all.filter(({ id }) => agents.map(userOf).includes(id))
              }
            : (Reflect.get(target, key) as unknown),
      })
const isPending = async () => (await bot.newestRequest(tom)).lines[0]?.state === 'pending'
const noAuthorityFor = (firstName: string) =>
  bot.app.backend.revoke(
    { user: userOf(firstName), number: '9401138', authorisation: 'klantnummerinstellingen' },
    `outside-${firstName}`,
  )

async function tomAsks(): Promise<string> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm', { reason: 'Voor het magazijn.' })
  return (await bot.newestRequest(tom)).id
}

describe('every copy of a card becomes the truth (I-32)', () => {
  it.each([
    ['a parent administrator', fatima, 'approve'],
    ['a servicedesk agent', petra, undefined],
  ])('%s who was not asked and opened it sees who decided, without buttons', async (_, viewer, verb) => {
    const id = await tomAsks()
    await bot.say(viewer, `toon ${id}`)
    expect(bot.offered(viewer)).toEqual(expect.arrayContaining([verb].filter((each) => each !== undefined)))
    await bot.press(sanne, 'approve')
    expect(bot.offered(viewer)).not.toContain('approve')
    expect(bot.shown(viewer)).toContain('Sanne de Boer')
    expect(bot.shown(viewer)).toContain('Toegekend')
  })

  it('an answer that arrives after a newer card was brought does not stay on top of it', async () => {
    await tomAsks()
    const review = bot.newest(sanne, 'approve')
    const answered = await bot.press(sanne, 'approve', {}, { settle: false })
    await bot.settle()
    expect(headingOf(shownCard(bot.teams.message(sanne, review.id)!)!)).toContain('Toegekend')
    applyAnswer(bot.teams, sanne, review.id, answered)
    expect(headingOf(shownCard(bot.teams.message(sanne, review.id)!)!)).not.toContain('Toegekend')
    bot.clock.move(seconds(6))
    await bot.settle()
    expect(headingOf(shownCard(bot.teams.message(sanne, review.id)!)!)).toContain('Toegekend')
  })

  it('a question of a parent administrator who was not asked is answered to them', async () => {
    const id = await tomAsks()
    await bot.say(fatima, `toon ${id}`)
    await bot.press(fatima, 'ask', { question: 'Voor welke locatie?' })
    await bot.press(tom, 'reply', { reply: 'Voor Utrecht.' })
    expect(bot.sees(fatima).join('\n')).toContain('Voor Utrecht.')
  })

  it('a reviewer who could not be reached finds the card right when they are back', async () => {
    await tomAsks()
    expect(bot.offered(grace)).toContain('approve')
    bot.teams.faults.set(grace, { status: 403 })
    await bot.press(sanne, 'approve')
    bot.teams.faults.clear()
    await bot.settle()
    expect(bot.offered(grace)).toContain('approve')
    await bot.say(grace, 'help')
    expect(bot.offered(grace)).not.toContain('approve')
    expect(bot.shown(grace)).toContain('Sanne de Boer')
  })

  it('a card that Teams found wrong is reported, tried again later, and arrives', async () => {
    const fault = vi.spyOn(bot.app.log, 'fault')
    bot.teams.faults.set(sanne, { status: 401 })
    await tomAsks()
    expect(fault).toHaveBeenCalledWith(expect.objectContaining({ name: 'DeliveryFailed' }), { effect: 'show' })
    bot.teams.faults.clear()
    await bot.settle()
    expect(bot.offered(sanne)).not.toContain('approve')
    bot.clock.move(minutes(10))
    await bot.settle()
    expect(bot.offered(sanne)).toContain('approve')
  })

  it('I-33: cards that Teams takes from no reviewer bring the servicedesk in', async () => {
    for (const reviewer of [sanne, grace]) bot.teams.faults.set(reviewer, { status: 400 })
    await tomAsks()
    bot.clock.move(seconds(30))
    await bot.settle()
    expect(bot.offered(petra)).toContain('case-claim')
  })

  it('a short message that Teams found wrong is tried again and not lost', async () => {
    await tomAsks()
    bot.teams.faults.set(tom, { status: 400, calls: ['send'] })
    await bot.press(sanne, 'approve')
    bot.teams.faults.clear()
    bot.clock.move(minutes(10))
    await bot.settle()
    expect(bot.sees(tom).join('\n')).toMatch(/goedgekeurd/i)
  })

  it('"I do not see it" about a direct grant shows on the card of who gave it', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'confirm')
    expect(bot.shown(sanne)).not.toContain('servicedesk')
    await bot.press(tom, 'visible-no')
    expect(bot.shown(sanne)).toContain('servicedesk')
  })
})

describe('I-18: rights to see are those of this moment', () => {
  it('who is no administrator any more finds the request closed, and cannot open it', async () => {
    const id = await tomAsks()
    expect(bot.shown(grace)).toContain('Voor het magazijn.')
    await noAuthorityFor('Grace')
    await bot.press(sanne, 'ask', { question: 'Welke locatie?' })
    expect(bot.shown(grace)).not.toContain('Voor het magazijn.')
    expect(bot.shown(grace)).not.toContain('Welke locatie?')
    expect(bot.offered(grace)).not.toContain('approve')
    await bot.say(grace, `toon ${id}`)
    expect(bot.shown(grace)).not.toContain('Voor het magazijn.')
    expect(await isPending()).toBe(true)
  })

  it('while the backend is down a copy is still kept right, and checked again when it is back', async () => {
    await tomAsks()
    await noAuthorityFor('Grace')
    bot.faults.reads.fail = true
    await bot.press(tom, 'withdraw')
    expect(bot.offered(grace)).not.toContain('approve')
    expect(bot.shown(grace)).toContain('Voor het magazijn.')
    bot.faults.reads.fail = false
    bot.clock.move(minutes(1))
    await bot.settle()
    expect(bot.shown(grace)).not.toContain('Voor het magazijn.')
  })

  it('who is no agent any more finds the case closed to them', async () => {
    for (const reviewer of [sanne, grace]) bot.teams.faults.set(reviewer, { status: 403 })
    await tomAsks()
    expect(bot.offered(youssef)).toContain('case-claim')
    agents = ['Petra']
    await bot.press(petra, 'case-claim')
    expect(bot.shown(youssef)).not.toContain('tom.bakker@example.com')
    expect(bot.shown(petra)).toContain('tom.bakker@example.com')
  })
})
