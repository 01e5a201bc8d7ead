import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, minutes } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, ingrid, karin, olivia, petra, sanne, tom, youssef } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

describe('I-33: no dead end', () => {
  it('a number without administrators brings the servicedesk in, and the requester is told', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401154')
    await bot.press(eva, 'confirm')
    expect(bot.offered(petra)).toContain('case-claim')
    expect(bot.offered(youssef)).toContain('case-claim')
    expect(bot.sees(eva).join('\n')).toMatch(/servicedesk/i)
  })

  it('an administrator without the bot is named, can be mailed, and the servicedesk gets a case', async () => {
    await bot.say(olivia, 'request haalservice 20451190')
    await bot.press(olivia, 'confirm')
    expect(bot.shown(olivia)).toContain('mailto:ingrid.kok@example.com')
    expect(bot.shown(olivia)).toContain('Ingrid Kok')
    expect(bot.offered(petra)).toContain('case-claim')
  })

  it('the administrator who installs the bot later finds the request waiting', async () => {
    await bot.say(olivia, 'request haalservice 20451190')
    await bot.press(olivia, 'confirm')
    await bot.client.install(ingrid)
    await bot.settle()
    await bot.press(ingrid, 'approve')
    expect((await bot.newestRequest(olivia)).lines[0]?.state).toBe('approved')
  })

  it('reviewers whom Teams refuses count as not reachable, within a minute', async () => {
    for (const reviewer of [sanne, grace]) bot.teams.faults.set(reviewer, { status: 403 })
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    expect(bot.offered(petra)).toContain('case-claim')
    expect(bot.shown(tom)).toMatch(/servicedesk/i)
  })

  it('one reachable reviewer is enough: no case', async () => {
    bot.teams.faults.set(sanne, { status: 403 })
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    expect(bot.offered(grace)).toContain('approve')
    expect(bot.offered(petra)).not.toContain('case-claim')
  })

  it('a case is claimed by one agent and closed with a note that the requester reads', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401154')
    await bot.press(eva, 'confirm')
    await bot.press(petra, 'case-claim')
    expect(bot.offered(youssef)).not.toContain('case-close')
    await bot.press(petra, 'case-close', { closingNote: 'Er is een beheerder aangewezen.' })
    expect(bot.sees(eva).join('\n')).toContain('Er is een beheerder aangewezen.')
    expect(bot.offered(petra)).not.toContain('case-close')
  })

  it('what nobody decided expires, and everybody sees it', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const review = bot.newest(grace, 'approve')
    const card = shownCard(review)!
    bot.clock.move(days(14) + minutes(1))
    await bot.settle()
    expect((await bot.newestRequest(tom)).lines[0]?.state).toBe('expired')
    expect(bot.offered(grace)).not.toContain('approve')
    expect(bot.shown(tom)).toContain('Verlopen')
    await bot.client.press(grace, review, 'approve', {}, { card })
    await bot.settle()
    expect((await bot.newestRequest(tom)).lines[0]?.state).toBe('expired')
  })

  it('somebody without a portal account hears how to become a user', async () => {
    await bot.say(karin, 'aanvragen haalservice')
    expect(bot.sees(karin).at(-1)).toMatch(/gebruiker/i)
    expect(bot.offered(karin)).not.toContain('confirm')
  })

  it('a card whose update Teams refused for a while still becomes the truth (I-32)', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    bot.teams.faults.set(sanne, { status: 503, calls: ['update'] })
    await bot.press(grace, 'approve')
    expect(bot.offered(sanne)).toContain('approve')
    bot.teams.faults.clear(sanne)
    bot.clock.move(minutes(1))
    await bot.settle()
    expect(bot.offered(sanne)).not.toContain('approve')
  })

  it('I-31: a review card of unknown delivery is not sent again at once, but after ten minutes', async () => {
    bot.teams.faults.set(sanne, { status: 502, acceptThenFail: true, calls: ['send'], times: 1 })
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const reviews = () => bot.offered(sanne).filter((verb) => verb === 'approve')
    expect(reviews()).toHaveLength(1)
    bot.clock.move(minutes(11))
    await bot.settle()
    expect(reviews()).toHaveLength(2)
    await bot.press(sanne, 'decline', { reason: 'Nee.' })
    const old = bot.teams
      .messages(sanne)
      .find((message) => JSON.stringify(shownCard(message) ?? '').includes('"approve"'))
    expect(old === undefined).toBe(false)
    await bot.client.press(sanne, old!, 'approve')
    await bot.settle()
    expect((await bot.newestRequest(tom)).lines[0]?.state).toBe('declined')
    expect(reviews()).toHaveLength(0)
  })
})
