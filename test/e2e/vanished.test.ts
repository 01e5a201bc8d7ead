import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { days } from '../../src/domain/instant.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import { reconcile } from '../../src/usecases/reconcile/reconcile.ts'
import { inPortal, removeFromNumber, removeNumber, removeUser } from '../operators/portal-change.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, petra, sanne, tom, userOf } from '../support/cast.ts'
import { testRules } from '../support/rules.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const requestsOf = (person: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: person }, 10)
const statesOf = async (person: string) =>
  (await requestsOf(person)).map(({ lines }) => lines.map(({ state }) => state).join())

async function asks(person: string, number: string): Promise<void> {
  await bot.say(person, `aanvragen haalservice ${number}`)
  await bot.press(person, 'confirm')
}

/** One run, as the job does it. */
async function run(): Promise<void> {
  const { ledger, people, survey } = bot.app.store
  const reads = () => checkedReads(bot.app.backend, 2000)
  await reconcile({ ledger, people, survey, catalogue: await loadCatalogue(), rules: testRules, reads })
  bot.app.worker.wake()
  await bot.settle()
}

/** The same person as far as anybody can see: name and address; another account to the portal. */
const recreated = (id: string): readonly string[] => [
  `insert into portal_user (id, name, address, address_key) values ('${id}', 'Tom Bakker', 'tom.bakker@example.com', 'tom.bakker@example.com')`,
  `insert into membership ("user", number) values ('${id}', '9401138')`,
]

describe('I-25: what waited is closed in the run that finds its ground gone, and what did not depend on it stays', () => {
  it('when one of two numbers is removed', async () => {
    await asks(eva, '9401146')
    await asks(eva, '9401138')
    inPortal(bot, ...removeNumber('9401146'))
    await run()
    expect(await statesOf(eva)).toEqual(['pending', 'cancelled'])
    expect(bot.offered(fatima)).not.toContain('approve')
    expect(bot.offered(sanne)).toContain('approve')
  })

  it('when the user is taken off one number, for whoever asked it for them as well', async () => {
    await bot.say(tom, 'aanvragen haalservice 9401138 eva.jansen@example.com')
    await bot.press(tom, 'confirm')
    await asks(eva, '9401146')
    inPortal(bot, ...removeFromNumber(userOf('Eva'), '9401138'))
    await run()
    expect(await statesOf(tom)).toEqual(['cancelled'])
    expect(await statesOf(eva)).toEqual(['pending'])
    expect(bot.sees(tom).join()).toContain('Gesloten')
  })

  it('when the link ends, because the roster has another address', async () => {
    await asks(tom, '9401138')
    bot.teams.change(tom, { address: 'tom.bakker@elders.example' })
    bot.clock.move(days(1) + 1)
    await bot.say(tom, 'hulp')
    await run()
    expect(await statesOf(tom)).toEqual(['cancelled'])
    expect(bot.offered(sanne)).not.toContain('approve')
  })

  it('and an administrator who lost the right keeps no card to decide on, while another decides', async () => {
    await asks(tom, '9401138')
    await bot.app.backend.revoke(
      { user: userOf('Grace'), number: '9401138', authorisation: 'klantnummerinstellingen' },
      'outside',
    )
    await run()
    expect(bot.offered(grace)).not.toContain('approve')
    expect(await statesOf(tom)).toEqual(['pending'])
    await bot.press(sanne, 'approve')
    expect(await statesOf(tom)).toEqual(['approved'])
  })
})

describe('I-25: nothing reopens by itself', () => {
  it('when a user with the same name and address is made anew; asking again is what brings it back', async () => {
    await asks(tom, '9401138')
    inPortal(bot, ...removeUser(userOf('Tom')))
    await run()
    inPortal(bot, ...recreated('user-tom-2'))
    bot.clock.move(days(1) + 1)
    await bot.say(tom, 'mijn autorisaties')
    await run()
    expect(await statesOf(tom)).toEqual(['cancelled'])
    expect(await bot.app.backend.heldBy('user-tom-2', '9401138')).toEqual([])
    expect(bot.offered(sanne)).not.toContain('approve')
    await asks(tom, '9401138')
    await bot.press(sanne, 'approve')
    expect((await bot.app.backend.heldBy('user-tom-2', '9401138')).map(({ authorisation }) => authorisation)).toEqual([
      'haalservice',
    ])
  })

  it('when what was granted went with the user: the new one holds nothing, and hears nothing of the old', async () => {
    await asks(tom, '9401138')
    await bot.press(sanne, 'approve')
    inPortal(bot, ...removeUser(userOf('Tom')))
    await run()
    inPortal(bot, ...recreated('user-tom-2'))
    bot.clock.move(days(1) + 1)
    await bot.say(tom, 'ik zie haalservice niet')
    await run()
    expect(await bot.app.backend.heldBy('user-tom-2', '9401138')).toEqual([])
    expect(bot.shown(tom)).toContain('niet aangevraagd')
    expect(await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])).toEqual([])
    expect(bot.offered(petra)).not.toContain('case-claim')
  })
})
