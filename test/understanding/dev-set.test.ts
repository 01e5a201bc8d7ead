import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { figureTable, isMet } from '../../src/cli/understanding/figure.ts'
import { figuresOf, judgedBy } from '../../src/cli/understanding/judged.ts'
import { labelledIn } from '../../src/cli/understanding/labelled.ts'
import { typoFigures } from '../../src/cli/understanding/typos.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'

const file = 'test/fixtures/utterances-dev.jsonl'
const sentences = labelledIn(file, readFileSync(file, 'utf8'))

it('sentences that it never saw are understood well enough: intents, slots, asking, and with a typo', async () => {
  const understanding = await loadUnderstanding(await loadCatalogue(), { min: 7, max: 8 })
  const figures = [...figuresOf(judgedBy(understanding, sentences)), ...typoFigures(understanding, sentences)]
  expect(figureTable(figures.filter((figure) => !isMet(figure)))).toBe(figureTable([]))
})
