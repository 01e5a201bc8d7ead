import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bot } from '../support/bot.ts'
import { petra, tom } from '../support/cast.ts'
import { sayPlainly, startInTeam } from '../support/channel.ts'
import { aReport } from '../support/reports.ts'
import { launch, noBrowser } from './browser.ts'

describe.skipIf(noBrowser !== undefined)(
  `the channel on the page${noBrowser === undefined ? '' : `: ${noBrowser}`}`,
  { timeout: 60_000 },
  () => {
    let bot: Bot
    let browser: Browser
    let page: Page
    const complaints: string[] = []

    beforeAll(async () => {
      bot = await startInTeam()
      browser = await launch()
      page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(bot.address)
      await page.locator('.pane .message').first().waitFor()
    }, 60_000)
    afterAll(async () => {
      await browser.close()
      await bot.stop()
    })

    /** The pane of somebody, with the channel in it. */
    const channelOf = async (at: number, personId: string) => {
      const pane = page.locator('.pane').nth(at)
      await pane.locator('.person').selectOption(personId)
      await pane.getByRole('button', { name: 'Kanaal' }).click()
      return pane
    }

    test('a case is claimed there by an agent, and everybody sees who has it', async () => {
      const [petras, toms] = [await channelOf(3, petra), await channelOf(0, tom)]
      await aReport(bot)
      await toms.getByText('Wij zijn aan zet').waitFor()
      await petras.getByRole('button', { name: 'Oppakken' }).click()
      await toms.getByText('Opgepakt door Petra Groen').waitFor()
      expect(await toms.getByRole('button', { name: 'Oppakken' }).count()).toBe(0)
    })

    test('what is typed mentions the bot where it begins with its name', async () => {
      const toms = await channelOf(0, tom)
      const box = toms.getByLabel('Typ in het kanaal')
      await box.fill('@Toegangshulp hulp')
      await box.press('Enter')
      await toms.locator('.message.reply').getByText('Dit kan ik hier').waitFor()
      await sayPlainly(bot, petra, 'zonder naam')
      await toms.getByText('zonder naam').waitFor()
      expect(await toms.locator('.message.own', { hasText: 'hulp' }).count()).toBe(1)
      expect(complaints).toEqual([])
    })

    test('the own chat is one press away, as it was', async () => {
      const toms = await channelOf(0, tom)
      await toms.getByRole('button', { name: 'Chat', exact: true }).click()
      await toms.getByLabel('Typ een bericht').waitFor()
      expect(await toms.getByText('zonder naam').count()).toBe(0)
    })
  },
)
