import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, joost, petra } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ catalogueFolders: [fixtureServices] })
  await bot.say(bram, 'aanvragen klantnummerinstellingen')
  await bot.press(bram, 'confirm')
  await bot.press(joost, 'approve')
})
afterEach(() => bot.stop())

const openCases = async () =>
  (await bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])).map(({ kind }) => kind)
const stateOfLine = async () => (await bot.newestRequest(bram)).lines[0]?.state

describe('the servicedesk as the second of two', () => {
  it('need not look any more once the request is withdrawn', async () => {
    expect(await openCases()).toEqual(['second-approval'])
    await bot.press(bram, 'withdraw')
    expect(await stateOfLine()).toBe('cancelled')
    expect(await openCases()).toEqual([])
  })

  it('need not look any more once the request is expired', async () => {
    bot.clock.move(days(14) + 1)
    await bot.settle()
    expect(await stateOfLine()).toBe('expired')
    expect(await openCases()).toEqual([])
  })

  it('I-33: keeps its buttons when the first approver cannot be reached any more', async () => {
    await bot.client.uninstall(joost)
    for (let day = 0; day < 4; day += 1) {
      bot.clock.move(days(1))
      await bot.settle()
    }
    await bot.say(petra, `toon ${(await bot.newestRequest(bram)).id}`)
    await bot.press(petra, 'approve')
    expect(await stateOfLine()).toBe('approved')
  })
})
