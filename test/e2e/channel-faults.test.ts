import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, minutes } from '../../src/domain/instant.ts'
import { demoChannel } from '../../src/simulator/channel.ts'
import { startDemo } from '../../src/demo.ts'
import type { Bot } from '../support/bot.ts'
import { petra, tom } from '../support/cast.ts'
import { caseCards, mention, onlyCard, pressInChannel, shownTo, startInTeam } from '../support/channel.ts'
import { aReport, caseOf } from '../support/reports.ts'
import { testConfig } from '../support/test-config.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startInTeam()
})
afterEach(() => bot.stop())

const after = async (milliseconds: number) => {
  bot.clock.move(milliseconds)
  await bot.settle()
}

describe('where the bot is not in the team', () => {
  beforeEach(() => bot.client.changeTeam(petra, 'remove'))

  it('a new case waits, reaches the agents all the same, and is posted when the bot is back', async () => {
    const id = await aReport(bot)
    expect(caseCards(bot)).toEqual([])
    expect(bot.shown(petra)).toContain(id)
    await bot.client.changeTeam(petra, 'add')
    await bot.settle()
    expect(shownTo(bot)).toContain(id)
  })

  it('what is over by then is not posted', async () => {
    const id = await aReport(bot)
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'klaar' })
    await bot.client.changeTeam(petra, 'add')
    await bot.settle()
    expect(caseCards(bot)).toEqual([])
    expect((await caseOf(bot, id)).state).toBe('closed')
  })
})

describe('what the connector answers', () => {
  it('B9: 403 without having said that it was removed: tried now and then, and when it comes again', async () => {
    bot.teams.setInTeam(false)
    await aReport(bot)
    expect(caseCards(bot)).toEqual([])
    bot.teams.setInTeam(true)
    await after(minutes(10))
    expect(caseCards(bot)).toEqual([])
    await after(days(1))
    expect(caseCards(bot)).toHaveLength(1)
  })

  it('B9: the channel is gone: cards stay owed and nothing else suffers', async () => {
    const id = await aReport(bot)
    bot.teams.faults.set('channel', { status: 404, code: 'ConversationNotFound' })
    await bot.press(petra, 'case-claim')
    expect((await caseOf(bot, id)).claimedBy?.id).toBe(petra)
    await aReport(bot)
    expect(bot.shown(petra)).toContain('case-claim')
  })

  it('B9: 429: after as long as Teams says', async () => {
    bot.teams.faults.set('channel', { status: 429, retryAfter: 30, times: 1 })
    await aReport(bot)
    expect(caseCards(bot)).toEqual([])
    await after(29_000)
    expect(caseCards(bot)).toEqual([])
    await after(1500)
    expect(caseCards(bot)).toHaveLength(1)
  })

  it('I-31: a post of unknown delivery is not repeated at once; a copy that is pressed is kept right', async () => {
    bot.teams.faults.set('channel', { status: 502, acceptThenFail: true, times: 1 })
    const id = await aReport(bot)
    const first = onlyCard(bot)
    await after(minutes(10))
    expect(caseCards(bot)).toHaveLength(2)
    await pressInChannel(bot, petra, 'case-claim', { message: first })
    expect((await caseOf(bot, id)).claimedBy?.id).toBe(petra)
    const shown = caseCards(bot, tom).map((message) => JSON.stringify(message.attachments))
    expect(shown.filter((each) => each.includes('Opgepakt door Petra Groen'))).toHaveLength(2)
  })

  it('I-32: an update that fails is made when Teams is healthy', async () => {
    await aReport(bot)
    bot.teams.faults.set('channel', { status: 503, calls: ['update'], times: 1 })
    await bot.press(petra, 'case-claim')
    expect(shownTo(bot, tom)).not.toContain('Opgepakt')
    await after(minutes(1))
    expect(shownTo(bot, tom)).toContain('Opgepakt door Petra Groen')
  })
})

describe('a channel that said nothing yet', () => {
  it('is reached as its team was', async () => {
    const place = await bot.app.store.channels.find(bot.teams.tenant, demoChannel)
    expect(place).toMatchObject({ channelId: demoChannel, serviceUrl: `${bot.address}/connector` })
    expect(await bot.app.store.channels.find('another-tenant', demoChannel)).toBeUndefined()
  })
})

describe('I-4: what comes of another tenant', () => {
  it('teaches the bot no channel and gets no answer', async () => {
    const body = bot.client.bodyOfText(petra, 'x')
    const channelData = { tenant: { id: 'another-tenant' }, team: { id: 'evil' }, channel: { id: demoChannel } }
    const sent = await bot.client.post({
      ...{ ...body, id: 'foreign', type: 'conversationUpdate', channelData },
      conversation: { id: demoChannel, conversationType: 'channel', isGroup: true, tenantId: bot.teams.tenant },
      membersRemoved: [{ id: bot.teams.bot.id }],
    })
    expect(sent.status).toBe(403)
    await aReport(bot)
    expect(caseCards(bot)).toHaveLength(1)
  })
})

describe('a restart', () => {
  /** The same folder and database, with a Teams that remembers no message: as when all of them were deleted. */
  const restart = async () => {
    const { folder, place } = bot
    await bot.app.stop()
    const demo = await startDemo({ ...testConfig(folder, place), servicedeskChannel: demoChannel })
    await demo.app.worker.settle()
    return demo
  }

  it('I-23: what was owed to the channel is posted after it', async () => {
    await bot.client.changeTeam(petra, 'remove')
    const id = await aReport(bot)
    const demo = await restart()
    const shown = demo.teams.channelMessages(petra).map((message) => JSON.stringify(message.attachments))
    await demo.stop()
    expect(shown.filter((each) => each.includes(id))).toHaveLength(1)
  })

  it('I-32: what is done after it shows on the card of before it', async () => {
    const id = await aReport(bot)
    const demo = await restart()
    const before = await demo.app.store.ledger.channelCards(demo.teams.tenant, id)
    await demo.client.say(petra, `neem ${id}`)
    await demo.app.worker.settle()
    const [card] = await demo.app.store.ledger.channelCards(demo.teams.tenant, id)
    const message = demo.teams.message(tom, card?.activityId ?? '')
    await demo.stop()
    expect(before).toHaveLength(1)
    // The message of before is gone from this Teams, so the thread begins anew.
    expect(card?.activityId).not.toBe(before[0]?.activityId)
    expect(JSON.stringify(message?.attachments)).toContain('Opgepakt door Petra Groen')
  })

  it('I-20: a mention that is delivered again after it is answered once', async () => {
    const delivery = { activityId: 'before-and-after', root: '7' }
    expect(await mention(bot, tom, 'hulp', delivery)).toHaveLength(1)
    const demo = await restart()
    await demo.client.sayInChannel(tom, { text: 'hulp', mention: 'bot', root: '7' }, delivery)
    await demo.app.worker.settle()
    const answers = demo.teams.channelMessages(tom).filter(({ replyToId }) => replyToId === '7')
    await demo.stop()
    expect(answers).toEqual([])
  })
})
