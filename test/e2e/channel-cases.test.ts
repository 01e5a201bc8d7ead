import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answers.ts'
import type { Bot } from '../support/bot.ts'
import { eva, karin, noor, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'
import { caseCards, heard, onlyCard, pressInChannel, said, shownTo, startInTeam } from '../support/channel.ts'
import { buttonsOf } from '../../src/cli/stories/card-line.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { aReport, caseOf, found, withoutAgents } from '../support/reports.ts'

let bot: Bot
let id: string
const gone = new Set<string>()
beforeEach(async () => {
  gone.clear()
  bot = await startInTeam({ wrap: withoutAgents(gone) })
  id = await aReport(bot)
})
afterEach(() => bot.stop())

const verbs = (viewer: string) => buttonsOf(shownCard(onlyCard(bot, viewer))).map(({ verb }) => verb)
const refusals = async () =>
  (await bot.app.store.ledger.auditTrail({}))
    .filter(({ verb }) => verb === 'refused')
    .map(({ actor, details }) => `${String(actor)} ${String(details?.['code'])}`)

describe('a new case begins a thread in the channel of the servicedesk', () => {
  it('with its kind, its number, how far it is and whose turn it is', () => {
    expect(shownTo(bot)).toContain('Niet te zien in Mijn PostNL')
    expect(shownTo(bot)).toContain(id)
    expect(shownTo(bot)).toContain('Wij zijn aan zet')
    expect(verbs(petra)).toEqual(['case-claim', 'open'])
  })

  it('I-18: and nothing of whom it is about or of what was found', () => {
    expect(said(bot).join()).not.toContain(found)
    expect(shownTo(bot)).not.toMatch(/Noor|9401138|example|user-/)
  })

  it('one thread per case', async () => {
    await aReport(bot)
    await aReport(bot)
    expect(caseCards(bot)).toHaveLength(3)
    expect(new Set(caseCards(bot).map((message) => JSON.stringify(shownCard(message))))).toHaveLength(3)
  })

  it('the agents still have it in their own chats', () => {
    expect(bot.shown(petra)).toContain(found)
    expect(bot.shown(youssef)).toContain(found)
  })

  it('without the setting nothing is posted anywhere', async () => {
    await bot.stop()
    bot = await startInTeam({}, { servicedeskChannel: undefined })
    await aReport(bot)
    expect(bot.teams.channelMessages(petra)).toEqual([])
  })
})

describe('who presses counts, not what was pressed', () => {
  it('an agent claims it: they have the new card at once, and so has everybody', async () => {
    const sent = await pressInChannel(bot, petra, 'case-claim')
    expect(JSON.stringify(sent.body)).toContain('Opgepakt door Petra Groen')
    expect((await caseOf(bot, id)).claimedBy?.id).toBe(petra)
    for (const viewer of [petra, youssef, tom]) {
      expect(shownTo(bot, viewer)).toContain('Opgepakt door Petra Groen')
      expect(verbs(viewer)).toEqual(['open'])
    }
    expect(bot.offered(petra)).toContain('case-close')
  })

  it('opens it in the own chat of the agent who presses, and there alone', async () => {
    const before = [bot.teams.messages(petra).length, bot.teams.messages(youssef).length, said(bot).length]
    await pressInChannel(bot, petra, 'open')
    expect(heard(bot, petra)).toContain('in onze privéchat')
    expect(answerTo(bot, petra)).toContain(found)
    const after = [bot.teams.messages(petra).length, bot.teams.messages(youssef).length, said(bot).length]
    expect(after).toEqual([before[0]! + 1, before[1], before[2]])
  })

  it.each([
    ['an employee', tom],
    ['who reported it', noor],
    ['an administrator', sanne],
    ['a stranger to the portal', karin],
  ])('I-9: %s who presses is refused, and only they read so', async (_, personId) => {
    const card = shownTo(bot, petra)
    const before = await caseOf(bot, id)
    for (const verb of ['case-claim', 'open']) {
      const chat = bot.teams.messages(personId).length
      await pressInChannel(bot, personId, verb)
      expect(heard(bot, personId)).not.toContain('privéchat voor je')
      expect(heard(bot, personId)).not.toContain(found)
      expect(bot.teams.messages(personId)).toHaveLength(chat)
    }
    expect(await caseOf(bot, id)).toEqual(before)
    expect(shownTo(bot, petra)).toBe(card)
    expect(shownTo(bot, personId)).toBe(card)
    expect(bot.teams.notices(petra)).toEqual([])
  })

  it.each([
    ['is a guest in this tenant', { userRole: 'guest' }],
    ['visits a shared channel from another tenant', { homeTenant: 'tenant-of-somebody-else' }],
  ] as const)('I-6: an agent who %s is refused', async (_, changes) => {
    bot.teams.change(youssef, changes)
    bot.clock.move(25 * 60 * 60 * 1000)
    await pressInChannel(bot, youssef, 'case-claim')
    expect((await caseOf(bot, id)).state).toBe('open')
    expect(await refusals()).toEqual([`${youssef} not-servicedesk`])
  })

  it('I-9: an agent who lost the role meanwhile is refused', async () => {
    gone.add(userOf('Petra'))
    await pressInChannel(bot, petra, 'case-claim')
    expect(heard(bot, petra)).toContain('Dit kan alleen de servicedesk')
    expect((await caseOf(bot, id)).state).toBe('open')
  })

  it('I-18: a case that is not there is refused to others as one that is', async () => {
    const message = onlyCard(bot)
    await pressInChannel(bot, tom, 'open')
    const there = heard(bot, tom)
    await bot.forge(tom, message, { verb: 'open', id: 'case:M-NOTTHERE22', seen: 0 })
    expect(heard(bot, tom)).toBe(there)
  })

  it.each(['approve', 'case-close', 'case-release', 'case-answer', 'language'])(
    'I-3: a forged %s is no button of a channel',
    async (verb) => {
      await bot.say(petra, `neem ${id}`)
      const before = await caseOf(bot, id)
      const sent = await bot.forge(petra, onlyCard(bot), {
        verb,
        id,
        seen: before.version,
        closingNote: 'x',
        reply: 'x',
      })
      expect(sent.status).toBe(200)
      expect(await caseOf(bot, id)).toEqual(before)
    },
  )

  it('I-10: while the permissions system is away nobody claims, and the agent reads why', async () => {
    bot.faults.reads.fail = true
    await pressInChannel(bot, petra, 'case-claim')
    bot.faults.reads.fail = false
    expect((await caseOf(bot, id)).state).toBe('open')
    expect(heard(bot, petra)).toMatch(/niet bereikbaar|probeer/i)
  })

  it('an agent without the bot is told to open the chat first', async () => {
    await bot.client.uninstall(youssef)
    await pressInChannel(bot, youssef, 'open')
    expect(heard(bot, youssef)).toContain('Open die eerst')
  })

  it('a client without Action.Execute does the same: the card comes by itself, a no in the own chat', async () => {
    await pressInChannel(bot, sanne, 'case-claim', { via: 'submit' })
    expect(answerTo(bot, sanne)).toContain('Dit kan alleen de servicedesk')
    await pressInChannel(bot, petra, 'case-claim', { via: 'submit' })
    expect(shownTo(bot, tom)).toContain('Opgepakt door Petra Groen')
    expect(said(bot).join()).not.toContain('Dit kan alleen')
  })
})

describe('several at once', () => {
  it('I-21: of two who claim in the channel one has it, the other reads who', async () => {
    const message = onlyCard(bot)
    await Promise.all([petra, youssef].map((who) => bot.client.press(who, message, 'case-claim')))
    await bot.settle()
    const winner = (await caseOf(bot, id)).claimedBy?.id
    const [loser, name] = winner === petra ? [youssef, 'Petra Groen'] : [petra, 'Youssef Bakkali']
    expect(heard(bot, loser)).toContain(`${name} behandelt deze melding`)
    expect(shownTo(bot, loser)).toContain(`Opgepakt door ${name}`)
    expect(await refusals()).toEqual([`${loser} case-not-yours`])
  })

  it('I-20: the same press twice claims once', async () => {
    const message = onlyCard(bot)
    const data = { verb: 'case-claim', id, seen: (await caseOf(bot, id)).version }
    await bot.forge(petra, message, data)
    const once = await caseOf(bot, id)
    const sent = await bot.forge(petra, message, data)
    expect(JSON.stringify(sent.body)).toContain('Opgepakt door Petra Groen')
    expect(await caseOf(bot, id)).toEqual(once)
    expect(await refusals()).toEqual([])
  })

  it('I-26: a press on a card of before is refused, and the card is brought to the truth', async () => {
    const message = onlyCard(bot)
    const seen = (await caseOf(bot, id)).version
    await bot.say(petra, `neem ${id}`)
    await bot.say(petra, `geef ${id} vrij`)
    await bot.forge(youssef, message, { verb: 'case-claim', id, seen })
    expect((await caseOf(bot, id)).state).toBe('open')
    expect(verbs(youssef)).toContain('case-claim')
  })
})

describe('the card in the channel lives', () => {
  it('I-32: what is done in the own chat shows in the channel', async () => {
    await bot.press(petra, 'case-claim')
    expect(shownTo(bot, tom)).toContain('Opgepakt door Petra Groen')
    await bot.press(petra, 'case-ask', { question: 'Welk nummer?' })
    expect(shownTo(bot, tom)).toContain('De klant is aan zet')
    expect(shownTo(bot, tom)).not.toContain('Welk nummer?')
    await bot.press(noor, 'case-answer', { reply: 'Dit nummer' })
    expect(shownTo(bot, tom)).toContain('Wij zijn aan zet')
    expect(shownTo(bot, tom)).not.toContain('Dit nummer')
  })

  it('C6: closed it has no buttons, and nothing of the note', async () => {
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'SAMEN-INGELOGD' })
    expect(verbs(tom)).toEqual([])
    expect(shownTo(bot, tom)).toContain('Afgesloten')
    expect(shownTo(bot, tom)).not.toContain('SAMEN-INGELOGD')
    expect(caseCards(bot)).toHaveLength(1)
  })

  it('B9: a message that was deleted is posted anew, once', async () => {
    const message = onlyCard(bot)
    bot.teams.remove(message.conversationId, message.id)
    await bot.press(petra, 'case-claim')
    expect(shownTo(bot, tom)).toContain('Opgepakt door Petra Groen')
    expect(caseCards(bot)).toHaveLength(1)
  })

  it('I-32: an answer that comes over a newer card is put right', async () => {
    const message = onlyCard(bot)
    const old = shownCard(message)!
    await bot.client.press(petra, message, 'case-claim')
    await bot.settle()
    await bot.press(petra, 'case-close', { closingNote: 'klaar' })
    bot.teams.showTo(petra, message.id, old)
    expect(shownTo(bot, petra)).not.toContain('Afgesloten')
    bot.clock.move(5000)
    await bot.settle()
    expect(shownTo(bot, petra)).toContain('Afgesloten')
  })

  it('I-18: who asks for something else sees no case there', async () => {
    await bot.say(eva, `toon ${id}`)
    expect(answerTo(bot, eva)).not.toContain(id)
  })
})
