import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, named, sanne, userOf } from '../support/cast.ts'
import { inPortal, removeFromNumber, removeUser } from '../operators/portal-change.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const number = '9401138'
const held = async (name: string, of = number) =>
  (await bot.app.backend.heldBy(userOf(name), of)).map(({ authorisation }) => authorisation).toSorted()
const changes = async () =>
  (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb.startsWith('change.')).map(({ verb }) => verb)
const page = async (): Promise<void> => {
  await bot.say(sanne, `toekennen ${number} tom.bakker@example.com`)
  await bot.press(sanne, 'answer', { page4: 'partijpost', page7: 'facturen' })
}

describe('what changes between the preview and the save', () => {
  it('a user who was deleted gets nothing, and the no says so', async () => {
    await page()
    inPortal(bot, ...removeUser(userOf('Tom')))
    await bot.press(sanne, 'confirm')
    expect(await changes()).toEqual([])
    expect(bot.shown(sanne)).toContain('Die collega vind ik niet')
  })

  it('a user who was taken off the number after the save: refused by the portal, nothing half done', async () => {
    await bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await page()
    await bot.press(sanne, 'confirm')
    inPortal(bot, ...removeFromNumber(userOf('Tom'), number))
    await bot.app.store.ledger.write((tx) => tx.resumeGrants())
    await bot.settle()
    expect(await held('Tom')).toEqual([])
    expect((await changes()).filter((verb) => verb === 'change.failed')).toHaveLength(2)
  })

  it('I-12: a parent that does not govern the number any more changes nothing on it', async () => {
    await bot.say(fatima, 'toekennen haalservice')
    await bot.press(fatima, 'answer', { number: '9401138,9401146' })
    await bot.press(fatima, 'answer', { colleague: userOf('Eva') })
    inPortal(bot, `update customer_number set governed_by_parent = 0 where number = '9401146'`)
    await bot.press(fatima, 'confirm')
    expect(await changes()).toEqual([])
    expect([await held('Eva'), await held('Eva', '9401146')]).toEqual([[], []])
  })

  it('I-9: authority lost after the save stops what it carries', async () => {
    await bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await page()
    await bot.press(sanne, 'confirm')
    const right = { user: userOf('Sanne'), number, authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(right, 'outside')
    await bot.app.store.ledger.write((tx) => tx.resumeGrants())
    await bot.settle()
    expect(await held('Tom')).toEqual([])
    expect((await changes()).filter((verb) => verb === 'change.withdrawn')).toHaveLength(2)
  })

  it('two administrators give the same at once: it is on once, and the second hears that it was', async () => {
    await page()
    await bot.say(grace, `grant ${number} tom.bakker@example.com`)
    await bot.press(grace, 'answer', { page4: 'partijpost' })
    await Promise.all([
      bot.press(sanne, 'confirm', {}, { settle: false }),
      bot.press(grace, 'confirm', {}, { settle: false }),
    ])
    await bot.settle()
    expect(await held('Tom')).toEqual(['facturen', 'partijpost'])
  })

  it('I-10: a backend that is away changes nothing, and what was filled in stays', async () => {
    await page()
    bot.faults.reads.fail = true
    await bot.press(sanne, 'confirm')
    expect(bot.shown(sanne)).toContain('Mijn PostNL antwoordt nu niet')
    bot.faults.reads.fail = false
    await bot.press(sanne, 'confirm')
    expect(await held('Tom')).toEqual(['facturen', 'partijpost'])
  })
})

describe('what was done together is told together', () => {
  const told = (personId: string) => bot.sees(personId).filter((text) => text.includes('Sanne de Boer heeft'))

  it('to whom it is about, in one sentence per number', async () => {
    await page()
    await bot.press(sanne, 'confirm')
    const tom = named('Tom').aadObjectId
    expect(told(tom)).toHaveLength(1)
    expect(told(tom)[0]).toContain('Partijpost')
    expect(told(tom)[0]).toContain('Facturen')
  })

  it('also where everything is taken away', async () => {
    await bot.say(sanne, `intrekken ${number} noor.visser@example.com`)
    await bot.press(sanne, 'choose-all')
    await bot.press(sanne, 'confirm')
    expect(told(named('Noor').aadObjectId)).toHaveLength(1)
  })
})
