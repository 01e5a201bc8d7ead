import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, karin, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

const last = (personId: string): string => JSON.stringify(shownCard(bot.teams.messages(personId).at(-1)!))
const ask = async (personId: string, text: string): Promise<string> => {
  await bot.say(personId, text)
  return last(personId)
}
const open = async (personId: string, id: string): Promise<string> => {
  await bot.forge(personId, bot.teams.messages(personId).at(-1)!, { verb: 'open', id, seen: 0 })
  return last(personId)
}
/** Without the backend for as long as this takes. */
const withBackendDown = async (work: () => Promise<string>): Promise<string> => {
  bot.faults.reads.fail = true
  try {
    return await work()
  } finally {
    bot.faults.reads.fail = false
  }
}

describe('a guide', () => {
  it.each([
    ['stappen haalservice', 'Haalservice: zo krijg je toegang'],
    ['stappen track & trace', 'Zakelijke track & trace: zo krijg je toegang'],
    ['stappen api platform', 'Nieuw API-platform: zo stap je over'],
    ['hoe word ik gebruiker', 'Gebruiker worden: zo gaat dat'],
    ['wachtwoord vergeten', 'Inloggen lukt niet'],
    ['ik zit vast bij stap 1 van dashboards', 'Dashboards: stap 1 van 4'],
  ])('"%s" works for who has no account, while the backend is down', async (text, title) => {
    expect(await withBackendDown(() => ask(karin, text))).toContain(title)
  })

  it.each([
    ['steps business track & trace', 'Business track & trace: how to give access'],
    ['steps new api platform', 'New API platform: how to move over'],
    ['how do I become a user', 'Becoming a user: how it works'],
    ['I cannot log in', 'Wachtwoord vergeten?'],
  ])('"%s" works in English', async (text, title) => {
    expect(await ask(grace, text)).toContain(title)
  })

  it('is what asking for something without a request leads to', async () => {
    expect(await ask(tom, 'api platform')).toContain('Nieuw API-platform: zo stap je over')
    expect(await ask(sanne, 'toekennen api platform')).toContain('Nieuw API-platform: zo stap je over')
    expect(bot.offered(tom)).not.toContain('answer')
  })

  it('of the API platform offers the conversation that asks for it, which a wish begins at once', async () => {
    await open(tom, 'steps:api-platform')
    expect(await open(tom, 'onboard')).toContain('Aanmelden voor het API-platform')
    await bot.say(tom, 'annuleren')
    expect(await ask(tom, 'aanvragen api platform')).toContain('Aanmelden voor het API-platform')
    await bot.say(tom, 'annuleren')
  })

  it('begins its conversation from its own button, with the service filled in', async () => {
    await open(sanne, 'steps-grant:adresboek')
    await open(sanne, 'grant:adresboek')
    expect(last(sanne)).toContain('Adresboek geven')
    await bot.say(sanne, 'annuleren')
  })
})

describe('who is stuck', () => {
  it('sees the step of the guide they were reading, and later the same one again', async () => {
    await ask(tom, 'stappen haalservice')
    expect(await ask(tom, 'ik zit vast bij stap 2')).toContain('Haalservice: stap 2 van 4')
    expect(await ask(tom, 'hoi')).not.toContain('stap 2 van 4')
    expect(await ask(tom, 'ik zit vast')).toContain('Haalservice: stap 2 van 4')
    expect(await ask(tom, 'stap 3')).toContain('Haalservice: stap 3 van 4')
  })

  it('keeps whose steps they were reading', async () => {
    await open(tom, 'steps-grant:haalservice')
    expect(await ask(tom, 'ik zit vast bij stap 5')).toContain('Gebruiker toevoegen')
  })

  it('chooses the guide where none was read, without naming the step again', async () => {
    const asked = await ask(eva, 'ik zit vast bij stap 2')
    expect(asked).toContain('Bij welke stappenkaart?')
    expect(asked).toContain('stuck:dashboards-request-2')
    expect(await open(eva, 'stuck:dashboards-request-2')).toContain('Dashboards: stap 2 van 4')
  })

  it('chooses the step where the guide has none of that number', async () => {
    expect(await ask(tom, 'ik zit vast bij stap 12 van haalservice')).toContain('Stap 12 is er niet')
    expect(await open(tom, 'stuck:haalservice-grant')).toContain('stuck:haalservice-grant-7')
  })

  it.each(['stuck:haalservice', 'stuck:raketpost-grant-1', 'stuck:haalservice-boss-1', 'others:raketpost', 'stuck:'])(
    'gets a way on from a button that leads nowhere: %s',
    async (id) => {
      expect(await open(tom, id)).toMatch(/menu/i)
      expect(last(tom)).not.toContain('ging iets mis')
    },
  )

  it('keeps the conversation below it', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await ask(eva, 'ik zit vast bij stap 1')
    await bot.press(eva, 'answer', { number: '9401138', forWhom: 'me' })
    expect(bot.offered(eva)).toContain('confirm')
    await bot.say(eva, 'annuleren')
  })
})

describe('a page that does not open (F-6)', () => {
  const page = 'stuck:haalservice-grant-3'

  it('says per own number which authorisations are missing and who can give them', async () => {
    const shown = await open(eva, page)
    expect(shown).toContain('mis je nog Klantnummerinstellingen en Instellingen voor uw klantnummer beheren')
    for (const name of ['Sanne de Boer', 'Grace Taylor', 'Fatima Amrani']) expect(shown).toContain(name)
    expect(shown).toMatch(/9401154.*Daar is nu geen beheerder/)
    expect(shown).not.toMatch(/Joost|6620157/)
  })

  it('says to an administrator that it opens, also through the parent number', async () => {
    expect(await open(sanne, page)).toMatch(/Op 9401138[^"]*heb je beide autorisaties/)
    const ofParent = await open(fatima, page)
    expect(ofParent).toMatch(/Op 9400125[^"]*heb je beide autorisaties/)
    expect(ofParent).toMatch(/Je bent beheerder van 9400125, dat boven 9401146[^"]* staat/)
    expect(ofParent).not.toMatch(/Op 9401146[^"]*heb je beide/)
  })

  it('I-10: gives the general answer while the backend is down, and never says what is missing', async () => {
    const shown = await withBackendDown(() => open(eva, page))
    expect(shown).toContain('op dat klantnummer of op een nummer erboven dat erover gaat')
    expect(shown).not.toMatch(/mis je nog|heb je beide|geen beheerder die/)
  })

  it('gives the general answer to who has no account', async () => {
    const shown = await open(karin, page)
    expect(shown).toContain('op dat klantnummer of op een nummer erboven dat erover gaat')
    expect(shown).toContain('citservicesdesk@postnl.nl')
  })
})

describe('becoming a user (F-2, F-8, F-22, F-23)', () => {
  it('is told to who wants to be one, and to the administrator who adds one', async () => {
    expect(await ask(karin, 'hoe word ik gebruiker')).toContain('Maak een account aan')
    expect(await ask(sanne, 'hoe word ik gebruiker')).toContain(
      'Klik naast de lijst met gebruikers op Gebruiker toevoegen',
    )
  })
})

describe('the menu with two dozen services', () => {
  it('shows the step cards first and the rest by the groups of the portal', async () => {
    const menu = await ask(tom, 'hoi')
    const places = ['steps:haalservice', 'steps:zakelijke-track-trace', 'steps:ecommerce-inzichten', 'steps:dashboards']
    const shown = menu.match(/steps:[a-z-]+/g) ?? []
    expect([...new Set(shown)]).toEqual(places)
    expect(menu).toContain('Andere autorisaties')
    const groups = await ask(tom, 'andere autorisaties')
    for (const group of ['Post ontvangen', 'Partijpost versturen', 'Financiële informatie', 'Inzichten'])
      expect(groups).toContain(group)
    expect(await open(tom, 'others:klantgegevens-gebruikers-en-instellingen-beheren')).toContain('twee mensen')
  })

  it('offers every service in the form, to be filtered by typing', async () => {
    const form = await ask(eva, 'aanvragen')
    expect(form).toContain('"style":"filtered"')
    expect(form.match(/"value":"[a-z-]+"/g)).toHaveLength(24)
    await bot.say(eva, 'annuleren')
  })
})
