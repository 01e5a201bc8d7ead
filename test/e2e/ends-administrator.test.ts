import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, sanne, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const number = '9401138'
const rights = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'] as const
const graces = 'grace.taylor@example.com'
const preview = (personId = sanne) => JSON.stringify(bot.newest(personId, 'confirm'))
const warning = `Grace Taylor is daarna geen beheerder meer van ${number}. Beheerder blijft: Sanne de Boer.`
const outside = (wish: 'grant' | 'revoke', name: string, authorisation: string, on = number) =>
  bot.app.backend[wish]({ user: userOf(name), number: on, authorisation }, `outside ${wish} ${name} ${authorisation}`)
const administrators = async () => (await bot.app.backend.administratorsOf(number)).map(({ name }) => name)

describe('I-16: whoever takes away what makes an administrator reads that before, and who remains', () => {
  it.each(['klantnummerinstellingen', 'instellingen voor klantnummer beheren'])('typed by name: %s', async (named) => {
    await bot.say(sanne, `intrekken ${named} ${number} ${graces}`)
    expect(preview()).toContain(warning)
    await bot.press(sanne, 'confirm')
    expect(await administrators()).toEqual(['Sanne de Boer'])
  })

  it.each([rights[0], rights[1], `haalservice,${rights[0]}`, rights.join(',')])('ticked: %s', async (ticked) => {
    await outside('grant', 'Grace', 'haalservice')
    await bot.say(sanne, `intrekken ${number} ${graces}`)
    await bot.press(sanne, 'answer', { authorisations: ticked })
    expect(preview()).toContain(warning)
  })

  it('with everything they hold', async () => {
    await bot.say(sanne, `intrekken ${number} ${graces}`)
    await bot.press(sanne, 'choose-all')
    expect(preview()).toContain(warning)
  })

  it('over several numbers it names the one where they are an administrator', async () => {
    await bot.app.backend.inviteUser({ number: '9401146', address: graces, name: 'Grace Taylor' }, 'outside')
    await outside('grant', 'Grace', rights[0], '9401146')
    await bot.say(fatima, `intrekken klantnummerinstellingen ${number} 9401146 ${graces}`)
    expect(preview(fatima)).toContain(warning)
    expect(preview(fatima)).not.toContain('geen beheerder meer van 9401146')
  })

  it('in English too', async () => {
    await bot.say(grace, `revoke klantnummerinstellingen ${number} sanne.deboer@example.com`)
    expect(preview(grace)).toContain(
      `Sanne de Boer will no longer be an administrator of ${number}. Who remains: Grace Taylor.`,
    )
  })

  it('who is none anyway is not said to end as one, nor is anybody of whom something else goes', async () => {
    await outside('grant', 'Tom', rights[0])
    await bot.say(sanne, `intrekken klantnummerinstellingen ${number} tom.bakker@example.com`)
    expect(preview()).not.toContain('geen beheerder meer')
    await outside('grant', 'Grace', 'haalservice')
    await bot.say(sanne, `intrekken haalservice ${number} ${graces}`)
    expect(preview()).not.toContain('geen beheerder meer')
  })

  it('I-26: where others remain by now, it is shown anew', async () => {
    await bot.say(sanne, `intrekken klantnummerinstellingen ${number} ${graces}`)
    await outside('grant', 'Tom', rights[0])
    await outside('grant', 'Tom', rights[1])
    await bot.press(sanne, 'confirm')
    expect(await administrators()).toContain('Grace Taylor')
    expect(preview()).toMatch(/Beheerders blijven: (Sanne de Boer en Tom Bakker|Tom Bakker en Sanne de Boer)/)
  })

  it('who is being taken away at this moment does not count as remaining', async () => {
    await outside('grant', 'Tom', rights[0])
    await outside('grant', 'Tom', rights[1])
    await bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await bot.say(sanne, `intrekken klantnummerinstellingen ${number} tom.bakker@example.com`)
    await bot.press(sanne, 'confirm')
    await bot.say(sanne, `intrekken klantnummerinstellingen ${number} ${graces}`)
    expect(preview()).toContain(warning)
  })
})
