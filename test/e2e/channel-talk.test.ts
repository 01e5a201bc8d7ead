import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { servicedeskContact } from '../../src/text/servicedesk-contact.ts'
import { storedBytes } from '../security/stored-bytes.ts'
import { answerTo } from '../support/answers.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, karin, noor, olivia, petra, sanne, tom } from '../support/cast.ts'
import { heard, mention, pressInChannel, said, sayPlainly, startInTeam } from '../support/channel.ts'

let bot: Bot
const chatOf = (personId: string) => bot.teams.messages(personId).length

describe('in a channel of a team', () => {
  beforeAll(async () => {
    bot = await startInTeam()
  })
  afterAll(() => bot.stop())

  it('introduces itself once, to who added it, and to no member by themselves (S2)', async () => {
    const intro = said(bot).filter((each) => each.includes('Ik ben Toegangshulp'))
    expect(intro).toHaveLength(1)
    expect(intro[0]).toContain('<at>Petra Groen</at>')
    const before = chatOf(tom)
    await bot.client.changeTeam(petra, 'add')
    expect(said(bot).filter((each) => each.includes('Ik ben Toegangshulp'))).toHaveLength(1)
    expect(chatOf(tom)).toBe(before)
  })

  it.each(['hulp', 'hoi', 'help', ''])(
    'mentioned with “%s” it says what it can do there, in the thread',
    async (words) => {
      const answers = await mention(bot, tom, words)
      expect(answers).toHaveLength(1)
      expect(answers[0]).toContain('Dit kan ik hier')
      const messages = bot.teams.channelMessages(tom)
      const asked = messages.findLast(({ from }) => from === tom)
      expect(messages.at(-1)?.replyToId).toBe(asked?.id)
    },
  )

  it('says the phone and the address of the servicedesk, and the way to the own chat', async () => {
    const [answer] = await mention(bot, tom, 'hulp')
    expect(answer).toContain(servicedeskContact.phone)
    expect(answer).toContain(servicedeskContact.address)
    expect(answer).toContain(`https://teams.microsoft.com/l/chat/0/0?users=${bot.teams.bot.id}`)
  })

  it.each([
    [eva, 'haalservice voor 9401138 voor mijn collega', 'Haalservice aanvragen'],
    [noor, '9401146', 'Bedoel je …?'],
  ])('%s: “%s” in words of one’s own goes on in private, and nothing of it is said here', async (who, words, there) => {
    const [answer] = await mention(bot, who, words)
    expect(answer).toContain('Dit doen we onder vier ogen')
    expect(answer).not.toContain('94011')
    expect(answerTo(bot, who)).toContain(there)
  })

  it.each([
    ['kun je me uitleggen hoe ik de dashboards aanvraag', 'Dashboards: zo krijg je toegang'],
    ['mijn wachtwoord van mijn postnl werkt niet meer', 'Inloggen lukt niet'],
  ])('“%s” is about nobody, and answered here', async (words, said) => {
    const [answer] = await mention(bot, tom, words)
    expect(answer).toContain(said)
  })

  it('answers in the thread that it is mentioned in', async () => {
    const root = bot.teams.channelMessages(tom).find(({ from }) => from === tom)?.id ?? ''
    await mention(bot, noor, 'hulp', { root })
    expect(bot.teams.channelMessages(noor).at(-1)).toMatchObject({ from: 'bot', replyToId: root })
  })

  it.each(['hulp', 'mijn aanvragen', 'goedkeuren A-1', 'Secret: k8Jf0sLq2Zx9Vb7Nn3Mw5Qe1Rt6Yu4Io'])(
    'B1: without a mention “%s” is not for it: no answer anywhere',
    async (words) => {
      const before = chatOf(tom)
      expect(await sayPlainly(bot, tom, words)).toEqual([])
      expect(chatOf(tom)).toBe(before)
    },
  )

  it('B1: nothing is remembered of what does not mention it', async () => {
    const delivery = { activityId: 'not-for-the-bot', root: '2' }
    await bot.client.sayInChannel(tom, { text: 'ONDER-ONS-GEZEGD', root: '2' }, delivery)
    expect(await storedBytes(bot.folder, bot.place)).not.toMatch(/ONDER-ONS|not-for-the-bot/)
    expect(await mention(bot, tom, 'hulp', delivery)).toHaveLength(1)
  })

  it('B1: a mention of somebody else is not for it either', async () => {
    expect(await mention(bot, tom, 'hulp', { mention: sanne })).toEqual([])
  })

  it.each(['stappen haalservice', 'wachtwoord vergeten', 'andere autorisaties', 'hoe word ik gebruiker'])(
    '“%s” is about nobody and is answered there',
    async (words) => {
      const before = chatOf(tom)
      expect(await mention(bot, tom, words)).toHaveLength(1)
      expect(chatOf(tom)).toBe(before)
    },
  )

  it('S10: an administrator reads the steps that everybody reads: who may give access is theirs to tell', async () => {
    const [ofEmployee] = await mention(bot, tom, 'stappen dashboards')
    const [ofAdministrator] = await mention(bot, sanne, 'stappen dashboards')
    expect(ofAdministrator).toBe(ofEmployee)
    const [stuck] = await mention(bot, sanne, 'ik zit vast bij stap 2 van dashboards')
    expect(stuck).toBe((await mention(bot, tom, 'ik zit vast bij stap 2 van dashboards'))[0])
  })

  it('answers in the language of who asks', async () => {
    expect((await mention(bot, olivia, 'help'))[0]).toContain('What I can do here')
    expect((await mention(bot, grace, 'my requests'))[0]).toContain('We do this one to one')
  })

  it('S4: words that mean nothing get another answer, with a way on', async () => {
    const [answer] = await mention(bot, tom, 'blorp fnord')
    expect(answer).toContain('Dat begrijp ik niet')
    expect(answer).toContain(servicedeskContact.phone)
    expect(answer).toContain('Open onze privéchat')
  })

  it('I-20: what Teams delivers twice is answered once', async () => {
    const delivery = { activityId: 'delivered-twice', root: '1' }
    expect(await mention(bot, tom, 'hulp', delivery)).toHaveLength(1)
    expect(await mention(bot, tom, 'hulp', delivery)).toEqual([])
  })

  it('a button of an answer opens in the own chat of who presses it', async () => {
    await mention(bot, tom, 'stappen haalservice')
    const message = bot.teams.channelMessages(noor).at(-1)!
    const before = chatOf(noor)
    await pressInChannel(bot, noor, 'open', { message })
    expect(heard(bot, noor)).toContain('in onze privéchat')
    expect(chatOf(noor)).toBeGreaterThan(before)
  })
})

/** What would show or ask something of a person, of every kind. */
const personal = [
  'mijn aanvragen',
  'mijn autorisaties',
  'aanvragen haalservice 9401138',
  'haalservice',
  'wie is mijn beheerder',
  'wie heeft toegang tot 9401138',
  'wat heeft noor@example.com',
  'toekennen haalservice 9401138',
  'intrekken haalservice 9401138',
  'te beoordelen',
  'ik zie de tegel niet',
  'gebruiker worden',
  'wachtrij',
  'pak de oudste',
  'toon M-7K2M9Q4TBX',
  'toon A-7K2M9Q4TBX',
  'api sleutels',
  'api versies',
  'menu',
  'taal',
]

describe('S10: what is about somebody is done in their own chat', () => {
  beforeAll(async () => {
    bot = await startInTeam()
  })
  afterAll(() => bot.stop())

  it.each(personal)('“%s”: the channel reads only that it is, the chat the answer', async (words) => {
    await bot.say(noor, 'annuleren')
    const before = chatOf(noor)
    const [answer, ...more] = await mention(bot, noor, words)
    expect(more).toEqual([])
    expect(answer).toContain('Dit doen we onder vier ogen')
    expect(answer).not.toMatch(/Noor|Haalservice|9401138|[AM]-7K2|beheerder/)
    expect(chatOf(noor)).toBeGreaterThan(before)
  })

  it('and goes on there', async () => {
    await mention(bot, eva, 'aanvragen haalservice 9401138')
    await bot.press(eva, 'confirm')
    expect(await bot.newestRequest(eva)).toMatchObject({ requester: { id: eva } })
  })

  it('who does not have the bot reads how to open that chat, and is sent nothing', async () => {
    await bot.client.uninstall(tom)
    const before = chatOf(tom)
    const [answer] = await mention(bot, tom, 'mijn aanvragen')
    expect(answer).toContain('Stel je vraag in onze privéchat')
    expect(answer).toContain('/l/chat/0/0?users=')
    expect(chatOf(tom)).toBe(before)
  })

  it('who is no user of the portal hears there what anybody in that position hears', async () => {
    await mention(bot, karin, 'mijn autorisaties')
    const there = answerTo(bot, karin)
    await bot.say(karin, 'mijn autorisaties')
    expect(answerTo(bot, karin)).toBe(there)
  })
})

describe('a key that is pasted in a channel', () => {
  const key = 'client_secret=Zq8Jf0sLq2Zx9Vb7Nn3Mw5Qe1Rt6Yu4IoPa'
  beforeEach(async () => {
    bot = await startInTeam()
  })
  afterEach(() => bot.stop())

  it('I-36: is met with the same warning as in the own chat, in the thread, without the key', async () => {
    await bot.say(tom, key)
    const [answer] = await mention(bot, tom, key)
    expect(answer).toBe(answerTo(bot, tom))
    expect(answer).toContain('lijkt een sleutel')
    expect(JSON.stringify(said(bot))).not.toContain('Zq8Jf0')
    expect(bot.teams.channelMessages(tom).at(-1)?.replyToId).toBe(
      bot.teams.channelMessages(tom).findLast(({ from }) => from === tom)?.id,
    )
  })

  it('I-36: is kept nowhere, mentioned or not', async () => {
    await mention(bot, tom, key)
    await sayPlainly(bot, tom, key)
    expect(await storedBytes(bot.folder, bot.place)).not.toContain('Zq8Jf0')
  })
})

describe('a group chat', () => {
  beforeEach(async () => {
    bot = await startInTeam()
  })
  afterEach(() => bot.stop())

  it('is as public as a channel', async () => {
    const before = chatOf(tom)
    await bot.client.mentionInGroup(tom, 'mijn aanvragen')
    await bot.settle()
    const [answer] = bot.teams.groupMessages(noor).filter(({ from }) => from === 'bot')
    expect(JSON.stringify(answer)).toContain('Dit doen we onder vier ogen')
    expect(chatOf(tom)).toBeGreaterThan(before)
  })
})
