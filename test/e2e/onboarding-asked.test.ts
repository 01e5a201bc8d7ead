import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, karin, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const of = (personId: string) => bot.app.store.ledger.onboardingsAbout(bot.teams.tenant, personId, undefined)
const colleague = { number: '9401138', forWhom: 'colleague', name: 'Noor Bakker', address: 'noor@elders.example' }

describe('asking for the move to the API platform (F-25)', () => {
  it('for oneself, with one number: nothing to type, and exactly what is passed on is confirmed first', async () => {
    await bot.say(tom, 'toegang tot de API manager')
    await bot.press(tom, 'answer', { forWhom: 'me', name: '', address: '' })
    expect(bot.shown(tom)).toContain('tom.bakker@example.com')
    expect(await of(tom)).toEqual([])
    await bot.press(tom, 'confirm')
    expect(await of(tom)).toMatchObject([
      { stage: 'link', name: 'Tom Bakker', address: 'tom.bakker@example.com', forSelf: true },
    ])
    expect(bot.shown(tom)).toContain('De servicedesk is aan zet')
  })

  it('for a colleague, with the number that was said', async () => {
    await bot.say(eva, 'aanmelden API platform 9401146')
    await bot.press(eva, 'answer', { ...colleague, number: '9401146' })
    await bot.press(eva, 'confirm')
    expect(await of(eva)).toMatchObject([
      { address: 'noor@elders.example', forSelf: false, customer: { number: '9401146' } },
    ])
  })

  it('says what is wrong at the field, and loses nothing that was typed', async () => {
    await bot.say(eva, 'aanmelden API platform')
    await bot.press(eva, 'answer', { ...colleague, name: '', address: 'noor@' })
    const shown = bot.shown(eva)
    expect(shown).toContain('Vul de naam van je collega in')
    expect(shown).toContain('Dit is geen e-mailadres')
    expect(shown).toContain('"value":"noor@"')
    expect(shown).toContain('"value":"9401138"')
    await bot.press(eva, 'answer', colleague)
    expect(bot.offered(eva)).toContain('confirm')
  })

  it('notices a colleague in the fields of who asks for themselves', async () => {
    await bot.say(eva, 'aanmelden API platform')
    await bot.press(eva, 'answer', { ...colleague, forWhom: 'me' })
    expect(bot.shown(eva)).toContain('Je vulde een collega in')
    expect(bot.shown(eva)).toContain('"value":"noor@elders.example"')
  })

  it('can be changed at the confirmation, with what was filled in', async () => {
    await bot.say(eva, 'aanmelden API platform')
    await bot.press(eva, 'answer', colleague)
    await bot.press(eva, 'revise')
    expect(bot.shown(eva)).toContain('"value":"Noor Bakker"')
    await bot.press(eva, 'answer', { ...colleague, name: 'Noor de Wit' })
    await bot.press(eva, 'confirm')
    expect(await of(eva)).toMatchObject([{ name: 'Noor de Wit' }])
  })

  it('I-20: the same confirmation twice is one', async () => {
    await bot.say(tom, 'api account aanvragen')
    await bot.press(tom, 'answer', { forWhom: 'me' })
    const message = bot.newest(tom, 'confirm')
    await bot.press(tom, 'confirm', {}, { message })
    await bot.press(tom, 'confirm', {}, { message }).catch(() => undefined)
    expect(await of(tom)).toHaveLength(1)
  })
})

describe('the same, typed', () => {
  it('one answer at a time, and what is no answer is put again', async () => {
    await bot.say(eva, 'overstappen naar het nieuwe API platform')
    await bot.say(eva, 'wat bedoel je?')
    expect(bot.sees(eva).at(-1)).toContain('welk klantnummer')
    await bot.say(eva, '9401146')
    await bot.say(eva, 'een collega')
    await bot.say(eva, 'Noor Bakker')
    await bot.say(eva, 'noor@elders.example')
    expect(bot.offered(eva)).toContain('confirm')
    await bot.say(eva, 'hoezo')
    expect(await of(eva)).toEqual([])
    await bot.say(eva, 'ja')
    expect(await of(eva)).toMatchObject([{ name: 'Noor Bakker', customer: { number: '9401146' } }])
  })

  it('all of it in one sentence', async () => {
    await bot.say(eva, 'aanmelden API platform')
    await bot.say(eva, '9401138 voor Noor Bakker, noor@elders.example')
    await bot.say(eva, 'ja')
    expect(await of(eva)).toMatchObject([{ name: 'Noor Bakker', address: 'noor@elders.example' }])
  })

  it('for oneself', async () => {
    await bot.say(tom, 'aanmelden API platform')
    await bot.say(tom, 'ik')
    await bot.say(tom, 'ja')
    expect(await of(tom)).toMatchObject([{ forSelf: true }])
  })
})

describe('what cannot be', () => {
  it('without an account one reads whom to call, and with what', async () => {
    await bot.say(karin, 'aanmelden API platform')
    expect(bot.shown(karin)).toContain('088 225 5651')
    expect(bot.shown(karin)).toContain('Geef je naam, je e-mailadres')
  })

  it('a number that is not one’s own is not told apart from one that nobody has (I-18)', async () => {
    const answers: string[] = []
    for (const number of ['6620157', '1234567']) {
      await bot.say(tom, `aanmelden API platform ${number}`)
      answers.push(bot.sees(tom).at(-1)!.replace(number, 'N'))
    }
    expect(answers[0]).toBe(answers[1])
    expect(bot.offered(tom)).not.toContain('confirm')
  })

  it('a second one for the same person shows the first, also in capitals; to others it tells nothing', async () => {
    await bot.say(eva, 'aanmelden API platform')
    await bot.press(eva, 'answer', colleague)
    await bot.press(eva, 'confirm')
    await bot.say(eva, 'aanmelden API platform')
    await bot.press(eva, 'answer', { ...colleague, address: 'NOOR@ELDERS.example' })
    expect(bot.sees(eva).at(-1)).toContain('liep al')
    await bot.say(sanne, 'aanmelden API platform')
    await bot.press(sanne, 'answer', { forWhom: 'colleague', name: colleague.name, address: colleague.address })
    expect(bot.sees(sanne).at(-1)).toContain('loopt al een aanmelding')
    expect(await of(sanne)).toEqual([])
  })

  it('a company that the platform does not know: one reads whom to call, and another number can be chosen', async () => {
    await bot.say(eva, 'aanmelden API platform')
    await bot.press(eva, 'answer', { ...colleague, number: '9401154' })
    expect(bot.sees(eva).at(-1)).toContain('088 225 5651')
    await bot.press(eva, 'answer', colleague)
    expect(bot.offered(eva)).toContain('confirm')
  })
})

describe('one’s own', () => {
  it('the API topic of the menu asks, and shows how it stands', async () => {
    await bot.say(tom, 'api account aanvragen')
    await bot.say(tom, 'ik')
    await bot.say(tom, 'ja')
    await bot.say(tom, 'mijn aanmelding')
    expect(bot.offered(tom)).toContain('onboarding-withdraw')
    const [own] = await of(tom)
    await bot.say(tom, `trek ${own!.id} in`)
    expect(await of(tom)).toMatchObject([{ stage: 'withdrawn' }])
  })

  it('the guide offers the conversation, and stays a guide', async () => {
    await bot.say(tom, 'stappen api platform')
    expect(bot.shown(tom)).toContain('088 225 5651')
    expect(bot.shown(tom)).toContain('"id":"onboard"')
  })
})
