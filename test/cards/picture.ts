import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { textFor } from '../../src/text/text.ts'
import type { Locale } from '../../src/domain/locale.ts'
import type { Theme } from '../support/teams-look.ts'
import type { Picture } from '../support/gallery/picture.ts'
import { sheetOf } from './sheet.ts'

export interface Look {
  readonly name: string
  readonly locale: Locale
  readonly theme: Theme
  /** In CSS pixels, of which one is drawn as one. */
  readonly width: number
}

/** How each card is kept: as most people see it, and where it is hardest. */
export const looks: readonly Look[] = [
  { name: 'nl-light-wide', locale: 'nl', theme: 'light', width: 480 },
  { name: 'en-dark-narrow', locale: 'en', theme: 'dark', width: 300 },
]

const module = (path: string): Buffer => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url))

/** A font of our own, so that a picture does not depend on what a machine has. */
const fontFace = (weight: number): string => {
  const data = module(`@fontsource/open-sans/files/open-sans-latin-${String(weight)}-normal.woff2`).toString('base64')
  return `@font-face { font-family: Kept; font-weight: ${String(weight)}; src: url(data:font/woff2;base64,${data}) }`
}
const font = `${[400, 600, 700].map(fontFace).join('\n')}
* { font-family: Kept, sans-serif !important; caret-color: transparent !important; animation: none !important }`

/** A card as PNG, drawn by the renderer that Microsoft keeps for browsers. */
export async function drawPicture(page: Page, { card, name }: Picture, look: Look): Promise<Buffer> {
  const drawn = card(textFor(look.locale, 'Europe/Amsterdam'))
  await page.setViewportSize({ width: look.width + 32, height: 600 })
  await page.setContent(sheetOf([{ name, card: drawn }], look.theme, look.width))
  await page.addStyleTag({ content: `${font}\nfigcaption { display: none }` })
  for (const path of ['markdown-it/dist/browser/markdown-it.umd.min.js', 'adaptivecards/dist/adaptivecards.min.js'])
    await page.addScriptTag({ content: module(path).toString('utf8') })
  await page.evaluate('drawAll()')
  await page.evaluate('document.fonts.ready')
  return page.locator('figure').screenshot()
}
