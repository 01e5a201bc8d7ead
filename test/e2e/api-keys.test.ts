import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { canaries } from '../support/canaries.ts'
import { bram, eva, ingrid, joost, karin, olivia, petra, tom } from '../support/cast.ts'

let bot: Bot
/** Answers of the platform in the place of its own. */
let instead: Partial<Record<string, () => Promise<unknown>>> = {}
beforeAll(async () => {
  bot = await startBot({
    wrap: (name, port) =>
      name !== 'backend'
        ? port
        : new Proxy(port, {
            get: (target, method) => instead[String(method)] ?? (Reflect.get(target, method) as unknown),
          }),
  })
})
beforeEach(async () => {
  instead = {}
  bot.faults.reads.fail = false
  // What a test before left open is not the question of the next one.
  for (const who of [olivia, petra]) await bot.say(who, 'stop')
})
afterAll(() => bot.stop())

const answer = (personId: string): string => answerTo(bot, personId)
const servicedesk = ['088 225 5651', 'citservicesdesk@postnl.nl']

describe('how it stands with API keys (F-29, F-33)', () => {
  it('per environment: account, name, last four characters, state, since when and until when', async () => {
    await bot.say(joost, 'status api-sleutel')
    const said = answer(joost)
    for (const words of [
      ...['API-sleutels van Van Dalen Fietsen', 'Sandbox', 'Production', 'API-account: Van Dalen Fietsen'],
      ...['eindigt op 7f3c', 'eindigt op 19ab', 'eindigt op c04e', 'eindigt op b7d2'],
      ...['✓ Actief', '! Verlopen', '✕ Ingetrokken', 'sinds 3 juni 2026', 'verloopt op 3 juni 2027'],
    ])
      expect(said).toContain(words)
  })

  it('and where in the API Manager they are found, in each language', async () => {
    await bot.say(joost, 'api sleutels')
    expect(answer(joost)).toContain('kijk op Company overview onder PostNL Parcels')
    expect(answer(joost)).toContain('open het tabblad API Accounts Production')
    await bot.say(olivia, 'api keys 6620157')
    expect(answer(olivia)).toContain('look at Company overview under PostNL Parcels')
    expect(answer(olivia)).toContain('open the tab API Accounts Production')
  })

  it.each([
    'api sleutels',
    'API-sleutels?',
    'status api-sleutel 6620157',
    'api keys',
    'mijn api sleutels',
    'waar vind ik mijn API-sleutel?',
    'onze productiekey doet niks',
    'waar kan ik de sandbox sleutel terugvinden',
  ])('"%s" is understood', async (typed) => {
    await bot.say(joost, typed)
    expect(answer(joost)).toContain('eindigt op c04e')
  })

  it('managing them is an authorisation as before', async () => {
    await bot.say(tom, 'api-sleutels beheren aanvragen')
    expect(answer(tom)).toContain('API-sleutels beheren')
    expect(answer(tom)).not.toContain('Sandbox')
  })

  it('whoever has more than one company chooses by number, by pressing or by typing', async () => {
    await bot.say(olivia, 'api keys')
    expect(answer(olivia)).toContain('6620157 · Van Dalen Fietsen')
    await bot.press(olivia, 'answer', { company: 'company-van-dalen-verhuur' })
    expect(answer(olivia)).toContain('ends in 52d8')
    for (const [typed, ends] of [
      ['20451190', '52d8'],
      ['fietsen', '7f3c'],
    ] as const) {
      await bot.say(olivia, 'api keys')
      await bot.say(olivia, typed)
      expect(answer(olivia)).toContain(`ends in ${ends}`)
    }
  })

  it('an answer that is none leaves the question open', async () => {
    await bot.say(olivia, 'api keys')
    await bot.say(olivia, '94011')
    expect(answer(olivia)).toContain('not a customer number')
    await bot.say(olivia, 'zonneveld')
    expect(answer(olivia)).toContain('I know no company of yours by that name')
    await bot.say(olivia, '6620157')
    expect(answer(olivia)).toContain('ends in 7f3c')
  })

  it('a mistyped number is said back, and a short one in a sentence is no number (I-41)', async () => {
    await bot.say(joost, 'api sleutels 66201S7')
    expect(answer(joost)).toContain('66201S7')
    await bot.say(joost, '403 met onze key in productie')
    expect(answer(joost)).toContain('eindigt op c04e')
  })

  it('whoever was sent the activation mail, or has yet to log in, is told what to do (F-26 to F-28)', async () => {
    const link = { address: 'bram.peters@example.com', name: 'Bram Peters', company: 'company-van-dalen-fietsen' }
    await bot.say(bram, 'api sleutels')
    expect(answer(bram)).toContain('Zelf heb je nog geen toegang tot de API Manager')
    await bot.app.backend.linkAddress(link, 'l-1')
    await bot.say(bram, 'ik heb geen mail met activatielink gekregen')
    expect(answer(bram)).toContain('Je activatiemail is verstuurd op')
    await bot.app.outside.happenings.activate(link.address)
    await bot.say(bram, 'api sleutels')
    expect(answer(bram)).toContain('je bent nog niet ingelogd')
    await bot.app.outside.happenings.logIn(link.address)
    await bot.say(bram, 'api sleutels')
    expect(answer(bram)).not.toContain('je bent nog niet ingelogd')
  })

  it('the menu leads there', async () => {
    await bot.say(joost, 'menu')
    await opensTopic(bot, joost, 'api')
    await opensTopic(bot, joost, 'api-keys')
    expect(answer(joost)).toContain('eindigt op 7f3c')
  })

  it('a question that was open stays open below it', async () => {
    await bot.say(bram, 'aanvragen haalservice')
    await bot.say(bram, 'api sleutels')
    await bot.say(bram, 'ja')
    expect((await bot.newestRequest(bram)).service).toBe('haalservice')
  })
})

describe('whoever has nothing to see gets the next step, with whom to call and what to tell', () => {
  it('no account', async () => {
    await bot.say(karin, 'api sleutels')
    for (const words of [...servicedesk, 'je naam, je e-mailadres', 'Gebruiker worden'])
      expect(answer(karin)).toContain(words)
  })

  it('a number of which the platform knows no company', async () => {
    await bot.say(eva, 'api sleutels 9401154')
    for (const words of [...servicedesk, 'kent nog geen bedrijf met klantnummer 9401154'])
      expect(answer(eva)).toContain(words)
  })

  it('a company that has no keys yet', async () => {
    await bot.say(tom, 'api sleutels')
    for (const words of [...servicedesk, 'Nog geen sleutel', 'Zelf heb je nog geen toegang'])
      expect(answer(tom)).toContain(words)
  })

  it('a platform that does not answer (I-10)', async () => {
    bot.faults.reads.fail = true
    await bot.say(joost, 'api sleutels')
    for (const words of [...servicedesk, 'Mijn PostNL antwoordt nu niet']) expect(answer(joost)).toContain(words)
    expect(answer(joost)).not.toContain('7f3c')
  })
})

describe('I-18: a customer sees only keys of the company of their own numbers', () => {
  const lastFours = ['7f3c', '19ab', 'c04e', 'b7d2', '52d8', '0a6e', '3e91', 'd5c7']
  const ways = (number: string, company: string) => [
    (who: string) => bot.say(who, `api sleutels ${number}`),
    (who: string) => opensTopic(bot, who, `api-keys:${company}`),
  ]

  it.each([
    ['6620157', 'company-van-dalen-fietsen', ['Joost van Dalen', 'Olivia Clarke', 'Bram Peters']],
    ['20451190', 'company-van-dalen-verhuur', ['Olivia Clarke']],
    ['8150362', 'company-de-graaf', []],
  ] as const)('those of %s: only whoever has that number, and agents', async (number, company, customers) => {
    const may = [...customers, 'Petra Groen', 'Youssef Bakkali'] as readonly string[]
    for (const { aadObjectId, name } of demoPeople.filter((each) => each.aadObjectId !== ingrid)) {
      await bot.say(aadObjectId, 'menu')
      for (const look of ways(number, company)) {
        await look(aadObjectId)
        expect([name, lastFours.some((four) => answer(aadObjectId).includes(four))]).toEqual([name, may.includes(name)])
      }
    }
  })

  it('an unknown number and one of somebody else are told in the same words', async () => {
    await bot.say(tom, 'api sleutels 8150362')
    const foreign = answer(tom).replaceAll('8150362', 'N')
    await bot.say(tom, 'api sleutels 7777777')
    expect(answer(tom).replaceAll('7777777', 'N')).toBe(foreign)
    await opensTopic(bot, tom, 'api-keys:company-de-graaf')
    const forged = answer(tom)
    await opensTopic(bot, tom, 'api-keys:company-niets')
    expect(answer(tom)).toBe(forged)
  })

  it('of a company of several numbers nobody learns those of others', async () => {
    await bot.say(tom, 'api sleutels')
    expect(answer(tom)).toContain('Lindehof Groep')
    expect(answer(tom)).not.toContain('9400125')
  })

  it('rights are those of this moment (I-8)', async () => {
    await bot.say(petra, 'api sleutels 6620157')
    expect(answer(petra)).toContain('eindigt op 7f3c')
    instead = { servicedeskAgents: async () => [] }
    await bot.say(petra, 'api sleutels 6620157')
    expect(answer(petra)).not.toContain('7f3c')
  })
})

describe('the servicedesk looks at any company', () => {
  it.each([
    ['api sleutels 8150362', 'd5c7'],
    ['api sleutels de graaf boeken', 'd5c7'],
    ['api sleutels van Zonneveld', '3e91'],
    ['api keys of van dalen fietsen', '7f3c'],
  ])('"%s"', async (typed, ends) => {
    await bot.say(petra, typed)
    expect(answer(petra)).toContain(`eindigt op ${ends}`)
  })

  it('one of whom the name fits more than one is asked for', async () => {
    await bot.say(petra, 'api sleutels van dalen')
    expect(answer(petra)).toContain('Van Dalen Verhuur')
    expect(answer(petra)).not.toContain('Zonneveld')
    await bot.press(petra, 'answer', { company: 'company-van-dalen-verhuur' })
    expect(answer(petra)).toContain('eindigt op 52d8')
  })

  it('without a name all there are can be chosen, or typed', async () => {
    await bot.say(petra, 'api sleutels')
    expect(answer(petra)).toContain('Zonneveld Thuiswinkel')
    await bot.press(petra, 'answer', { typedCompany: 'zonne' })
    expect(answer(petra)).toContain('eindigt op 3e91')
  })

  it('a company that is not there is said so, with the way to choose one', async () => {
    await bot.say(petra, 'api sleutels 9401154')
    expect(answer(petra)).toContain('geen bedrijf met dat nummer of die naam')
    await opensTopic(bot, petra, 'api-keys')
    expect(answer(petra)).toContain('Van welk bedrijf?')
  })
})

describe('I-10: half an answer of the platform is none', () => {
  it.each([
    ['a key without a state', 'keysOf', () => Promise.resolve([{ environment: 'sandbox', name: 'x' }])],
    ['keys as a text', 'keysOf', () => Promise.resolve('7f3c')],
    [
      'a company of another number',
      'companyOf',
      () => Promise.resolve({ id: 'x', name: 'X', numbers: [], domains: [] }),
    ],
    ['an error', 'keysOf', () => Promise.reject(new BackendUnavailable('503'))],
  ] as const)('%s', async (_, method, answering) => {
    instead = { [method]: answering }
    await bot.say(joost, 'api sleutels')
    expect(answer(joost)).toContain('Mijn PostNL antwoordt nu niet')
  })
})

describe('I-36: a key turns up nowhere', () => {
  const key = { environment: 'sandbox', account: 'X', name: 'Y', lastFour: '7f3c', state: 'active', since: 1 }

  it.each(canaries)('not where the platform tells $kind', async ({ text, core }) => {
    instead = {
      keysOf: async (): Promise<unknown> => [{ ...key, account: text, name: text, key: text, secret: text }],
      companyOf: async (): Promise<unknown> => ({
        id: 'x',
        name: text,
        numbers: ['6620157'],
        domains: [text],
        token: text,
      }),
    }
    await bot.say(joost, 'api sleutels')
    expect(answer(joost)).toContain('7f3c')
    expect(bot.shown(joost)).not.toContain(core)
    instead = { keysOf: async () => [{ ...key, lastFour: text }] }
    await bot.say(joost, 'api sleutels')
    expect(bot.shown(joost)).not.toContain(core)
  })

  const pasted = canaries.filter(({ kind }) => /API key|activation link|password in/.test(kind))

  it.each(pasted)('not where $kind is typed for a company', async ({ text, core }) => {
    await bot.say(petra, 'api sleutels')
    for (const input of ['company', 'typedCompany']) {
      const sent = await bot.press(petra, 'answer', { [input]: text })
      expect(JSON.stringify(sent.body)).toContain('vervang de sleutel of het wachtwoord meteen')
    }
    await bot.say(petra, `api sleutels ${text}`)
    expect(answer(petra)).toContain('vervang de sleutel of het wachtwoord meteen')
    const said = bot.teams.messages(petra).filter(({ from }) => from === 'bot')
    expect(JSON.stringify(said)).not.toContain(core)
  })
})
