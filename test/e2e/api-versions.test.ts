import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, ingrid, joost, karin, olivia, petra, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
beforeEach(async () => {
  bot.faults.reads.fail = false
  for (const who of [olivia, petra]) await bot.say(who, 'stop')
})
afterAll(() => bot.stop())

const answer = (personId: string): string => answerTo(bot, personId)
/** Opens what this row of the newest card leads to. */
async function openRow(personId: string, title: string): Promise<void> {
  const card = shownCard(bot.teams.messages(personId).findLast((each) => shownCard(each) !== undefined)!)
  const found = [...JSON.stringify(card).matchAll(/"id":"(api-(?:of|versions|keys):[^"]+)"[^{}]*\},"title":"([^"]+)"/g)]
  const topic = found.find(([, , said]) => said?.includes(title))?.[1]
  expect(topic).toBeDefined()
  await opensTopic(bot, personId, topic!)
}

describe('the versions of APIs (F-30, F-31)', () => {
  it('per product which is in use, which is the newest, and what the asterisk means', async () => {
    await bot.say(joost, 'api versies')
    for (const words of [
      ...['API’s van Van Dalen Fietsen', '1 van de 3 API’s loopt achter.', 'betekent: niet de nieuwste'],
      ...['Shipping', 'Track & Trace', 'Sandbox: 2.3 · Production: 2.2* (nieuwste 2.3)'],
      ...['Overstappen: programmeren nodig', 'Niets te doen'],
    ])
      expect(answer(joost)).toContain(words)
    expect(answer(joost)).not.toContain('Delivery Options')
  })

  it.each([
    "welke van onze API's lopen achter?",
    'Welke API’s zijn verouderd?',
    'zitten wij op een oude versie?',
    'which of our APIs are behind',
    'waarom staat er een asterisk achter versie 2',
    'api versies 6620157',
  ])('"%s" is understood', async (typed) => {
    await bot.say(joost, typed)
    expect(answer(joost)).toContain('1 van de 3 API’s loopt achter.')
  })

  it('one API: what must be programmed, the endpoint of each environment, and where it is documented (F-31, F-33)', async () => {
    await bot.say(joost, 'api versies')
    await openRow(joost, 'Shipping Webservice')
    for (const words of [
      ...['Versie 2.3, de nieuwste', 'Versie 2.2*; de nieuwste is 2.3', 'Wat er geprogrammeerd moet worden'],
      ...['Endpoint: https://api-sandbox.postnl.nl/', 'Endpoint: https://api.postnl.nl/'],
      ...['Documentatie ↗', 'Versioning ↗', 'https://developer.postnl.nl/', 'release notes'],
    ])
      expect(answer(joost)).toContain(words)
  })

  it('a version that no longer works is shown as the newest one, with what that takes (F-31)', async () => {
    await bot.say(tom, 'api versies')
    await openRow(tom, 'ShippingStatus Webservice')
    expect(answer(tom)).toContain('Je versie 1.6 werkt niet meer op het nieuwe platform; daarom staat 2.0 er.')
    expect(answer(tom)).toContain('Wat er geprogrammeerd moet worden')
    expect(answer(tom)).toContain('Nog geen endpoint voor Production')
  })

  it('in English, of the number that was chosen', async () => {
    await bot.say(olivia, 'which of our apis are behind')
    await bot.press(olivia, 'answer', { company: 'company-van-dalen-fietsen' })
    expect(answer(olivia)).toContain('1 of 3 APIs is behind.')
    await bot.say(olivia, 'api versions 20451190')
    expect(answer(olivia)).toContain('The API is on its newest version.')
  })

  it('keys and versions of a company lead to each other', async () => {
    await bot.say(joost, 'api versies')
    await opensTopic(bot, joost, 'api-keys:company-van-dalen-fietsen')
    expect(answer(joost)).toContain('eindigt op 7f3c')
    await opensTopic(bot, joost, 'api-versions:company-van-dalen-fietsen')
    expect(answer(joost)).toContain('1 van de 3 API’s loopt achter.')
  })

  it.each([
    [karin, 'api versies'],
    [eva, 'api versies 9401154'],
  ])('whoever has nothing to see gets the next step, with whom to call (%#)', async (who, typed) => {
    await bot.say(who, typed)
    for (const words of ['088 225 5651', 'citservicesdesk@postnl.nl', 'je naam, je e-mailadres'])
      expect(answer(who)).toContain(words)
  })

  it('I-10: while the platform does not answer nothing is said of versions', async () => {
    bot.faults.reads.fail = true
    await bot.say(joost, 'api versies')
    expect(answer(joost)).toContain('Mijn PostNL antwoordt nu niet')
    expect(answer(joost)).toContain('088 225 5651')
  })
})

describe('I-18: versions are seen by whoever has a number of the company, and by agents', () => {
  it.each([
    ['api-of:company-van-dalen-verhuur@delivery-options-1', ['Olivia Clarke']],
    ['api-versions:company-van-dalen-verhuur', ['Olivia Clarke']],
    ['api-behind:1', []],
  ] as const)('%s', async (topic, customers) => {
    const sees: string[] = []
    for (const { aadObjectId, name } of demoPeople.filter((each) => each.aadObjectId !== ingrid)) {
      await bot.say(aadObjectId, 'menu')
      await opensTopic(bot, aadObjectId, topic)
      sees.push(...(/Webservice/.test(answer(aadObjectId)) ? [name] : []))
    }
    expect(sees).toEqual([...customers, 'Petra Groen', 'Youssef Bakkali'])
  })

  it.each(['api-of:', 'api-of:x', 'api-of:%@%', 'api-of:company-van-dalen-fietsen@shipping-9', 'api-behind:x'])(
    'a button that nobody made, %s, shows nothing of anybody',
    async (topic) => {
      await bot.say(tom, 'menu')
      await opensTopic(bot, tom, topic)
      expect(answer(tom)).not.toContain('Webservice')
    },
  )
})

describe('the servicedesk sees who is still on an old version', () => {
  it.each([
    'wie zit nog op een oude versie?',
    'welke bedrijven gebruiken nog een oude versie',
    'who is still on an old version',
    'api versies',
  ])('"%s"', async (typed) => {
    await bot.say(petra, typed)
    for (const words of [
      '4 van de 5 bedrijven gebruiken nog een oude versie.',
      'De Graaf Boeken',
      'Zonneveld Thuiswinkel',
      'Labelling Webservice 2.1* (nieuwste 2.2)',
    ])
      expect(answer(petra)).toContain(words)
    expect(answer(petra)).not.toContain('Van Dalen Verhuur')
  })

  it('and opens all of one company', async () => {
    await bot.say(petra, 'wie zit nog op een oude versie')
    await opensTopic(bot, petra, 'api-versions:company-zonneveld')
    expect(answer(petra)).toContain('2 van de 2 API’s lopen achter.')
    await bot.say(petra, 'api versies de graaf')
    expect(answer(petra)).toContain('1 van de 3 API’s loopt achter.')
  })

  it('page by page, where there are many', async () => {
    const company = (at: number) => ({ id: `c${at}`, name: `Winkel ${at + 10}`, numbers: [], domains: [] })
    const many = await startBot({
      wrap: (name, port) =>
        name !== 'backend'
          ? port
          : new Proxy(port, {
              get: (target, method) => {
                const own = Reflect.get(target, method) as unknown
                if (method === 'companies') return async () => Array.from({ length: 20 }, (_, at) => company(at))
                if (method !== 'apisOf') return own
                return () => (own as (id: string) => unknown).call(target, 'company-zonneveld')
              },
            }),
    })
    await many.say(petra, 'wie zit nog op een oude versie')
    expect(answerTo(many, petra)).toContain('Bladzijde 1 van 3')
    await opensTopic(many, petra, 'api-behind:3')
    expect(answerTo(many, petra)).toContain('Bladzijde 3 van 3')
    expect(answerTo(many, petra)).toContain('Winkel 29')
    await opensTopic(many, petra, 'api-behind:99')
    expect(answerTo(many, petra)).toContain('Bladzijde 3 van 3')
    await many.stop()
  })
})
