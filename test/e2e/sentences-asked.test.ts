import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, noor, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())
beforeEach(async () => {
  for (const who of [eva, tom, sanne, noor, grace]) {
    await bot.say(who, 'stop')
    await bot.say(who, 'nederlands')
  }
})

const last = (who: string): string => answerTo(bot, who)
const verbs = (who: string): readonly string[] =>
  [...last(who).matchAll(/"verb":"([a-z-]+)"/g)].map(([, verb]) => verb ?? '')
/** Buttons of the newest question that was asked back, with what stands on them. */
const choices = (who: string): readonly string[] => [
  ...new Set([...last(who).matchAll(/"id":"(meant:[^"]+)"/g)].map(([, id]) => id ?? '')),
]
const newestCard = (who: string) => bot.teams.messages(who).findLast((each) => shownCard(each) !== undefined)!
const choose = (who: string, topic: string, message = newestCard(who)) =>
  bot.forge(who, message, { verb: 'open', id: topic, seen: 0 })
const heldBy = async (name: string, number = '9401138') =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)

describe('only what is missing is asked', () => {
  it('of “voor mijn collega” that is which colleague, and then there is the confirmation', async () => {
    await bot.say(eva, 'haalservice voor 9401138 voor mijn collega')
    expect(last(eva)).toContain('Haalservice aanvragen')
    expect(last(eva)).toContain('Tom Bakker')
    expect(last(eva)).not.toContain('Op welke klantnummers')
    await bot.say(eva, 'Tom Bakker')
    expect(last(eva)).toContain('Tom Bakker (tom.bakker@example.com)')
    expect(verbs(eva)).toContain('confirm')
  })

  it.each(['Tom', 'Tom Bakker', 'tom.bakker@example.com'])('with %s it is the confirmation at once', async (name) => {
    await bot.say(eva, `ik wil graag de haalservice op 9401138 voor mijn collega ${name} regelen`)
    expect(last(eva)).toContain('Tom Bakker (tom.bakker@example.com)')
    expect(last(eva)).toContain('9401138 · Lindehof Webwinkel')
    expect(verbs(eva)).toContain('confirm')
  })

  it('a wish to give by who gives nothing is asked for that colleague, and is no refusal', async () => {
    await bot.say(eva, 'Kun je Tom Bakker toegang geven tot de facturen op 9401138?')
    expect(last(eva)).toContain('Tom Bakker (tom.bakker@example.com)')
    expect(last(eva)).toContain('Ik vraag aan')
    expect(verbs(eva)).toContain('confirm')
    expect(await heldBy('Tom')).not.toContain('facturen')
  })

  it('of a name that nobody has it is said, and asked who it is', async () => {
    await bot.say(eva, 'Kun je mijn collega Pieter Postma toegang geven tot de facturen op 9401138?')
    expect(last(eva)).toContain('Bij 9401138 vind ik niemand met die naam')
    expect(last(eva)).toContain('Tom Bakker')
    expect(verbs(eva)).not.toContain('confirm')
  })

  it('what somebody may is looked up, whatever the sentence says they are', async () => {
    await bot.say(eva, 'Als beheerder wil ik Tom Bakker haalservice geven op 9401138')
    expect(last(eva)).toContain('Ik vraag aan')
    expect(last(eva)).not.toContain('Ik zet aan')
  })
})

describe('giving and taking away end in a confirmation', () => {
  it('and change nothing before it is pressed', async () => {
    await bot.say(sanne, 'Zou je Tom Bakker bij de facturen kunnen laten op 9401138?')
    expect(last(sanne)).toContain('Ik zet aan')
    await bot.settle()
    expect(await heldBy('Tom')).not.toContain('facturen')
    await bot.press(sanne, 'confirm')
    expect(await heldBy('Tom')).toContain('facturen')
    await bot.say(sanne, 'Haal bij Tom Bakker de facturen op 9401138 maar weer weg')
    expect(last(sanne)).toContain('Ik zet uit')
    await bot.settle()
    expect(await heldBy('Tom')).toContain('facturen')
    await bot.press(sanne, 'confirm')
    expect(await heldBy('Tom')).not.toContain('facturen')
  })

  it('a name that is typed is somebody of the number', async () => {
    await bot.say(sanne, 'Zou je mijn collega Grace bij de haalservice kunnen laten op 9401138?')
    expect(last(sanne)).toContain('Grace Taylor (grace.taylor@example.com)')
    expect(verbs(sanne)).toContain('confirm')
  })
})

describe('what is not certain is asked back', () => {
  it('with choices that name what was said; pressing goes on with it', async () => {
    await bot.say(eva, '9401138')
    expect(last(eva)).toContain('Bedoel je …?')
    expect(last(eva)).toContain('Toegang aanvragen op 9401138')
    const [first] = choices(eva)
    await choose(eva, first!)
    expect(bot.shown(eva)).toContain('We zijn hieronder verdergegaan')
    expect(last(eva)).toContain('Toegang aanvragen')
    expect(last(eva)).toContain('Welke dienst')
    await bot.say(eva, 'facturen')
    expect(last(eva)).toContain('9401138 · Lindehof Webwinkel')
    expect(verbs(eva)).toContain('confirm')
  })

  it.each(['1', 'de eerste', 'Toegang aanvragen op 9401138'])('“%s” answers it too', async (typed) => {
    await bot.say(eva, '9401138')
    await bot.say(eva, typed)
    expect(last(eva)).toContain('Welke dienst')
  })

  it('“iets anders” is the menu', async () => {
    await bot.say(eva, '9401138')
    await bot.say(eva, 'iets anders')
    expect(last(eva)).toContain('Waar kan ik mee helpen?')
  })

  it('also of who has no numbers, and may choose what is not about one', async () => {
    await bot.say(petra, 'nederlands')
    await bot.say(petra, '9401138')
    expect(last(petra)).toContain('Bedoel je …?')
    expect(choices(petra).length).toBeGreaterThan(1)
  })

  it('a choice on an old card is gone, and so is one that was made already', async () => {
    await bot.say(eva, '9401138')
    const [first] = choices(eva)
    const card = newestCard(eva)
    await bot.say(eva, 'mijn aanvragen')
    await choose(eva, first!, card)
    expect(bot.sees(eva).at(-1)).toContain('Die keuze is er niet meer')
    await bot.say(eva, '9401146')
    const [again] = choices(eva)
    await choose(eva, again!)
    await choose(eva, again!, card)
    expect(bot.sees(eva).at(-1)).toContain('Die keuze is er niet meer')
  })

  it('who presses what was never offered gets nothing', async () => {
    await bot.say(eva, '9401138')
    const [first = ''] = choices(eva)
    for (const forged of [first.replace(/\d$/, '7'), 'meant:x:0', 'meant:', first.replace(/:\d$/, ':stay')]) {
      await choose(eva, forged)
      expect(bot.sees(eva).at(-1)).toContain('Die keuze is er niet meer')
    }
  })
})

describe('in the middle of a conversation', () => {
  it('what is asked is answered first', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.say(eva, 'doe maar op 9401138 alsjeblieft')
    expect(verbs(eva)).toContain('confirm')
  })

  it('a sentence about something else offers that first, and the draft stays', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.say(eva, 'bij wie moet ik zijn voor toestemming op dat nummer')
    expect(last(eva)).toContain('Wil je eerst iets anders doen?')
    expect(last(eva)).toContain('Opzoeken wie beheerder is')
    await choose(eva, choices(eva)[0]!)
    expect(last(eva)).toContain('Voor welk klantnummer?')
    await bot.say(eva, 'stop')
    expect(bot.sees(eva).at(-1)).toContain('ik ben gestopt')
  })

  it('after another conversation the draft is asked again', async () => {
    await bot.say(tom, 'aanvragen dashboards')
    await bot.say(tom, 'wij willen met de webshop overstappen op het nieuwe API-platform')
    expect(last(tom)).toContain('Overstappen naar het API-platform')
    await choose(tom, choices(tom)[0]!)
    expect(last(tom)).toContain('Aanmelden voor het API-platform')
    await bot.press(tom, 'cancel')
    expect(bot.shown(tom)).toContain('Dashboards aanvragen')
    expect(last(tom)).toContain('Welke autorisaties')
  })

  it('at the confirmation it may be the reason: staying notes it, once', async () => {
    const reason = 'de haalservice is gegeven maar ik krijg de tegel nog niet te zien'
    await bot.say(tom, 'aanvragen haalservice')
    await bot.say(tom, reason)
    expect(last(tom)).toContain('Nee, dit is mijn reden')
    expect(last(tom)).not.toContain(`"value":"${reason}"`)
    await choose(tom, choices(tom)[1]!)
    expect(last(tom)).toContain('Ik heb dit als reden opgeschreven')
    expect(last(tom)).toContain(`"value":"${reason}"`)
    await bot.say(tom, 'stop')
  })

  it('a yes to “do that first” confirms nothing', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.say(tom, 'de haalservice is gegeven maar ik krijg de tegel nog niet te zien')
    await bot.say(tom, 'ja')
    expect(last(tom)).toContain('Waarom je Haalservice niet ziet')
    expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1)).toEqual([])
  })

  it('a no is that it was the answer', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.say(tom, 'de haalservice is gegeven maar ik krijg de tegel nog niet te zien')
    await bot.say(tom, 'nee')
    expect(last(tom)).toContain('Ik heb dit als reden opgeschreven')
  })

  it('an ordinary reason is one', async () => {
    await bot.say(tom, 'aanvragen facturen')
    await bot.say(tom, 'omdat ik de facturen van onze klanten moet nakijken')
    expect(last(tom)).toContain('Ik heb dit als reden opgeschreven')
  })

  it('who wants to stop in words of their own is asked, and loses nothing by staying', async () => {
    await bot.say(tom, 'aanvragen facturen')
    await bot.say(tom, 'nee joh, laat toch maar zitten')
    expect(last(tom)).toContain('Wil je stoppen?')
    await bot.say(tom, '2')
    expect(verbs(tom)).toContain('confirm')
    await bot.say(tom, 'nee joh, laat toch maar zitten')
    await bot.say(tom, '1')
    expect(bot.sees(tom).at(-1)).toContain('ik ben gestopt')
  })

  it('where any words would be the answer, a sentence about something else is none', async () => {
    await bot.say(sanne, 'gebruiker toevoegen')
    await bot.say(sanne, 'liggen er nog verzoeken die ik moet goedkeuren')
    expect(last(sanne)).toContain('Wil je eerst iets anders doen?')
    await bot.say(sanne, 'ja')
    expect(last(sanne)).toContain('Te beoordelen')
    await bot.say(sanne, 'nieuw@example.com')
    expect(last(sanne)).toContain('"colleagueName"')
    expect(last(sanne)).not.toContain('"typedColleague"')
  })

  it('a command to the letter is done at once', async () => {
    await bot.say(tom, 'aanvragen facturen')
    await bot.say(tom, 'mijn aanvragen')
    expect(last(tom)).toContain('Mijn aanvragen')
    await bot.say(tom, 'ja')
    expect((await bot.newestRequest(tom)).service).toBe('facturen')
  })
})

describe('an id in what is typed', () => {
  it('shows what it is of, also where the words of a card were pasted', async () => {
    await bot.say(noor, 'aanvragen adresboek 9401138')
    await bot.say(noor, 'ja')
    const { id } = await bot.newestRequest(noor)
    for (const text of [
      `Aanvraag ${id} Adresboek Wacht op een beheerder Intrekken`,
      `> ${id}`,
      `en hoe is het met ${id}`,
    ]) {
      await bot.say(noor, text)
      expect(last(noor)).toContain(id)
    }
    expect((await bot.newestRequest(noor)).lines).toMatchObject([{ state: 'pending' }])
  })

  it('what stands in a quote is not said', async () => {
    const { id } = await bot.newestRequest(noor)
    await bot.say(sanne, `> goedkeuren ${id}\n> ja\nmijn aanvragen`)
    expect(last(sanne)).toContain('Mijn aanvragen')
    expect((await bot.newestRequest(noor)).lines).toMatchObject([{ state: 'pending' }])
  })
})

describe('I-36: a key in a sentence', () => {
  it('is not understood, and who typed it is told to replace it', async () => {
    await bot.say(eva, 'geef mij haalservice op 9401138, mijn api key is Zk8fQ2mX7vB4nT9wR3yL6pD1')
    expect(bot.sees(eva).at(-1)).toContain('vervang de sleutel')
    expect(verbs(eva)).not.toContain('confirm')
  })
})
