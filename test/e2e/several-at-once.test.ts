import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { wordsOf } from '../support/card-tree.ts'
import { eva, fatima, grace, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const last = (personId: string): string => {
  const card = shownCard(bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!)
  return card === undefined ? '' : wordsOf(card as unknown as Parameters<typeof wordsOf>[0])
}
const madeBy = async (personId: string) => {
  const all = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: personId }, 50)
  return all.filter(({ requester }) => requester.id === personId)
}
const summary = async (personId: string) =>
  (await madeBy(personId))
    .map(({ beneficiary, customer, service, lines }) =>
      [beneficiary.name, customer.number, service, ...lines.map(({ authorisation }) => authorisation)].join(' '),
    )
    .toSorted()
const both = 'pakketten-binnen-buitenland,ecommerce-inzichten'
const sentence = 'aanvragen haalservice en dashboards voor 9401138 en 9401146 voor mij en voor noor.visser@example.com'

describe('several services, numbers and people in one sentence', () => {
  it('become a request per person, number and service, of what is not there yet', async () => {
    await bot.say(eva, sentence)
    await bot.press(eva, 'answer', { authorisations: both })
    expect(await madeBy(eva)).toEqual([])
    await bot.press(eva, 'confirm', { reason: 'Voor het nieuwe magazijn.' })
    expect(await summary(eva)).toEqual([
      'Eva Jansen 9401138 dashboards pakketten-binnen-buitenland ecommerce-inzichten',
      'Eva Jansen 9401138 haalservice haalservice',
      'Eva Jansen 9401146 dashboards pakketten-binnen-buitenland ecommerce-inzichten',
      'Eva Jansen 9401146 haalservice haalservice',
      'Noor Visser 9401138 dashboards ecommerce-inzichten',
      'Noor Visser 9401146 dashboards pakketten-binnen-buitenland ecommerce-inzichten',
      'Noor Visser 9401146 haalservice haalservice',
    ])
    const made = await madeBy(eva)
    expect(new Set(made.map(({ batch }) => batch)).size).toBe(1)
    expect(made.filter(({ reason }) => reason !== 'Voor het nieuwe magazijn.')).toEqual([])
  })

  it('the confirmation says per number what, for whom and to whom, and what is left out', async () => {
    await bot.say(eva, sentence)
    await bot.press(eva, 'answer', { authorisations: both })
    const words = last(eva)
    expect(words).toContain('7 aanvragen, 10 autorisaties')
    expect(words).toContain('Gaat naar: Grace Taylor en Sanne de Boer')
    expect(words).toContain('Gaat naar: Fatima Amrani (beheerder van 9400125)')
    expect(words).toContain('Dashboards (alleen E-commerce inzichten) voor Noor Visser')
    expect(words).toContain('Haalservice · 9401138 · Noor Visser: staat al aan')
  })

  it('the confirmation becomes one overview that follows every request, and no card per request is added', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    await bot.press(eva, 'confirm')
    expect(last(eva)).toMatch(/^Je 2 aanvragen\n/)
    expect(bot.shown(eva)).not.toContain('Je aanvraag: ')
    await bot.press(grace, 'approve')
    await bot.press(fatima, 'decline', { reason: 'Nu niet.' })
    const overview = bot.teams
      .messages(eva)
      .find((message) => JSON.stringify(shownCard(message) ?? '').includes('2 aanvragen'))
    expect(JSON.stringify(shownCard(overview!))).toContain('Toegekend')
    expect(JSON.stringify(shownCard(overview!))).toContain('Afgewezen')
    const [one] = await madeBy(eva)
    await bot.say(eva, `toon ${one!.id}`)
    expect(last(eva)).toMatch(/^Je aanvraag: Haalservice\n/)
  })

  it('each administrator sees only their own part, and that there is more of it', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146 voor mij en noor.visser@example.com')
    await bot.press(eva, 'confirm')
    expect(bot.shown(fatima)).toContain('9401146')
    expect(bot.shown(fatima)).not.toContain('9401138')
    expect(bot.shown(fatima)).toContain('Een aanvraag in één keer voor 2 personen')
    expect(bot.shown(sanne)).not.toContain('9401146')
  })

  it('the form lets one tick numbers and colleagues', async () => {
    await bot.say(eva, 'aanvragen')
    await bot.press(eva, 'answer', { service: 'haalservice' })
    await bot.press(eva, 'answer', { number: '9401138,9401146', forWhom: 'me,colleague' })
    await bot.press(eva, 'answer', {
      colleague: userOf('Noor'),
      typedColleague: 'tom.bakker@example.com, ruben.smit@example.com',
    })
    expect(last(eva)).toContain('Tom Bakker is geen gebruiker van 9401146')
    await bot.press(eva, 'confirm')
    expect(await summary(eva)).toEqual([
      'Eva Jansen 9401138 haalservice haalservice',
      'Eva Jansen 9401146 haalservice haalservice',
      'Noor Visser 9401146 haalservice haalservice',
      'Ruben Smit 9401138 haalservice haalservice',
      'Tom Bakker 9401138 haalservice haalservice',
    ])
  })

  it('everything can be typed, one answer after the other', async () => {
    await bot.say(eva, 'aanvragen')
    await bot.say(eva, 'haalservice en dashboards')
    await bot.say(eva, 'allebei')
    await bot.say(eva, '9401138 en 9401146')
    expect(bot.offered(eva)).toContain('confirm')
    await bot.say(eva, 'ja')
    expect(await madeBy(eva)).toHaveLength(4)
    expect(last(eva)).toMatch(/^Je 4 aanvragen\n/)
  })

  it('“alle” is every number of theirs, and “mij” among colleagues is who types it', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.press(eva, 'answer', { number: '9401138,9401146', forWhom: 'colleague' })
    await bot.say(eva, 'mij, Noor Visser')
    expect(last(eva)).toContain('Eva Jansen (eva.jansen@example.com) (jij) en Noor Visser')
    await bot.say(eva, 'aanvragen haalservice')
    await bot.say(eva, 'alle')
    await bot.say(eva, 'ja')
    expect((await madeBy(eva)).map(({ customer }) => customer.number).toSorted()).toEqual([
      '9401138',
      '9401146',
      '9401154',
    ])
  })

  it('can be changed before it is sent, with everything that was answered filled in', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146 voor mij en noor.visser@example.com')
    await bot.press(eva, 'revise')
    await bot.press(eva, 'answer', { number: '9401146,9401154' })
    await bot.press(eva, 'confirm')
    expect(await summary(eva)).toEqual([
      'Eva Jansen 9401146 haalservice haalservice',
      'Eva Jansen 9401154 haalservice haalservice',
      'Noor Visser 9401146 haalservice haalservice',
    ])
  })

  it('takes the place of an open request that is widened: the old one is cancelled in the same go', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138')
    await bot.press(eva, 'confirm')
    await bot.press(eva, 'change-request')
    await bot.press(eva, 'answer', { number: '9401138,9401146', forWhom: 'me' })
    await bot.press(eva, 'confirm')
    const states = (await madeBy(eva)).map(({ customer, lines }) => `${customer.number} ${lines[0]!.state}`)
    expect(states.toSorted()).toEqual(['9401138 cancelled', '9401138 pending', '9401146 pending'])
  })

  it('one service on one number for one person is a request with a card of its own, as it always was', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const [request] = await madeBy(tom)
    expect(request).toMatchObject({ batch: request!.id })
    expect(last(tom)).toMatch(/^Je aanvraag: Haalservice\n/)
  })
})

describe('what cannot be asked is said, and nothing is sent for it', () => {
  it('a colleague whom nobody knows there is named with the numbers', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146 voor mij en karin.mulder@example.com')
    expect(last(eva)).toContain('karin.mulder@example.com is geen gebruiker van 9401138 en 9401146')
    await bot.press(eva, 'confirm')
    expect(await summary(eva)).toEqual([
      'Eva Jansen 9401138 haalservice haalservice',
      'Eva Jansen 9401146 haalservice haalservice',
    ])
  })

  it('nobody of those who were named is a user: refused, and nothing is asked for who asked either', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146 voor karin.mulder@example.com')
    expect(last(eva)).toContain('Die collega vind ik niet')
    expect(bot.offered(eva)).not.toContain('confirm')
  })

  it.each(['6620157', '1234567'])(
    'a number outside one’s own (%s) among others stops the whole ask',
    async (number) => {
      await bot.say(eva, `aanvragen haalservice 9401138 ${number}`)
      expect(last(eva).replaceAll(number, 'N')).toContain('niet bekend als gebruiker van N')
      expect(bot.offered(eva)).not.toContain('confirm')
    },
  )

  it('I-41: one mistyped number among good ones is said back, never passed over', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 94O1146')
    expect(last(eva)).toContain('94O1146')
    expect(bot.offered(eva)).not.toContain('confirm')
  })

  it('an unknown service names what there is', async () => {
    await bot.say(eva, 'aanvragen')
    await bot.say(eva, 'teleportatie en tijdreizen')
    expect(last(eva)).toContain('Ik vraag welke dienst je nodig hebt')
    expect(bot.offered(eva)).toContain('answer')
  })

  it('all of it is there or asked for already: each is said, with the request and a way to hurry it', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    await bot.press(eva, 'confirm')
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    const ids = (await madeBy(eva)).map(({ id }) => id)
    expect(ids.filter((id) => !last(eva).includes(id))).toEqual([])
    expect(bot.offered(eva)).toContain('nudge')
    expect(bot.offered(eva)).not.toContain('confirm')
  })

  it('a backend that is down: nothing is asked, and it can be tried again', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    bot.faults.reads.fail = true
    await bot.press(eva, 'confirm')
    expect(await madeBy(eva)).toEqual([])
    bot.faults.reads.fail = false
    await bot.press(eva, 'confirm')
    expect(await madeBy(eva)).toHaveLength(2)
  })
})
