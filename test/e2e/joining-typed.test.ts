import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newestInvitation } from '../support/an-invitation.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, karin } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())
beforeEach(async () => {
  for (const who of [eva, karin]) {
    await bot.say(who, 'stop')
    await bot.say(who, 'nederlands')
  }
})

const last = (who: string): string => answerTo(bot, who)
async function say(who: string, ...sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) await bot.say(who, sentence)
}

describe('adding a colleague, typed', () => {
  it('I-41: what is no address is asked again at once, with how to answer and how to stop', async () => {
    await say(eva, 'gebruiker toevoegen')
    for (const typed of ['weet ik niet', 'hoe bedoel je?', 'hallo daar', 'piet@bedrijf', 'ok', 'nee dank je']) {
      await say(eva, typed)
      expect(last(eva)).toContain('Ik vraag het e-mailadres van je collega')
      expect(last(eva)).toContain('typ “stop”')
      expect(last(eva)).toContain('"typedColleague"')
    }
  })

  it('the name may come first, and goes on to the confirmation', async () => {
    await say(eva, 'gebruiker toevoegen', 'Piet Pietersen')
    expect(last(eva)).toContain('"typedColleague"')
    expect(last(eva)).not.toContain('"colleagueName"')
    await say(eva, 'piet@bedrijf.nl', '9401138', 'haalservice')
    expect(last(eva)).toContain('Piet Pietersen')
    expect(last(eva)).toContain('piet@bedrijf.nl')
    await say(eva, 'ja')
    expect(await newestInvitation(bot, eva)).toMatchObject({ address: 'piet@bedrijf.nl', name: 'Piet Pietersen' })
  })

  it('in lower case, and beside the address, it is a name too', async () => {
    await say(eva, 'gebruiker toevoegen', 'a.b@bedrijf.nl', 'piet pietersen')
    expect(last(eva)).not.toContain('"colleagueName"')
    await say(eva, 'stop', 'gebruiker toevoegen', 'Piet Pietersen <p.p@bedrijf.nl>')
    expect(last(eva)).not.toContain('"colleagueName"')
    expect(last(eva)).toContain('"number"')
  })

  it.each(['hoe bedoel je?', 'hallo daar', 'Hallo daar', 'Weet ik niet'])('“%s” is nobody’s name', async (typed) => {
    await say(eva, 'gebruiker toevoegen', 'nieuw@bedrijf.nl', typed)
    expect(last(eva)).toContain('Ik vraag hoe je collega heet')
    expect(last(eva)).toContain('"colleagueName"')
  })

  it.each([
    ['before the confirmation', []],
    ['and at the confirmation', ['niets']],
  ])('an address that is typed later takes the place of the first one, %s', async (_, more) => {
    await say(eva, 'gebruiker toevoegen', 'fout@bedrijf.nl', 'Piet Pietersen', '9401138', ...more)
    await say(eva, 'goed@bedrijf.nl', 'niets')
    expect(last(eva)).toContain('goed@bedrijf.nl')
    expect(last(eva)).not.toContain('fout@bedrijf.nl')
  })
})

describe('becoming a user, typed', () => {
  it('what is no number is asked again, with how to answer and how to stop', async () => {
    await say(karin, 'english', 'I need an account')
    for (const typed of ['hello?', 'no thanks', '12']) {
      await say(karin, typed)
      expect(last(karin)).toContain('I am asking which customer number')
      expect(last(karin)).toContain('type “cancel”')
      expect(last(karin)).toContain('"number"')
    }
  })

  it.each(['is dat gratis?', 'ja', 'ok'])('“%s” is told that what comes after it is optional', async (typed) => {
    await say(karin, 'gebruiker worden aanvragen', '9401138', typed)
    expect(last(karin)).toContain('Dat mag leeg blijven')
    expect(last(karin)).toContain('"service"')
  })

  it.each(['nee dank je', 'niets'])('“%s” leaves it empty', async (typed) => {
    await say(karin, 'gebruiker worden aanvragen', '9401138', typed)
    expect(last(karin)).toContain('Klopt dit?')
  })

  it.each(['voor mijn collega, niet voor mij', 'for my colleague, not for me', 'voor een collega'])(
    '“%s” goes on as adding a colleague, with what was answered',
    async (typed) => {
      await say(karin, 'gebruiker worden aanvragen', '9401138', typed)
      expect(last(karin)).toContain('Gebruiker toevoegen')
      expect(last(karin)).toContain('"typedColleague"')
      expect(last(karin)).not.toContain('"number"')
    },
  )
})
