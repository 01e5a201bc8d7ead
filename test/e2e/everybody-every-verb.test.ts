import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, ingrid, sanne, tom } from '../support/cast.ts'

const deciding = ['approve', 'decline', 'ask']
const own = ['reply', 'withdraw', 'change-request', 'nudge']
/** Who has authority over 9401138: its two administrators, and that of the parent. */
const administrators = [sanne, grace, fatima]
const people = demoPeople.filter(({ aadObjectId }) => aadObjectId !== ingrid)

const mayNot = people.flatMap(({ aadObjectId, name }) => [
  ...deciding.filter(() => !administrators.includes(aadObjectId)).map((verb) => [name, verb, aadObjectId] as const),
  ...own.filter(() => aadObjectId !== tom).map((verb) => [name, verb, aadObjectId] as const),
])

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterAll(() => bot.stop())

const request = async () => (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]!

describe('I-18: knowing the id of a request gives nothing', () => {
  it.each(mayNot)('%s cannot %s it', async (_, verb, personId) => {
    const before = await request()
    const message = bot.teams.messages(personId).findLast((each) => shownCard(each) !== undefined)!
    const data = { verb, id: before.id, seen: before.version, question: 'Wie?', reply: 'Ik.', reason: 'x' }
    const sent = await bot.forge(personId, message, data)
    expect(sent.status).toBe(200)
    expect(await request()).toEqual(before)
    expect(await bot.app.store.ledger.changesOfBatch(bot.teams.tenant, before.id)).toEqual([])
  })

  it('only who asked, who decides and the servicedesk can look at it', async () => {
    const { id } = await request()
    const sees: string[] = []
    for (const { aadObjectId, name } of people) {
      await bot.say(aadObjectId, `toon ${id}`)
      const answer = bot.teams.messages(aadObjectId).findLast(({ from }) => from === 'bot')!
      sees.push(...(JSON.stringify(shownCard(answer) ?? '').includes('9401138') ? [name] : []))
    }
    expect(sees).toEqual([
      'Tom Bakker',
      'Sanne de Boer',
      'Grace Taylor',
      'Fatima Amrani',
      'Petra Groen',
      'Youssef Bakkali',
    ])
  })
})
