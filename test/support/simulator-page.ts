import type { Browser, Locator, Page } from 'playwright-core'
import { startBot } from './bot.ts'
import type { Bot } from './bot.ts'

/** The page of the simulator in a browser, as a person handles it. */
export interface SimulatorPage {
  readonly bot: Bot
  readonly page: Page
  /** What the browser complained of. */
  readonly complaints: readonly string[]
  /** The pane in which this person is chosen. */
  readonly paneOf: (name: string) => Locator
  /** The newest card with this heading. */
  readonly cardIn: (pane: Locator, heading: string | RegExp) => Locator
  readonly press: (place: Locator, name: string) => Promise<void>
  readonly type: (pane: Locator, words: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openSimulator(launch: () => Promise<Browser>): Promise<SimulatorPage> {
  const bot = await startBot()
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => complaints.push(...(line.type() === 'error' ? [line.text()] : [])))
  await page.goto(bot.address)
  const press = (place: Locator, name: string): Promise<void> =>
    place.getByRole('button', { name, exact: true }).click()
  return {
    bot,
    page,
    complaints,
    press,
    paneOf: (name) => page.locator('.pane', { has: page.locator('header option:checked', { hasText: name }) }),
    cardIn: (pane, heading) => pane.locator('.card', { has: page.getByRole('heading', { name: heading }) }).last(),
    type: async (pane, words) => {
      await pane.getByLabel('Typ een bericht').fill(words)
      await press(pane, 'Versturen')
    },
    close: async () => {
      await browser.close()
      await bot.stop()
    },
  }
}
