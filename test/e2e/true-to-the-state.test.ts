import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { helpOn } from '../../src/catalogue/helps.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { helpTopics } from '../../src/domain/help.ts'
import { locales } from '../../src/domain/locale.ts'
import { stepsOf } from '../../src/domain/service.ts'
import { textFor } from '../../src/text/text.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { cardGallery } from '../support/card-gallery.ts'
import { bram, fatima, joost, karin, petra, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const last = (who: string): string => answerTo(bot, who)
const topics = (who: string): readonly string[] => [...last(who).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '')

describe('who may give access', () => {
  const half =
    /[Aa]lleen een beheerder van (het|dat|je) klantnummer|[Oo]nly an administrator of (the|that|your) customer number/

  it('I-9: no guide, help or card says that only an administrator of the number itself may', async () => {
    const { guides } = await loadCatalogue()
    const said = guides.flatMap((guide) =>
      [...stepsOf(guide, 'request'), ...stepsOf(guide, 'grant')].map(({ say }) => say).concat(guide.warnings),
    )
    const helps = helpTopics.map((topic) => helpOn(topic).say)
    const cards = locales.flatMap((locale) => {
      const text = textFor(locale, 'Europe/Amsterdam')
      return cardGallery.map(({ card }) => JSON.stringify(card(text)))
    })
    const words = [...said, ...helps].flatMap(({ nl, en }) => [nl, en]).concat(cards)
    expect(words.length).toBeGreaterThan(400)
    expect(words.filter((sentence) => half.test(sentence)).map((sentence) => half.exec(sentence)?.[0])).toEqual([])
  })

  it('an administrator of the parent number is told through which number', async () => {
    await bot.say(fatima, 'wie is mijn beheerder 9401146')
    expect(last(fatima)).toContain('Beheerder van 9400125, dat boven 9401146 staat')
    expect(last(fatima)).toContain('op dit nummer of op een nummer erboven dat erover gaat')
  })

  it('who administers nothing is not told of a number that nobody named', async () => {
    await bot.say(tom, 'toegang geven')
    expect(last(tom)).toContain('Je bent nu van geen enkel klantnummer beheerder')
    await bot.say(tom, 'wie heeft toegang tot 9401138')
    expect(last(tom)).toContain('Je bent nu geen beheerder van 9401138')
  })
})

describe('who decides, before it is asked', () => {
  it('where the only administrator asks, it is not said that nobody could be reached', async () => {
    await bot.say(joost, 'aanvragen haalservice')
    expect(last(joost)).toContain('geen beheerder die hierover mag beslissen')
    expect(last(joost)).not.toContain('die ik kan bereiken')
  })

  it('of several at once too', async () => {
    await bot.say(joost, 'aanvragen haalservice en dashboards 6620157')
    await bot.say(joost, 'beide')
    expect(last(joost)).toContain('Hier is geen beheerder die mag beslissen')
    expect(last(joost)).not.toContain('die ik kan bereiken')
  })

  it('what takes two says “two people”: an agent may be the second', async () => {
    await bot.say(tom, 'aanvragen api-sleutels')
    await bot.say(tom, 'ja')
    expect(bot.shown(tom)).toContain('Hiervoor zijn twee mensen nodig.')
    expect(bot.shown(sanne)).toContain('Hiervoor moeten twee mensen goedkeuren: het gebeurt pas na de tweede.')
    expect(bot.shown(sanne)).not.toContain('Waar twee mensen')
  })

  it('asked twice, it is said that nobody decided, not that an administrator has it', async () => {
    await bot.say(joost, 'aanvragen facturen voor bram.peters@example.com')
    await bot.say(joost, 'ja')
    await bot.say(bram, 'aanvragen facturen')
    expect(last(bram)).toContain('er is nog niet over beslist')
  })
})

describe('who is no user yet (F-23)', () => {
  it('is offered to become one, on every way in', async () => {
    for (const said of ['hoi', 'menu', 'aanvragen haalservice', 'mijn autorisaties', 'ik zie haalservice niet']) {
      await bot.say(karin, said)
      expect(topics(karin)).toContain('join')
    }
    await bot.say(karin, 'hoe word ik gebruiker')
    expect(topics(karin)).toContain('join')
  })

  it('is not sent to steps by words that begin a request', async () => {
    await bot.say(karin, 'wachtwoord vergeten')
    expect(last(karin)).not.toContain('“gebruiker worden” voor de stappen')
    await bot.say(karin, 'hoe word ik gebruiker')
    expect(last(karin)).toContain('Gebruiker worden: zo gaat dat')
  })

  it('while it is not known whether they are one, nothing is said about it', async () => {
    bot.faults.reads.fail = true
    await bot.say(karin, 'hoi')
    expect(topics(karin)).not.toContain('join')
    bot.faults.reads.fail = false
  })

  it('an administrator adds a colleague from the guide', async () => {
    await bot.say(sanne, 'hoe word ik gebruiker')
    expect(topics(sanne)).toContain('invite')
  })
})

it('both authorisations of an administrator are asked for with the one sentence that the help names (F-6)', async () => {
  const { say } = helpOn('page-not-visible')
  const [, command = ''] = /“(aanvragen [^”]+)”/.exec(say.nl) ?? []
  await bot.say(tom, command)
  expect(last(tom)).toContain('Instellingen voor uw klantnummer beheren')
  expect(last(tom)).toContain('2 aanvragen')
  const [, english = ''] = /“(request [^”]+)”/.exec(say.en) ?? []
  await bot.say(tom, english)
  expect(last(tom)).toContain('2 aanvragen')
})

it('“menu” typed is the menu, and “wie is mijn beheerder” on a guide is about its service', async () => {
  await bot.say(tom, 'menu')
  expect(last(tom)).toContain('Waar kan ik mee helpen?')
  await bot.say(tom, 'stappen haalservice')
  await opensTopic(bot, tom, 'administrators:haalservice@')
  expect(last(tom)).toContain('Zij kunnen je Haalservice geven')
})

it('an agent of the servicedesk sees what each case is about', async () => {
  await bot.say(joost, 'aanvragen haalservice')
  await bot.say(joost, 'ja')
  await bot.say(petra, 'meldingen')
  for (const words of ['Joost van Dalen', 'Haalservice', '6620157']) expect(last(petra)).toContain(words)
})

it('who chooses between dashboards reads there what each of them shows (F-21)', async () => {
  await bot.say(tom, 'aanvragen dashboards')
  for (const words of ['overkomstduur', 'herhaalaankopen']) expect(last(tom)).toContain(words)
  await bot.say(sanne, 'toekennen dashboards tom.bakker@example.com')
  for (const words of ['overkomstduur', 'herhaalaankopen']) expect(last(sanne)).toContain(words)
})

it('where the report is, is told once it is on: the number and the PDF (F-19)', async () => {
  await bot.say(tom, 'aanvragen e-commerce inzichten')
  await bot.say(tom, 'ja')
  await bot.press(sanne, 'approve')
  expect(bot.shown(tom)).toContain('kies het juiste klantnummer')
  expect(bot.shown(tom)).toContain('op de link om de PDF te downloaden')
})

describe('a list', () => {
  it('of one’s requests goes on, page by page, so that none is out of reach (I-33)', async () => {
    for (const service of [
      'haalservice',
      'facturen',
      'adresboek',
      'notificaties',
      'partijpost',
      'webshop',
      'dashboards',
    ]) {
      await bot.say(tom, `aanvragen ${service}`)
      await bot.say(tom, 'alle')
      await bot.press(tom, 'confirm')
    }
    await bot.say(tom, 'mijn aanvragen')
    expect(last(tom)).toContain('Bladzijde 1 van 2')
    expect(topics(tom)).toContain('mine:2')
    expect(last(tom)).not.toContain('Haalservice')
    await opensTopic(bot, tom, 'mine:2')
    expect(last(tom)).toContain('Haalservice')
    expect(topics(tom)).toContain('mine:1')
  })

  it('names what is typed to open or decide it: its number, on the list and on the card', async () => {
    await bot.say(tom, 'aanvragen dashboards voor noor.visser@example.com')
    await bot.say(tom, 'e-commerce inzichten')
    await bot.say(tom, 'ja')
    const { id } = await bot.newestRequest(tom)
    await bot.say(sanne, 'te beoordelen')
    for (const words of [id, 'van Tom Bakker', 'voor Noor Visser', 'E-commerce inzichten'])
      expect(last(sanne)).toContain(words)
    await bot.say(sanne, `toon ${id}`)
    expect(last(sanne)).toContain(`Tom Bakker · ${id}`)
    await bot.say(tom, `toon ${id}`)
    expect(last(tom)).toContain(`Lindehof Webwinkel · ${id}`)
  })
})
