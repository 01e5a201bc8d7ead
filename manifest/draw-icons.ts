/* Draws the icons of the app package from their SVG: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'

const icons = { color: 192, outline: 32 }
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

async function draw(page: Page, name: string, size: number): Promise<void> {
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
  await writeFile(new URL(`${name}.png`, import.meta.url), await page.screenshot({ omitBackground: true }))
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
const page = await browser.newPage()
for (const [name, size] of Object.entries(icons)) await draw(page, name, size)
await browser.close()
