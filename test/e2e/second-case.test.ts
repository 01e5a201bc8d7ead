import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, grace, joost, petra, sanne, tom, youssef } from '../support/cast.ts'
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
  it('I-33: is not rid of it with a note: it waits for a decision, whose reason the requester reads', async () => {
    await bot.press(petra, 'case-claim')
    expect(bot.offered(petra)).toContain('case-release')
    expect(bot.offered(petra)).not.toContain('case-close')
    const { id, version } = (await bot.app.store.ledger.cases(bot.teams.tenant, ['claimed']))[0]!
    const message = bot.newest(petra, 'case-release')
    await bot.forge(petra, message, { verb: 'case-close', id, seen: version, closingNote: 'Geen tijd.' })
    expect(bot.shown(petra)).toContain('sluit vanzelf zodra er is beslist')
    expect(await openCases()).toEqual(['second-approval'])
    await bot.press(petra, 'open', {}, { message: bot.newest(petra, 'case-release') })
    await bot.press(petra, 'decline', { reason: 'De organisatie kent Bram niet.' })
    expect(bot.shown(bram)).toContain('De organisatie kent Bram niet.')
    expect(await openCases()).toEqual([])
    expect(bot.shown(petra)).toContain('Dit wacht niet meer op de servicedesk')
  })

  it('may hand it back for a colleague', async () => {
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-release')
    await bot.press(youssef, 'case-claim')
    await bot.press(youssef, 'open', {}, { message: bot.newest(youssef, 'case-release') })
    await bot.press(youssef, 'approve')
    expect(await stateOfLine()).toBe('approved')
  })

  it('is who the requester hears it went to, and no administrator is left to remind', async () => {
    expect(bot.shown(bram)).toContain('1 van 2. De servicedesk kijkt als tweede.')
    expect(bot.offered(bram)).not.toContain('nudge')
    await bot.say(bram, `herinner ${(await bot.newestRequest(bram)).id}`)
    expect(bot.shown(bram)).toContain('de servicedesk is ermee bezig')
  })
})

describe('two administrators', () => {
  it('the second is named as such, and can be reminded', async () => {
    await bot.say(tom, 'aanvragen klantnummerinstellingen')
    await bot.press(tom, 'confirm')
    await bot.press(grace, 'approve')
    expect(bot.shown(tom)).toContain('1 van 2. Nog één ander moet meebeslissen.')
    await bot.press(tom, 'nudge')
    expect(bot.shown(sanne)).toContain('Tom Bakker herinnert je aan')
    expect(bot.shown(grace)).not.toContain('reminds you of')
  })
})
