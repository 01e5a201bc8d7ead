import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { textFor } from '../../src/text/text.ts'
import { launch, noBrowser } from '../simulator/browser.ts'
import { hostileStrings, isolatesIn, seenOf } from '../support/hostile-strings.ts'
import { inPlaces, token, wordyCards } from '../support/wordy-cards.ts'

const count = 400
const text = textFor('nl', 'Europe/Amsterdam')
const unspaced = (words: string): string => words.replace(/\s+/g, '')
/** Of a choice without words the renderer makes up a name. */
const strings = hostileStrings(2 * count)
  .filter((words) => unspaced(seenOf(words)) !== '')
  .slice(0, count)
const script = (path: string): string => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8')

/** Draws a card as a client does; HTML in markdown counts, which is harsher than any. */
const draw = `(card) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (words, result) => {
    result.outputHtml = window.markdownit({ html: true }).render(words)
    result.didProcess = true
  }
  const drawn = new AdaptiveCards.AdaptiveCard()
  drawn.parse(card)
  const root = drawn.render()
  document.body.replaceChildren(root)
  const made = new Set(['DIV', 'SPAN', 'P', 'BUTTON', 'INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'DATALIST', 'LABEL'])
  const elements = [...root.querySelectorAll('*')].map(({ tagName }) => tagName)
  return { words: root.textContent, strange: elements.filter((name) => !made.has(name)) }
}`

interface Drawn {
  readonly words: string
  readonly strange: readonly string[]
}

let browser: Browser
let page: Page
const drawn = (card: unknown): Promise<Drawn> => page.evaluate(`(${draw})(${JSON.stringify(card)})`)

async function mistakesOf(name: string): Promise<readonly unknown[]> {
  const places = inPlaces(wordyCards[name]!, text)
  const template = await drawn(places.card((place) => `Qz${String(place)}zQ`))
  const mistakes: unknown[] = []
  for (let first = 0; first < count; first += places.count) {
    const { words, strange } = await drawn(places.card((place) => strings[(first + place) % count]!))
    const is = unspaced(isolatesIn(words))
    const should = unspaced(
      template.words.replace(token, (_, place: string) => seenOf(strings[(first + Number(place)) % count]!)),
    )
    mistakes.push(...[...strange, ...template.strange].map((element) => ({ first, element })))
    mistakes.push(...(is === should ? [] : [{ first, is, should }]))
  }
  return mistakes
}

describe.skipIf(noBrowser !== undefined)(
  `400 hostile texts in Chromium${noBrowser === undefined ? '' : `: ${noBrowser}`}`,
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      browser = await launch()
      page = await browser.newPage()
      await page.setContent('<!doctype html><meta charset="utf-8"><body></body>')
      await page.addScriptTag({ content: script('markdown-it/dist/browser/markdown-it.umd.min.js') })
      await page.addScriptTag({ content: script('adaptivecards/dist/adaptivecards.min.js') })
    })
    afterAll(() => browser.close())

    it.each(Object.keys(wordyCards))(
      'are words on this card, and make no link, picture or mark-up: %s (I-38)',
      async (name) => {
        expect((await mistakesOf(name)).slice(0, 3)).toEqual([])
      },
    )
  },
)
