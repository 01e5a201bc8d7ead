import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { figureTable, isMet } from '../../src/cli/understanding/figure.ts'
import { figuresOf, judgedBy } from '../../src/cli/understanding/judged.ts'
import { labelledIn } from '../../src/cli/understanding/labelled.ts'
import { typoFigures } from '../../src/cli/understanding/typos.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'

/** What was misunderstood in the first two was read, and only the figures of the last. */
const files = ['utterances-dev', 'utterances-apart', 'utterances-unseen'].map((name) => `test/fixtures/${name}.jsonl`)

it.each(files)(
  'the sentences of %s are understood well enough: intents, slots, asking, and with a typo',
  async (file) => {
    const sentences = labelledIn(file, readFileSync(file, 'utf8'))
    const understanding = await loadUnderstanding(await loadCatalogue(), { min: 7, max: 8 })
    const figures = [...figuresOf(judgedBy(understanding, sentences)), ...typoFigures(understanding, sentences)]
    expect(figureTable(figures.filter((figure) => !isMet(figure)))).toBe(figureTable([]))
  },
)
