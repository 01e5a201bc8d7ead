import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../../src/domain/instant.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, fatima, grace, joost, olivia, petra, sanne, tom, userOf } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'

const number = '6620157'
let bot: Bot
/** Joost and Olivia are the administrators; Bram asks what takes both of them. */
beforeEach(async () => {
  bot = await startBot({ catalogueFolders: [fixtureServices] })
  for (const authorisation of ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'])
    await bot.app.backend.grant({ user: userOf('Olivia'), number, authorisation }, authorisation)
  await bot.say(olivia, 'hello')
})
afterEach(() => bot.stop())

async function asks(): Promise<void> {
  await bot.say(bram, 'aanvragen klantnummerinstellingen')
  await bot.press(bram, 'confirm')
}
async function later(): Promise<void> {
  bot.clock.move(minutes(11))
  await bot.settle()
}
const cases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const administratorsIn = async () =>
  (await cases()).flatMap(({ findings }) =>
    findings.filter(({ code }) => code === 'administrator').map(({ value }) => value),
  )

describe('I-33: the only one who can be the second cannot be reached', () => {
  it.each([
    ['Teams does not take the card', 400],
    ['Teams says that they blocked the bot', 403],
  ])('when %s: the servicedesk hears whom to call', async (_, status) => {
    bot.teams.faults.set(olivia, { status, calls: ['send'] })
    await asks()
    expect(await cases()).toEqual([])
    await bot.press(joost, 'approve')
    await later()
    expect(await cases()).toMatchObject([{ kind: 'reviewers-unreachable', state: 'open' }])
    expect(await administratorsIn()).toEqual([expect.stringContaining('Olivia')])
    expect(bot.offered(petra)).toContain('case-claim')
    expect(bot.shown(bram)).toMatch(/Ik kan Olivia [^"]* niet bereiken/)
  })

  it('and nobody is brought in where another administrator can be reached', async () => {
    await bot.say(tom, 'aanvragen klantnummerinstellingen')
    await bot.press(tom, 'confirm')
    bot.teams.faults.set(grace, { status: 403 })
    await bot.press(sanne, 'approve')
    await later()
    expect(bot.offered(fatima)).toContain('approve')
    expect(await cases()).toEqual([])
  })

  it('also where a case about the first of the two was closed before', async () => {
    for (const who of [joost, olivia]) bot.teams.faults.set(who, { status: 400, calls: ['send'] })
    await asks()
    await later()
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'Joost gebeld; hij kijkt ernaar.' })
    await later()
    expect(await cases()).toEqual([])
    bot.teams.faults.clear(joost)
    await later()
    await bot.press(joost, 'approve')
    await later()
    expect(await cases()).toMatchObject([{ kind: 'reviewers-unreachable' }])
    expect(await administratorsIn()).toEqual([expect.stringContaining('Olivia')])
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'Olivia gebeld.' })
    await later()
    expect(await cases()).toEqual([])
  })
})
