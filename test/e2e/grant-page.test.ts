import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const held = async (name: string, number = '9401138') =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation).toSorted()
const on = (name: string, authorisation: string, number = '9401138') =>
  bot.app.backend.grant({ user: userOf(name), number, authorisation }, `outside ${name} ${authorisation}`)
const off = (name: string, authorisation: string, number = '9401138') =>
  bot.app.backend.revoke({ user: userOf(name), number, authorisation }, `outside off ${name} ${authorisation}`)
/** What stands in front of this person on the newest card with this button. */
const newest = (personId: string, verb: string): string => JSON.stringify(bot.newest(personId, verb))

describe('granting as on the portal’s page (F-7)', () => {
  it('number and user, then every tick box with what is on already ticked', async () => {
    await bot.say(sanne, 'toekennen')
    await bot.press(sanne, 'answer', { colleague: userOf('Noor') })
    const page = newest(sanne, 'answer')
    expect(page).toContain('Partijpost versturen')
    expect(page).toContain('"value":"zakelijke-track-trace"')
    expect(page).toContain('API-sleutels beheren: geef je apart')
    expect(page).not.toContain('read only')
  })

  it('shows before and after, and saves what was ticked in one batch', async () => {
    await bot.say(sanne, 'toekennen 9401138 noor.visser@example.com')
    await bot.press(sanne, 'answer', {
      page2: 'haalservice',
      page4: 'partijpost,prijzen-inzien',
      page5: 'zakelijke-track-trace',
      page8: 'pakketten-binnen-buitenland',
    })
    expect(newest(sanne, 'confirm')).toContain('Staat daarna aan')
    await bot.press(sanne, 'confirm')
    expect(await held('Noor')).toEqual([
      'haalservice',
      'pakketten-binnen-buitenland',
      'partijpost',
      'prijzen-inzien',
      'zakelijke-track-trace',
    ])
    expect(bot.offered(sanne)).not.toContain('confirm')
  })

  it('a tick that was taken away changes nothing, and that is said', async () => {
    await bot.say(sanne, 'toekennen 9401138 noor.visser@example.com')
    await bot.press(sanne, 'answer', { page2: '', page4: 'partijpost' })
    expect(newest(sanne, 'confirm')).toContain('Je haalde het vinkje weg bij Haalservice')
    await bot.press(sanne, 'confirm')
    expect(await held('Noor')).toContain('haalservice')
  })

  it('revised, the page comes back with what was ticked', async () => {
    await bot.say(sanne, 'toekennen 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'answer', { page4: 'partijpost' })
    await bot.press(sanne, 'revise')
    expect(newest(sanne, 'answer')).toContain('"value":"partijpost"')
    await bot.press(sanne, 'answer', { page4: '', page6: 'notificaties' })
    await bot.press(sanne, 'confirm')
    expect(await held('Tom')).toEqual(['notificaties'])
  })

  it('can be typed all the way', async () => {
    await bot.say(sanne, 'toekennen 9401138')
    await bot.say(sanne, 'tom.bakker@example.com')
    await bot.say(sanne, 'Facturen en Adresboek')
    await bot.say(sanne, 'ja')
    expect(await held('Tom')).toEqual(['adresboek', 'facturen'])
  })

  it('nothing ticked asks for a tick', async () => {
    await bot.say(sanne, 'toekennen 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'answer', { page1: '', page2: '' })
    expect(bot.shown(sanne)).toContain('Je hebt nog niets gekozen')
    expect(bot.offered(sanne)).not.toContain('confirm')
  })

  it.each(['klantnummerinstellingen', 'track-trace-read-only'])(
    'I-13: %s that the page did not offer is refused',
    async (authorisation) => {
      await bot.say(sanne, 'toekennen 9401138 tom.bakker@example.com')
      await bot.press(sanne, 'answer', { page1: authorisation })
      expect(bot.offered(sanne)).not.toContain('confirm')
      expect(await held('Tom')).toEqual([])
    },
  )

  it('I-26: what changed outside between preview and save gives a fresh card and changes nothing', async () => {
    await bot.say(grace, 'grant 9401138 tom.bakker@example.com')
    await bot.press(grace, 'answer', { page4: 'partijpost' })
    await on('Tom', 'facturen')
    await bot.press(grace, 'confirm')
    expect(await held('Tom')).toEqual(['facturen'])
    expect(newest(grace, 'confirm')).toContain('Something has changed')
    await bot.press(grace, 'confirm')
    expect(await held('Tom')).toEqual(['facturen', 'partijpost'])
  })

  it('somebody who is no user of the number is not granted anything', async () => {
    await bot.say(sanne, 'toekennen 9401138 bram.peters@example.com')
    expect(bot.offered(sanne)).not.toContain('confirm')
    expect(bot.shown(sanne)).toContain('Laat toevoegen')
  })

  it('several numbers in the sentence are all taken along', async () => {
    await bot.say(fatima, 'toekennen haalservice 9401138 9401146 eva.jansen@example.com')
    await bot.press(fatima, 'confirm')
    for (const number of ['9401138', '9401146'])
      expect((await bot.app.backend.heldBy(userOf('Eva'), number)).map(({ authorisation }) => authorisation)).toContain(
        'haalservice',
      )
  })

  it('several services in the sentence open the page instead of the first one alone', async () => {
    await bot.say(sanne, 'toekennen haalservice en facturen 9401138 tom.bakker@example.com')
    expect(newest(sanne, 'answer')).toContain('Partijpost')
  })

  it('several users in the sentence are not cut down to the first one', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com eva.jansen@example.com')
    expect(bot.shown(sanne)).toContain('per gebruiker')
    expect(bot.offered(sanne)).not.toContain('confirm')
  })

  it('I-9: rights lost while the page stood open change nothing', async () => {
    await bot.say(sanne, 'toekennen 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'answer', { page4: 'partijpost' })
    await off('Sanne', 'klantnummerinstellingen')
    await bot.press(sanne, 'confirm')
    expect(await held('Tom')).toEqual([])
    const refused = await bot.app.store.ledger.auditTrail({ person: sanne })
    expect(refused.map(({ verb }) => verb)).toContain('refused')
  })
})

describe('several numbers at once within the hierarchy (F-15)', () => {
  const changes = async () => {
    const events = await bot.app.store.ledger.auditTrail({})
    return events.filter(({ verb }) => verb === 'change.done').map(({ customerNumber }) => customerNumber)
  }

  it('grants on each, names what is on already and where the user is not listed', async () => {
    await on('Eva', 'haalservice', '9401138')
    await bot.say(fatima, 'toekennen haalservice')
    await bot.press(fatima, 'answer', { number: '9401138,9401146' })
    await bot.press(fatima, 'answer', { colleague: userOf('Eva') })
    expect(newest(fatima, 'confirm')).toContain('9401138 · Lindehof Webwinkel: Haalservice staat al aan')
    await bot.press(fatima, 'confirm')
    expect(await held('Eva', '9401146')).toEqual(['haalservice'])
    expect(await changes()).toEqual(['9401146'])
  })

  it('leaves out a number of which the user is no user, and says so', async () => {
    await bot.say(fatima, 'toekennen haalservice')
    await bot.press(fatima, 'answer', { number: '9401138,9401146' })
    await bot.press(fatima, 'answer', { colleague: userOf('Tom') })
    expect(newest(fatima, 'confirm')).toContain('9401146: Tom Bakker is daar geen gebruiker')
    await bot.press(fatima, 'confirm')
    expect(await held('Tom')).toEqual(['haalservice'])
    expect(bot.sees(tom).join('\n')).toContain('Haalservice')
  })

  it('one card shows all numbers, to who did it and to whom it is about', async () => {
    await bot.say(fatima, 'toekennen haalservice')
    await bot.say(fatima, '9401138 en 9401146')
    await bot.say(fatima, 'eva.jansen@example.com')
    await bot.press(fatima, 'confirm')
    expect(await changes()).toHaveLength(2)
    expect(bot.shown(fatima)).toContain('Op 2 klantnummers')
    expect(bot.shown(eva)).toContain('Haalservice · 9401146')
  })

  it('I-12: authority over one number that is lost before the save keeps the other from being half done', async () => {
    const parent = { user: userOf('Fatima'), authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.grant({ ...parent, number: '9401138' }, 'one of two')
    await bot.say(fatima, 'toekennen haalservice')
    await bot.press(fatima, 'answer', { number: '9401138,9401146' })
    await bot.press(fatima, 'answer', { colleague: userOf('Eva') })
    await bot.app.backend.grant(
      { ...parent, number: '9401138', authorisation: 'instellingen-klantnummer-beheren' },
      'two of two',
    )
    await bot.app.backend.revoke({ ...parent, number: '9400125' }, 'no parent any more')
    await bot.press(fatima, 'confirm')
    expect(await held('Eva')).toEqual([])
    expect(await held('Eva', '9401146')).toEqual([])
  })

  it('I-12: a number that is not theirs is refused, whatever else is chosen', async () => {
    await bot.say(fatima, 'toekennen haalservice')
    await bot.press(fatima, 'answer', { number: '9401138,9401154' })
    expect(bot.shown(fatima)).toContain('9401154')
    await bot.press(fatima, 'answer', { number: '9401138,6620157' })
    expect(bot.offered(fatima)).not.toContain('confirm')
    expect(await changes()).toEqual([])
  })
})
