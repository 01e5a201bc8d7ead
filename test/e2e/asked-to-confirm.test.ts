import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textFor } from '../../src/text/text.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, karin } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())

const why = 'omdat ik vanaf maandag de ophaalritten plan'
const words = textFor('nl', 'Europe/Amsterdam').unclear
const last = (): string => answerTo(bot, eva)
const reason = (): string => /"id":"reason"[^{}]*"value":"([^"]*)"/.exec(last())?.[1] ?? ''

async function says(...sentences: readonly string[]): Promise<void> {
  for (const sentence of ['stop', 'nederlands', ...sentences]) await bot.say(eva, sentence)
}
const confirms = (...more: readonly string[]) => says('aanvragen haalservice op 9401138', why, ...more)

describe('what is corrected at the confirmation of a request is changed in it, and is no reason', () => {
  it.each([
    ['nee, voor Tom Bakker', 'Tom Bakker (tom.bakker@example.com)', 'Eva Jansen (eva.jansen@example.com) (jij)'],
    ['voor Tom', 'Tom Bakker (tom.bakker@example.com)', 'Eva Jansen (eva.jansen@example.com) (jij)'],
    ['verander het nummer naar 9401146', '9401146', '9401138'],
    ['ik bedoelde 9401146', '9401146', '9401138'],
    ['actually make it 9401146', '9401146', '9401138'],
    ['toch liever het magazijn', '9401146', '9401138'],
    ['nee, magazijn', '9401146', '9401138'],
    ['9401146', '9401146', '9401138'],
  ])('“%s”', async (said, now, before) => {
    await confirms(said)
    expect(last()).toContain(now)
    expect(last()).not.toContain(before)
    expect(reason()).toBe(why)
  })

  it('“ook” adds to what stands there', async () => {
    await confirms('ook 9401146')
    expect(last()).toContain('9401146')
    expect(last()).toContain('9401138')
    await confirms('en ook voor Tom Bakker')
    expect(last()).toContain('Tom Bakker (tom.bakker@example.com)')
    expect(last()).toContain('Eva Jansen (eva.jansen@example.com) (jij)')
  })

  it.each(['en ook facturen', 'nee wacht, doe maar facturen'])('“%s” asks on about that service', async (said) => {
    await confirms(said)
    expect(last()).toContain('Facturen')
    expect(last()).not.toContain('Wil je stoppen?')
    expect(last()).not.toContain('Ik heb dit als reden opgeschreven')
  })

  it('a colleague is changed back for oneself', async () => {
    await says('aanvragen haalservice 9401138 tom.bakker@example.com', 'toch maar voor mezelf')
    expect(last()).toContain('Eva Jansen (eva.jansen@example.com) (jij)')
    expect(last()).not.toContain('Tom Bakker (tom.bakker@example.com)')
  })
})

describe('what is not right, without what it must be, is answered with how to change it', () => {
  it.each([
    'nee hoor klopt niet',
    'nee Tom niet',
    'nee, niet 9401138',
    'wacht even',
    'oh wacht, verkeerde nummer',
    'eigenlijk niet voor mij',
  ])('“%s”', async (said) => {
    await confirms(said)
    expect(last()).toContain(words.howToChange)
    expect(last()).toContain('Eva Jansen (eva.jansen@example.com) (jij)')
    expect(reason()).toBe(why)
  })

  it('I-41: a number that is none, or none of theirs, is said to be', async () => {
    await confirms('ik bedoelde 940113')
    expect(last()).toContain('‘940113’ is geen klantnummer')
    await confirms('nee, 9499999')
    expect(last()).toContain(words.howToChange)
    expect(last()).toContain('9499999')
    expect(reason()).toBe(why)
  })

  it.each(['nee ik wil toch maar stoppen', 'nee joh, laat toch maar zitten'])(
    '“%s” wants to stop, and is asked whether they do',
    async (said) => {
      await confirms(said)
      expect(last()).toContain('Wil je stoppen?')
    },
  )
})

describe('what says nothing about why is no reason', () => {
  it.each(['👍', '??', 'ok dan', 'prima', 'sure', 'thanks!', 'is dit veilig?', 'oke stuur maar op', 'yep 👍'])(
    '“%s” is told how to confirm',
    async (said) => {
      await confirms(said)
      expect(last()).toContain(words.confirm.request)
      expect(last()).not.toContain(words.reasonAdded)
      expect(reason()).toBe(why)
    },
  )
})

describe('a reason', () => {
  it('is kept when a second one is given: that stands behind it', async () => {
    await confirms('Onze planner is ziek')
    expect(last()).toContain(words.reasonAdded)
    expect(reason()).toBe(`${why}. Onze planner is ziek`)
  })

  it('may name anybody and anything, where it begins as one', async () => {
    await says('aanvragen haalservice op 9401138', 'omdat Tom Bakker op 9401146 nu facturen doet')
    expect(last()).toContain(words.reasonNoted)
    expect(reason()).toBe('omdat Tom Bakker op 9401146 nu facturen doet')
  })
})

describe('what is sent', () => {
  it('is what was corrected, with the first reason', async () => {
    await confirms('nee, voor Tom Bakker', 'oke')
    const request = await bot.newestRequest(eva)
    expect(request).toMatchObject({ beneficiary: { name: 'Tom Bakker' }, reason: why })
  })
})

describe('where somebody becomes a user, too', () => {
  const joins = async (...more: readonly string[]): Promise<string> => {
    await bot.say(karin, 'stop')
    await bot.say(karin, 'gebruiker worden')
    await bot.press(karin, 'answer', { number: '9401138', service: 'haalservice' })
    for (const said of ['Ik begin maandag', ...more]) await bot.say(karin, said)
    return answerTo(bot, karin)
  }

  it.each(['nee', 'nee, het is 9401146', 'ik bedoelde 9401146', 'toch facturen', 'prima', '👍', 'is dit veilig?'])(
    '“%s” is no reason, and takes none away',
    async (said) => {
      const shown = await joins(said)
      expect(shown).toContain('"value":"Ik begin maandag"')
      expect(shown).toContain('wijzigen')
    },
  )

  it('a second reason stands behind the first', async () => {
    expect(await joins('Onze planner is ziek')).toContain('"value":"Ik begin maandag. Onze planner is ziek"')
  })
})
