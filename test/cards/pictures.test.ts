import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { textFor } from '../../src/text/text.ts'
import { launch, noBrowser } from '../simulator/browser.ts'
import { cardGallery } from '../support/card-gallery.ts'
import type { Picture } from '../support/gallery/picture.ts'
import { drawPicture, looks } from './picture.ts'
import type { Look } from './picture.ts'
import { richest } from './richest.ts'

/** So much of a picture may differ: edges of letters are drawn a little otherwise by each version of Chromium. */
const tolerated = 0.005
/** A line of text more or less is a difference; a pixel of rounding is not. */
const toleratedHeight = 4

const folder = new URL('./pictures/', import.meta.url)
/** `npm run pictures` draws them anew; look at them before they are kept. */
const keep = process.env['KEEP_PICTURES'] === 'yes'

const fileOf = (card: string, look: Look): URL => new URL(`${card}.${look.name}.png`, folder)
const cards = Object.entries(richest).flatMap(([card, name]) => looks.map((look) => ({ card, name, look })))

/** The part of a picture that differs from the one kept, 0 to 1; of two heights the lower is compared. */
function difference(kept: PNG, drawn: PNG): number {
  const height = Math.min(kept.height, drawn.height)
  const { width } = kept
  const part = (png: PNG): Buffer => png.data.subarray(0, width * height * 4)
  return pixelmatch(part(kept), part(drawn), undefined, width, height, { threshold: 0.2 }) / (width * height)
}

/** Undefined when a picture is as it was. */
function whatDiffers(kept: PNG, drawn: PNG): string | undefined {
  if (kept.width !== drawn.width) return `${drawn.width} wide instead of ${kept.width}`
  if (Math.abs(kept.height - drawn.height) > toleratedHeight) return `${drawn.height} high instead of ${kept.height}`
  const part = difference(kept, drawn)
  return part > tolerated ? `${(part * 100).toFixed(2)} % of it is otherwise` : undefined
}

describe('what is kept of the cards', () => {
  it('is a picture of each card in its richest state', () => {
    const files = readdirSync(new URL('../../cards/', import.meta.url)).filter((file) => file.endsWith('-card.ts'))
    // These two only choose which of the others is drawn.
    const drawn = files.map((file) => file.replace('.ts', '')).filter((card) => !/^(view|request)-card$/.test(card))
    expect(Object.keys(richest).toSorted()).toEqual(drawn.toSorted())
    const names = cardGallery.map(({ name }) => name)
    expect(Object.values(richest).filter((name) => !names.includes(name))).toEqual([])
    const pictures = readdirSync(folder).toSorted()
    const expected = cards.map(({ card, look }) => `${card}.${look.name}.png`)
    expect(pictures).toEqual(expected.toSorted())
  })

  it.each(cardGallery.map(({ name, card }) => ({ name, card })))('is the JSON of $name', async ({ name, card }) => {
    const states = { nl: card(textFor('nl', 'Europe/Amsterdam')), en: card(textFor('en', 'Europe/Amsterdam')) }
    await expect(`${JSON.stringify(states, null, 1)}\n`).toMatchFileSnapshot(`./states/${name}.json`)
  })
})

describe.skipIf(noBrowser !== undefined)(
  `pictures in Chromium${noBrowser === undefined ? '' : `: ${noBrowser}`}`,
  () => {
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      browser = await launch()
      page = await browser.newPage()
    })
    afterAll(() => browser.close())

    it.each(cards)('$card looks as it did: $look.name', { timeout: 30_000 }, async ({ card, name, look }) => {
      const picture = cardGallery.find((each) => each.name === name)!
      const png = await drawPicture(page, picture, look)
      if (keep) writeFileSync(fileOf(card, look), png)
      expect(existsSync(fileOf(card, look))).toBe(true)
      expect(whatDiffers(PNG.sync.read(readFileSync(fileOf(card, look))), PNG.sync.read(png))).toBeUndefined()
    })

    it('notice a button that is first choice no more', { timeout: 30_000 }, async () => {
      const picture = cardGallery.find(({ name }) => name === richest['confirm-card'])!
      const plain: Picture = {
        ...picture,
        card: (text) =>
          JSON.parse(
            JSON.stringify(picture.card(text)).replaceAll('"style":"positive"', '"style":"default"'),
          ) as ReturnType<Picture['card']>,
      }
      const [kept, other] = [await drawPicture(page, picture, looks[0]!), await drawPicture(page, plain, looks[0]!)]
      expect(whatDiffers(PNG.sync.read(kept), PNG.sync.read(other))).toMatch(/otherwise/)
    })
  },
)
