/* Draws every card of the gallery: `npm exec -- node test/cards/render.ts [folder] [part of a name]`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { locales } from '../../src/domain/locale.ts'
import { textFor } from '../../src/text/text.ts'
import { cardGallery } from '../support/card-gallery.ts'
import { sheetOf } from './sheet.ts'
import type { Theme } from '../support/teams-look.ts'

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'cards-'))
const wanted = cardGallery.filter(({ name }) => name.includes(process.argv[3] ?? ''))
const themes: readonly Theme[] = ['light', 'dark']
const widths = { wide: 480, narrow: 300 }
const perSheet = 8
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const script = (path: string): string => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8')

async function draw(page: Page, theme: Theme, locale: (typeof locales)[number], width: number, name: string) {
  const text = textFor(locale, 'Europe/Amsterdam')
  for (let first = 0; first < wanted.length; first += perSheet) {
    const cards = wanted.slice(first, first + perSheet).map((each) => ({ name: each.name, card: each.card(text) }))
    await page.setContent(sheetOf(cards, theme, width))
    await page.addScriptTag({ content: script('markdown-it/dist/browser/markdown-it.umd.min.js') })
    await page.addScriptTag({ content: script('adaptivecards/dist/adaptivecards.min.js') })
    await page.evaluate('drawAll()')
    const path = join(folder, `${locale}-${theme}-${name}-${String(first / perSheet + 1).padStart(2, '0')}.png`)
    await page.screenshot({ path, fullPage: true })
  }
}

const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: flags.split(' '),
  viewport: { width: 2080, height: 800 },
})
const page = await browser.newPage()
for (const theme of themes)
  for (const locale of locales)
    for (const [name, width] of Object.entries(widths)) await draw(page, theme, locale, width, name)
await browser.close()
rmSync(profile, { recursive: true, force: true })
console.log(`Drawn in ${folder}`)
