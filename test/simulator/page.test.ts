import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launch, noBrowser } from './browser.ts'
import { startDemoPage } from './demo-page.ts'
import { anna, bram, eva, nobody, sofie } from './people.ts'

describe.skipIf(noBrowser !== undefined)(
  `the page${noBrowser === undefined ? '' : `: ${noBrowser}`}`,
  { timeout: 60_000 },
  () => {
    let demo: Awaited<ReturnType<typeof startDemoPage>>
    let browser: Browser
    let page: Page
    const complaints: string[] = []

    beforeAll(async () => {
      demo = await startDemoPage()
      browser = await launch()
    }, 30_000)

    beforeEach(async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (line) => complaints.push(...(line.type() === 'error' ? [line.text()] : [])))
      await page.goto(demo.bot.address)
      await page.locator('.pane .message').first().waitFor()
    })

    afterEach(() => page.context().close())

    afterAll(async () => {
      await browser.close()
      await demo.stop()
    })

    const paneOf = (name: string) =>
      page.locator('.pane', { has: page.locator(`header option:checked`, { hasText: name }) })
    const evasPane = () => paneOf('Eva van den Berg')

    const askForCard = async () => {
      const cards = evasPane().locator('.card')
      const before = await cards.count()
      await demo.simulator.client.say(eva, 'card')
      // The page may not show it yet: the last one would be the card of before.
      await cards.nth(before).getByLabel('Which laptop?').waitFor()
      return cards.last()
    }

    test('four panes show who asks, two who decide and the service desk', async () => {
      const shown = await Promise.all((await page.locator('.pane .person').all()).map((one) => one.inputValue()))
      expect(shown).toEqual([eva, anna, bram, sofie])
    })

    test('what is typed is sent and answered', async () => {
      await evasPane().getByLabel('Typ een bericht').fill('hello **there**')
      await evasPane().getByLabel('Typ een bericht').press('Enter')
      await evasPane().getByText('echo: hello there').waitFor()
      expect(await evasPane().locator('strong', { hasText: 'there' }).count()).toBeGreaterThan(0)
    })

    test('a suggestion is sent when it is pressed', async () => {
      await demo.simulator.client.say(eva, 'suggest')
      await evasPane().getByRole('button', { name: 'Do typing' }).click()
      await evasPane().locator('.dots').waitFor()
      await evasPane().getByText('done typing').waitFor()
      expect(await evasPane().locator('.dots').count()).toBe(0)
    })

    test('HTML in a message stays text', async () => {
      await demo.simulator.client.say(eva, 'suggest')
      await evasPane().getByText('<b>not bold</b>').last().waitFor()
    })

    test('a pressed button sends the inputs and the answer takes the place of the card', async () => {
      const card = await askForCard()
      await card.getByLabel('Which laptop?').fill('ThinkPad')
      await card.getByLabel('Mouse').check()
      await card.getByRole('button', { name: 'Send', exact: true }).click()
      await evasPane().locator('.card').last().getByText('Your request').waitFor()
      expect(demo.bot.heard.at(-1)).toMatchObject({
        value: {
          action: { type: 'Action.Execute', verb: 'send', data: { model: 'ThinkPad', extras: 'mouse', seen: 1 } },
        },
      })
    })

    test('a required input that is empty keeps the card and says so', async () => {
      const card = await askForCard()
      await card.getByRole('button', { name: 'Send', exact: true }).click()
      await card.getByText('Tell us which one').waitFor()
    })

    test('what is chosen on one card stays when another card asks the same', async () => {
      const first = await askForCard()
      await first.getByLabel('At work').check()
      const place = (await first.locator('xpath=ancestor::li').getAttribute('data-id')) ?? ''
      await askForCard()
      await evasPane().locator('.card').last().getByLabel('At home').check()
      expect(await evasPane().locator(`[data-id="${place}"]`).getByLabel('At work').isChecked()).toBe(true)
    })

    test('a colleague is found while typing, by keyboard', async () => {
      const card = await askForCard()
      await card.getByLabel('Which laptop?').fill('X1')
      await card.getByRole('combobox', { name: 'Colleague' }).fill('bra')
      await card.getByRole('option', { name: 'Bram Jansen' }).waitFor()
      await card.getByRole('combobox', { name: 'Colleague' }).press('ArrowDown')
      await card.getByRole('combobox', { name: 'Colleague' }).press('Enter')
      await card.getByRole('button', { name: 'Send', exact: true }).click()
      await evasPane().locator('.card').last().getByText('Your request').waitFor()
      expect(demo.bot.heard.at(-1)).toMatchObject({ value: { action: { data: { colleague: 'Bram' } } } })
    })

    test('what is typed on a card stays while messages come and others are updated', async () => {
      const card = await askForCard()
      await card.getByLabel('Which laptop?').fill('half a na')
      await demo.simulator.client.say(anna, 'update')
      await demo.simulator.client.say(eva, 'update')
      await evasPane().getByText('after').last().waitFor()
      expect(await card.getByLabel('Which laptop?').inputValue()).toBe('half a na')
    })

    test('a message in the answer to a click is shown as a notice', async () => {
      const card = await askForCard()
      await card.getByLabel('Which laptop?').fill('X9')
      await card.getByRole('button', { name: 'Tell' }).click()
      await evasPane().locator('.notice', { hasText: 'You told X9' }).waitFor()
    })

    test('a deleted message says so', async () => {
      await demo.simulator.client.say(eva, 'delete')
      await evasPane().getByText('Dit bericht is verwijderd.').last().waitFor()
    })

    test('a pane can be switched to anybody, also to who has not installed the bot', async () => {
      await evasPane().getByLabel('Persoon in dit venster').selectOption(nobody)
      await page.getByText('Niek Nieuw heeft de bot niet geïnstalleerd.').waitFor()
      await page.getByRole('button', { name: 'Installeren' }).click()
      await paneOf('Niek Nieuw').getByText('Welcome').waitFor()
    })

    test('theme and number of panes are remembered', async () => {
      await page.getByRole('button', { name: 'Donker' }).click()
      await page.getByRole('button', { name: '2', exact: true }).click()
      await page.reload()
      await page.locator('.pane .message').first().waitFor()
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
      expect(await page.locator('.pane').count()).toBe(2)
    })

    test('the clock and the switches reach the server', async () => {
      const before = demo.clock.now()
      await page.getByRole('button', { name: '+1 dag' }).click()
      await page.getByText(/1 d vooruit/).waitFor()
      expect(demo.clock.now() - before).toBeGreaterThanOrEqual(86_400_000)
      await page.getByRole('group', { name: 'Schrijven' }).getByRole('button', { name: 'faalt' }).click()
      await page.getByText('De backend is gestoord').waitFor()
      expect(demo.backendFaults.writes.fail).toBe(true)
    })

    test('what people do on the API platform can be made to happen, step by step', async () => {
      await page.getByText('Gebeurt daar…').click()
      await page.getByRole('button', { name: 'Lotte Zonneveld activeert het account' }).click()
      await page.getByRole('button', { name: 'Lotte Zonneveld logt in' }).click()
      await page.getByText('Er kan nu niets gebeuren.').waitFor()
      expect(demo.happened).toEqual(['activate:lotte', 'log-in:lotte'])
    })

    test('the language of everything is that of the page and of every client', async () => {
      await page.getByRole('group', { name: 'Taal van alles' }).getByRole('button', { name: 'EN' }).click()
      await page.getByRole('group', { name: 'Language of everything' }).waitFor()
      await expect.poll(() => demo.simulator.teams.person(sofie).locale).toBe('en')
    })

    test.each([390, 768, 1024, 1920])('nothing scrolls sideways at a width of %i', async (width) => {
      await askForCard()
      await page.setViewportSize({ width, height: 900 })
      await page.getByText('Gebeurt daar…').click()
      const overflow = await page
        .locator('html, .panes, .log-place')
        .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
      expect(Math.max(...overflow)).toBe(0)
    })

    test('the browser had nothing to complain about', () => {
      expect(complaints).toEqual([])
    })
  },
)
