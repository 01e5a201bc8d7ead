import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { textFor } from '../../src/text/text.ts'
import type { Text } from '../../src/text/text.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, eva, fatima, sanne, tom, userOf } from '../support/cast.ts'

interface Question {
  readonly who: string
  /** Typed one after the other until the question stands open. */
  readonly begins: readonly string[]
  /** What is asked and how to answer it. */
  readonly how: (words: Text['unclear']) => string
  /** What can be pressed on the question. */
  readonly choice: string
  /** What is no answer to it, where words alone are one. */
  readonly nonsense?: string
}

const dashboards = '‘Je pakketten naar binnen- en buitenland’'
const questions: Readonly<Record<string, Question>> = {
  service: { who: eva, begins: ['aanvragen'], how: (words) => words.service, choice: 'answer' },
  authorisations: {
    who: tom,
    begins: ['aanvragen dashboards'],
    how: (words) => words.authorisations(dashboards).split(dashboards)[0]!,
    choice: 'answer',
  },
  number: { who: eva, begins: ['aanvragen haalservice'], how: (words) => words.numbers('9401138'), choice: 'answer' },
  colleagues: {
    who: eva,
    begins: ['aanvragen haalservice', 'voor collega', '9401138'],
    how: (words) => words.colleagues,
    choice: 'answer',
  },
  'right or not, of a request': {
    who: tom,
    begins: ['aanvragen haalservice'],
    how: (words) => words.confirm.request,
    choice: 'confirm',
    nonsense: '9401146',
  },
  'the number to give on': {
    who: fatima,
    begins: ['toegang geven'],
    how: (words) => words.ownNumber('9400125'),
    choice: 'answer',
  },
  'who gets it': { who: sanne, begins: ['toegang geven'], how: (words) => words.user.on, choice: 'answer' },
  'whose it is': { who: sanne, begins: ['intrekken'], how: (words) => words.user.off, choice: 'answer' },
  'what goes on': {
    who: sanne,
    begins: ['toegang geven', 'Tom Bakker'],
    how: (words) => words.page.on,
    choice: 'answer',
  },
  'what goes off': {
    who: sanne,
    begins: ['intrekken', 'Noor Visser'],
    how: (words) => words.page.off,
    choice: 'answer',
  },
  'right or not, of a change': {
    who: sanne,
    begins: ['toekennen haalservice tom.bakker@example.com'],
    how: (words) => words.confirm.change,
    choice: 'confirm',
  },
  'right or not, of a replacement': {
    who: sanne,
    begins: ['vervang read only 9401138 ruben.smit@example.com'],
    how: (words) => words.confirm.replace,
    choice: 'confirm',
  },
  tile: { who: eva, begins: ['ik zie de tegel niet'], how: (words) => words.tile, choice: 'open' },
  steps: { who: eva, begins: ['stappen'], how: (words) => words.steps, choice: 'open' },
  'step card': { who: bram, begins: ['ik zit vast'], how: (words) => words.guide, choice: 'open' },
  administrators: { who: eva, begins: ['wie is mijn beheerder'], how: (words) => words.administrators, choice: 'open' },
}

const lost = {
  nl: ['wat bedoel je?', 'ik weet het niet'],
  en: ['what do you mean?', "I don't know"],
}
const cases = (['nl', 'en'] as const).flatMap((locale) =>
  Object.entries(questions).map(([kind, question]) => ({ kind, locale, ...question })),
)

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())

const last = (who: string): string => answerTo(bot, who)
const verbs = (who: string): readonly string[] =>
  [...last(who).matchAll(/"verb":"([a-z-]+)"/g)].map(([, verb]) => verb ?? '')
const messages = (who: string): number => bot.teams.messages(who).filter(({ from }) => from === 'bot').length

async function begin(who: string, locale: Locale, sentences: readonly string[]): Promise<void> {
  await bot.say(who, 'annuleren')
  await bot.say(who, locale === 'nl' ? 'nederlands' : 'english')
  for (const sentence of sentences) await bot.say(who, sentence)
}

describe.each(cases)(
  'asked for the $kind ($locale)',
  ({ who, locale, begins, how, choice, nonsense = 'qwerty uiop' }) => {
    const text = textFor(locale, 'Europe/Amsterdam')
    const words = text.unclear

    it('who types something else is told what is asked, how to answer and how to stop, with the choices', async () => {
      await begin(who, locale, begins)
      for (const said of [...lost[locale], nonsense]) {
        const before = messages(who)
        await bot.say(who, said)
        expect(last(who)).toContain(how(words))
        expect(last(who)).toContain(words.stop)
        expect(verbs(who)).toContain(choice)
        expect(messages(who)).toBe(before + 1)
      }
    })

    it('who asks what is meant is not told that it cannot be placed, and nonsense is not called a number', async () => {
      await begin(who, locale, begins)
      await bot.say(who, lost[locale][0]!)
      expect(last(who)).not.toContain(words.notPlaced)
      await bot.say(who, nonsense)
      expect(last(who)).toContain(words.notPlaced)
      expect(last(who)).not.toContain(text.refusal['number-malformed']({}))
    })

    it('“stop” stops it', async () => {
      await begin(who, locale, begins)
      await bot.say(who, nonsense)
      await bot.say(who, 'stop')
      expect(bot.sees(who).at(-1)).toBe(text.conversation.cancelled.text)
    })
  },
)

describe('an answer that fits another question is understood as that', () => {
  it('a colleague named where the number is asked is for whom it is', async () => {
    await begin(eva, 'nl', ['aanvragen haalservice', 'Tom Bakker'])
    expect(last(eva)).toContain('Het gaat om Tom Bakker. Op welk klantnummer?')
    await bot.say(eva, '9401138')
    expect(last(eva)).toContain('Tom Bakker (tom.bakker@example.com)')
    expect(verbs(eva)).toContain('confirm')
  })

  it.each([
    ['voor mijzelf', 'Voor jou, goed.', 'Eva Jansen (eva.jansen@example.com)'],
    ['tom.bakker@example.com', 'Het gaat om tom.bakker@example.com.', 'Tom Bakker (tom.bakker@example.com)'],
  ])('“%s” where the number is asked is for whom it is', async (said, noted, who) => {
    await begin(eva, 'nl', ['aanvragen haalservice', said])
    expect(last(eva)).toContain(noted)
    await bot.say(eva, '9401138')
    expect(last(eva)).toContain(who)
  })

  it('a number is answered by its name, by “alle”, and in a sentence', async () => {
    for (const [said, asked] of [
      ['magazijn', ['9401146']],
      ['graag op 9401138 en 9401146', ['9401138', '9401146']],
      ['alle', ['9401138', '9401146', '9401154']],
    ] as const) {
      await begin(eva, 'nl', ['aanvragen haalservice', said])
      expect(asked.filter((number) => !last(eva).includes(number))).toEqual([])
      expect(verbs(eva)).toContain('confirm')
    }
  })

  it('a number that is excluded is not asked for', async () => {
    await begin(eva, 'nl', ['aanvragen haalservice', 'niet 9401138'])
    expect(verbs(eva)).toContain('answer')
    expect(verbs(eva)).not.toContain('confirm')
  })

  it('I-41: what looks like a number but is none is said back, with the numbers to choose from', async () => {
    await begin(eva, 'nl', ['aanvragen haalservice', '940113'])
    expect(last(eva)).toContain('‘940113’ is geen klantnummer')
    expect(last(eva)).toContain('9401146 · Lindehof Magazijn')
  })

  it('what the answer says besides is not asked again', async () => {
    await begin(eva, 'nl', ['aanvragen', 'haalservice 9401146 tom.bakker@example.com'])
    expect(last(eva)).not.toContain('Op welke klantnummers')
    await begin(eva, 'nl', ['aanvragen', 'haalservice 9401138 voor tom.bakker@example.com'])
    expect(last(eva)).toContain('Tom Bakker (tom.bakker@example.com)')
  })

  it('another service gets the way to ask for that one', async () => {
    await begin(eva, 'nl', ['aanvragen haalservice', 'dashboards'])
    expect(last(eva)).toContain('Gaat het om Dashboards? Typ “aanvragen Dashboards”, dan begin ik daarmee.')
    await bot.say(eva, 'aanvragen Dashboards')
    expect(last(eva)).toContain('Dashboards aanvragen')
  })

  it('a name that nobody has is looked for, and said not to be found', async () => {
    await begin(eva, 'nl', ['aanvragen haalservice', 'voor collega’s', '9401138', 'Piet Puk'])
    expect(last(eva)).toContain('Bij 9401138 vind ik niemand met die naam of dat adres.')
    await begin(sanne, 'nl', ['intrekken', 'Piet Puk'])
    expect(last(sanne)).toContain('Bij 9401138 vind ik niemand met die naam of dat adres.')
    await begin(sanne, 'nl', ['intrekken', 'piet.puk@example.com'])
    expect(last(sanne)).toContain('Bij 9401138 vind ik niemand met die naam of dat adres.')
  })

  it('thanks and a greeting are not answered with what is wrong with them', async () => {
    for (const polite of ['bedankt', 'hoi']) {
      await begin(eva, 'nl', ['aanvragen haalservice', polite])
      expect(last(eva)).not.toContain('Dat kan ik hier niet plaatsen')
      expect(verbs(eva)).toContain('answer')
    }
  })

  it('what was typed on a page is added to what is on, and is no tick taken away', async () => {
    await begin(sanne, 'nl', ['toegang geven', 'Noor Visser', 'facturen'])
    expect(last(sanne)).toContain('Facturen')
    expect(last(sanne)).not.toContain('Je haalde het vinkje weg')
  })
})

describe('asked whether it is right', () => {
  it('a no sends nothing, and says how to change it or to stop', async () => {
    await begin(tom, 'nl', ['aanvragen haalservice', 'nee'])
    expect(last(tom)).toContain(
      'er is nog niets gebeurd. Typ “wijzigen” om iets te veranderen, of “stop” om te stoppen.',
    )
    expect(last(tom)).not.toContain('"value":"nee"')
    await bot.say(tom, 'wijzigen')
    expect(verbs(tom)).toContain('answer')
    await begin(sanne, 'nl', ['toekennen haalservice tom.bakker@example.com', 'nee'])
    expect(last(sanne)).toContain('er is nog niets gebeurd')
  })

  it('where there is only a yes, a no ends it', async () => {
    await begin(sanne, 'nl', ['vervang read only 9401138 ruben.smit@example.com', 'nee'])
    expect(bot.sees(sanne).at(-1)).toContain('ik ben gestopt')
    const held = await bot.app.backend.heldBy(userOf('Ruben'), '9401138')
    expect(held.map(({ authorisation }) => authorisation)).toEqual(['track-trace-read-only'])
  })

  it('a reason is noted, and said to be', async () => {
    await begin(tom, 'nl', ['aanvragen haalservice', 'ik verstuur pakketten'])
    expect(last(tom)).toContain('Ik heb dit als reden opgeschreven')
    expect(last(tom)).toContain('"value":"ik verstuur pakketten"')
  })

  it.each(['9401146', 'tom.bakker@example.com', 'dashboards', 'wat gebeurt er dan?'])(
    '“%s” is no reason',
    async (said) => {
      await begin(tom, 'nl', ['aanvragen haalservice', said])
      expect(last(tom)).toContain('Ik vraag of dit klopt')
      expect(last(tom)).not.toContain(`"value":"${said}"`)
    },
  )
})

describe('a typed decision', () => {
  it('that is no yes is asked for again, without another card, and a no leaves it undecided', async () => {
    await bot.say(bram, 'nederlands')
    await begin(tom, 'nl', ['aanvragen facturen', 'ja'])
    const request = await bot.newestRequest(tom)
    await begin(sanne, 'nl', [`goedkeuren ${request.id}`])
    const cards = bot.teams.messages(sanne).filter((message) => shownCard(message) !== undefined).length
    await bot.say(sanne, 'wat?')
    expect(bot.sees(sanne).at(-1)).toContain(`Wil je ${request.id} goedkeuren? Typ “ja”`)
    await bot.say(sanne, 'nee')
    expect(bot.sees(sanne).at(-1)).toContain('ik ben gestopt')
    expect(bot.teams.messages(sanne).filter((message) => shownCard(message) !== undefined)).toHaveLength(cards)
    expect((await bot.newestRequest(tom)).lines).toMatchObject([{ state: 'pending' }])
  })
})

describe('"ik zie de tegel niet", with nothing asked before', () => {
  const topics = (who: string): readonly string[] =>
    [...last(who).matchAll(/"id":"((?:invisible|tiles):[^"]+)"/g)].map(([, id]) => id ?? '')
  const open = (topic: string) =>
    bot.forge(
      eva,
      bot.teams.messages(eva).findLast((each) => shownCard(each) !== undefined)!,
      {
        verb: 'open',
        id: topic,
        seen: 0,
      },
    )

  it('every service can be chosen, page by page (I-33)', async () => {
    await begin(eva, 'nl', ['ik zie de tegel niet'])
    const seen = new Set(topics(eva))
    for (const page of [2, 3]) {
      expect(topics(eva)).toContain(`tiles:all.${String(page)}.@`)
      await open(`tiles:all.${String(page)}.@`)
      for (const topic of topics(eva)) seen.add(topic)
    }
    const services = (await loadCatalogue()).services.map(({ id }) => `invisible:${id}@`)
    expect(services.filter((topic) => !seen.has(topic))).toEqual([])
  })

  it('or typed: the service is what is not seen, and no request', async () => {
    await begin(eva, 'nl', ['ik zie de tegel niet', 'facturen 9401138'])
    expect(last(eva)).toContain('Waarom je Facturen niet ziet')
    await begin(eva, 'nl', ['ik zie de tegel niet', 'facturen'])
    expect(last(eva)).toContain('Facturen op 9401146')
    await bot.say(eva, '9401146')
    expect(last(eva)).toContain('Waarom je Facturen niet ziet')
  })

  it('a number typed wrong can be typed again', async () => {
    await begin(eva, 'nl', ['wie is mijn beheerder', '940114', '9401146'])
    expect(last(eva)).toContain('Beheerders van 9401146')
  })

  it('what stands open below is answered where the words are no answer to this', async () => {
    await begin(eva, 'nl', ['aanvragen haalservice', 'wie is mijn beheerder', 'Tom Bakker'])
    expect(last(eva)).toContain('Het gaat om Tom Bakker')
  })
})
