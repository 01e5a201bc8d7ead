import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, minutes } from '../../src/domain/instant.ts'
import { demoChannel } from '../../src/simulator/channel.ts'
import { startDemo } from '../../src/demo.ts'
import type { Bot } from '../support/bot.ts'
import { petra, tom } from '../support/cast.ts'
import { caseCards, heard, mention, onlyCard, pressInChannel, shownTo, startInTeam } from '../support/channel.ts'
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

  it('B9: a mention says that it is there again: what waited is posted at once', async () => {
    bot.teams.setInTeam(false)
    await aReport(bot)
    bot.teams.setInTeam(true)
    await mention(bot, tom, 'hulp')
    expect(caseCards(bot)).toHaveLength(1)
  })

  it('I-42: a Teams that hangs delays no press for long, and the case comes all the same', async () => {
    await aReport(bot)
    bot.teams.faults.set(petra, { hang: 3000, times: 1 })
    const sent = await bot.client.press(petra, onlyCard(bot), 'open')
    expect(sent.duration).toBeLessThan(2500)
    expect(heard(bot, petra)).toContain('in onze privéchat')
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

describe('recorded traffic', () => {
  const recorded = (name: string) => {
    const file = new URL(`../fixtures/traces/${name}.json`, import.meta.url)
    const { exchanges } = JSON.parse(readFileSync(file, 'utf8')) as { exchanges: { body: Record<string, unknown> }[] }
    return { ...exchanges[0]!.body, serviceUrl: `${bot.address}/connector` }
  }

  it('of a new channel teaches the bot where its team is', async () => {
    const body = recorded('39-mock-add-channel')
    expect((await bot.client.post(body)).status).toBe(200)
    const { tenantId } = (body as unknown as { conversation: { tenantId: string } }).conversation
    expect(await bot.app.store.channels.find(tenantId, 'team-id')).toMatchObject({ channelId: 'team-id' })
  })

  it('of a mention in a group is answered there, in the language of the client', async () => {
    const body = { ...recorded('35-group-mention-members'), text: '<at>Test Bot</at>&nbsp;help' }
    const conversation = { id: bot.teams.group(), conversationType: 'groupChat', isGroup: true, tenantId: 'any' }
    expect((await bot.client.post({ ...body, conversation, channelData: null })).status).toBe(200)
    expect(JSON.stringify(bot.teams.groupMessages(tom))).toContain('What I can do here')
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
