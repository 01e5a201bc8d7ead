import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, ingrid, joost, sanne, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const number = '9401138'
/** What stands on the last message of the bot to this person. */
const answer = (personId: string): string =>
  JSON.stringify(shownCard(bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!) ?? '')
const open = async (personId: string, id: string) => {
  const message = bot.teams.messages(personId).findLast((each) => shownCard(each) !== undefined)!
  await bot.forge(personId, message, { verb: 'open', id, seen: 0 })
}

describe('who has access to a number, and what somebody has (F-7)', () => {
  it('per customer number: a row for each user, with what is on', async () => {
    await bot.say(sanne, `wie heeft toegang tot ${number}`)
    expect(answer(sanne)).toContain('Noor Visser')
    expect(answer(sanne)).toContain('beheerder, ')
    expect(answer(sanne)).toContain('Staat niets aan')
  })

  it('per user: what they have on the numbers of the administrator, and no others', async () => {
    await bot.say(grace, 'what does eva.jansen@example.com have')
    expect(answer(grace)).toContain(number)
    expect(answer(grace)).not.toContain('9401146')
    await bot.say(fatima, 'wat heeft noor.visser@example.com')
    expect(answer(fatima)).toContain('9401146')
    await bot.say(fatima, 'wat heeft noor.visser@example.com op 9401146')
    expect(answer(fatima)).toContain('Adresboek')
    expect(answer(fatima)).not.toContain('Haalservice')
  })

  it('a row leads to the user, and from there to granting and taking away', async () => {
    await open(sanne, `access-of:${number}/${userOf('Noor')}`)
    await open(sanne, `grant-for:${number}/${userOf('Noor')}`)
    await bot.press(sanne, 'answer', { page4: 'partijpost' })
    await bot.press(sanne, 'confirm')
    await open(sanne, `revoke-for:${number}/${userOf('Noor')}`)
    await bot.press(sanne, 'answer', { authorisations: 'haalservice' })
    await bot.press(sanne, 'confirm')
    const held = await bot.app.backend.heldBy(userOf('Noor'), number)
    expect(held.map(({ authorisation }) => authorisation)).toContain('partijpost')
    expect(held.map(({ authorisation }) => authorisation)).not.toContain('haalservice')
  })

  it('without a number one is chosen, unless there is only one', async () => {
    await bot.say(fatima, 'wie heeft toegang')
    expect(answer(fatima)).toContain('Per klantnummer')
    await bot.say(joost, 'wie heeft toegang')
    expect(answer(joost)).toContain('Wie heeft toegang tot 6620157?')
  })

  it('of oneself there is nothing to change', async () => {
    await bot.say(sanne, 'wat heeft sanne.deboer@example.com')
    expect(answer(sanne)).toContain('Dit ben jij')
    expect(answer(sanne)).not.toContain('grant-for')
  })

  it('I-18: only for administrators of that number, whatever is typed or pressed', async () => {
    const sees: string[] = []
    for (const { aadObjectId, name } of demoPeople.filter((each) => each.aadObjectId !== ingrid)) {
      await bot.say(aadObjectId, `wie heeft toegang tot ${number}`)
      const typed = answer(aadObjectId)
      await open(aadObjectId, `access:${number}`)
      const pressed = answer(aadObjectId)
      await open(aadObjectId, `access-of:${number}/${userOf('Noor')}`)
      const ofNoor = answer(aadObjectId)
      const knows = [typed, pressed, ofNoor].map((each) => each.includes('noor.visser'))
      sees.push(...(knows.includes(true) ? [`${name} ${knows.join(' ')}`] : []))
    }
    expect(sees).toEqual(['Sanne de Boer', 'Grace Taylor', 'Fatima Amrani'].map((name) => `${name} true true true`))
  })

  it('I-18: somebody of another number, of none and of nowhere are answered alike', async () => {
    const answers: string[] = []
    for (const address of ['bram.peters@example.com', 'karin.mulder@example.com', 'nobody@example.com']) {
      await bot.say(sanne, `wat heeft ${address}`)
      answers.push(answer(sanne))
    }
    expect(new Set(answers).size).toBe(1)
  })

  it.each([
    ['access-of:9401138', 'Die keuze is er niet meer'],
    ['access-of:9401138/%E0%A4%A', 'Die keuze is er niet meer'],
    ['access-of:9401138/nobody', 'Die collega vind ik niet'],
    ['grant-for:', 'Die keuze is er niet meer'],
    ['grant-for:9401138/nobody', 'Die collega vind ik niet'],
    ['revoke-for:6620157/user-bram-peters', 'niet bekend als gebruiker van 6620157'],
    ['access:abc', 'geen klantnummer'],
    ['access:9401138/-1', 'Wie heeft toegang tot 9401138?'],
    ['access:9401138/many', 'Wie heeft toegang tot 9401138?'],
  ])('a topic that leads nowhere says so: %s', async (id, says) => {
    await open(sanne, id)
    expect(answer(sanne)).toContain(says)
    expect(bot.offered(sanne)).not.toContain('answer')
  })
})
