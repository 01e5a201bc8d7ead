import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, grace, joost, petra, sanne, tom, userOf } from '../support/cast.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const held = async (name: string, number: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const given = async (personId: string) => (await bot.newestRequest(personId)).lines.map((line) => line.given)
const gives = async (giver: string, sentence: string) => {
  await bot.say(giver, sentence)
  await bot.press(giver, 'confirm', { reason: 'Wordt tweede beheerder.' })
}
const sanneGives = () => gives(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
const joostGives = () => gives(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)

describe('what is said of something that was given', () => {
  it('I-26: before it is given, who the second will be', async () => {
    await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
    expect(bot.sees(sanne).at(-1)).toContain('bevestig')
    for (const words of ['Klantnummerinstellingen geven', 'Wie is de tweede', 'Grace Taylor', 'Tom Bakker'])
      expect(bot.shown(sanne)).toContain(words)
    await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
    expect(bot.shown(joost)).toContain('Er is geen andere beheerder. Daarom kijkt de servicedesk als tweede mee.')
  })

  it('that it is one of two from the start, and who was the first', async () => {
    await sanneGives()
    expect(bot.sees(sanne).at(-1)).toBe('Aanvraag Klantnummerinstellingen op 9401138: Ingediend (1 van 2).')
    expect(bot.shown(sanne)).toContain('Jij gaf dit als beheerder.')
    expect(bot.shown(tom)).toContain('Sanne de Boer gaf dit als beheerder.')
    expect(bot.shown(grace)).toContain('Sanne de Boer gave this as an administrator; you are the second.')
    await bot.say(grace, 'pending')
    expect(bot.shown(grace)).toContain('given by Sanne de Boer')
    expect(bot.shown(grace)).toContain('Submitted (1 of 2)')
  })

  it('I-33: that the servicedesk is the second, and no administrator whom there is not', async () => {
    await joostGives()
    await bot.say(petra, `toon ${(await bot.newestRequest(joost)).id}`)
    expect(bot.shown(petra)).toContain(
      'Joost van Dalen heeft dit als beheerder gegeven en een andere beheerder is er niet; jij bent de tweede.',
    )
    expect(bot.shown(petra)).toContain('Gegeven als beheerder door')
    expect(bot.shown(joost)).toContain('Er is geen andere beheerder. De servicedesk kijkt als tweede mee.')
    for (const reader of [joost, bram, petra]) {
      expect(bot.shown(reader)).not.toMatch(/Wacht op een beheerder|andere beheerder beslist|geen beheerder die/)
      expect(bot.offered(reader)).not.toContain('nudge')
    }
  })

  it('who gave it and who was the second, once it is on', async () => {
    await joostGives()
    await bot.say(petra, `goedkeuren ${(await bot.newestRequest(joost)).id}`)
    await bot.say(petra, 'ja')
    expect(bot.sees(bram)).toContain(
      'Joost van Dalen heeft je ‘Klantnummerinstellingen’ op 6620157 gegeven; het staat aan.',
    )
    for (const reader of [joost, bram]) expect(bot.shown(reader)).toContain('Goedgekeurd door Petra Groen')
    expect(bot.shown(bram)).toContain('Gegeven door Joost van Dalen')
  })
})

describe('before and after giving', () => {
  it('it can be given to somebody else after all', async () => {
    await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
    await bot.press(joost, 'revise')
    await bot.press(joost, 'answer', { typedColleague: 'olivia.clarke@example.com' })
    await bot.press(joost, 'confirm')
    expect((await bot.newestRequest(joost)).beneficiary.id).toBe(userOf('Olivia'))
    expect(await given(joost)).toEqual([true])
  })

  it('what was given is not changed, only taken back', async () => {
    await joostGives()
    expect(bot.offered(joost)).toContain('withdraw')
    expect(bot.offered(joost)).not.toContain('change-request')
    const { id, version } = await bot.newestRequest(joost)
    await bot.forge(joost, bot.newest(joost, 'withdraw'), { verb: 'change-request', id, seen: version })
    expect(bot.offered(joost)).not.toContain('confirm')
    expect(bot.shown(joost)).toContain('Die keuze is er niet meer')
  })

  it('an administrator who asks for a colleague is pointed to giving it', async () => {
    await bot.say(joost, `aanvragen ${settings} 6620157 bram.peters@example.com`)
    expect(bot.shown(joost)).toContain('Je bent zelf beheerder van 6620157.')
    await bot.forge(joost, bot.newest(joost, 'confirm'), {
      verb: 'open',
      id: `give-instead:${settings}@6620157@${userOf('Bram')}`,
      seen: 0,
    })
    await bot.press(joost, 'confirm')
    expect(await given(joost)).toEqual([true])
  })

  it('what takes one person is on at once that way', async () => {
    await bot.say(joost, 'aanvragen haalservice 6620157 bram.peters@example.com')
    await bot.forge(joost, bot.newest(joost, 'confirm'), {
      verb: 'open',
      id: `give-instead:haalservice@6620157@${userOf('Bram')}`,
      seen: 0,
    })
    await bot.press(joost, 'confirm')
    expect(await held('Bram', '6620157')).toEqual(['adresboek', 'haalservice'])
  })

  it('I-18: of a number that is not theirs nobody gives anything that way', async () => {
    await bot.say(bram, 'hulp')
    await bot.forge(bram, bot.newest(bram, 'open'), {
      verb: 'open',
      id: `give-instead:${settings}@9401138@${userOf('Tom')}`,
      seen: 0,
    })
    expect(bot.offered(bram)).not.toContain('confirm')
    expect(bot.shown(bram)).not.toContain('Tom Bakker')
  })

  it('nobody is pointed to it who asks for themselves, or administers nothing', async () => {
    await bot.say(joost, 'aanvragen haalservice 6620157')
    await bot.say(tom, 'aanvragen haalservice 9401138')
    for (const reader of [joost, tom]) expect(bot.shown(reader)).not.toContain('Je bent zelf beheerder')
  })
})
