import { readFile } from 'node:fs/promises'
import type { Catalogue } from '../../catalogue/load.ts'
import type { NumberLength } from '../../domain/customer-number.ts'
import { loadMeasured, speedFigures } from './costs.ts'
import { figureTable, isMet } from './figure.ts'
import { figuresOf, judgedBy } from './judged.ts'
import type { Judged } from './judged.ts'
import { labelledIn } from './labelled.ts'
import { typoFigures } from './typos.ts'

/** Measures how well the sentences of a file are understood, at what cost. */
export async function evaluateFile(
  file: string,
  catalogue: Catalogue,
  numberLength: NumberLength,
): Promise<{ readonly text: string; readonly met: boolean }> {
  const content = await readFile(file, 'utf8')
  const { understanding, figures: load } = await loadMeasured(catalogue, numberLength)
  const sentences = labelledIn(file, content)
  const judged = judgedBy(understanding, sentences)
  const speed = speedFigures(understanding, sentences)
  const figures = [...figuresOf(judged), ...typoFigures(understanding, sentences), ...speed, ...load]
  const missed = figures.filter((figure) => !isMet(figure))
  const end = missed.length === 0 ? 'Every target is met.' : `Missed: ${missed.map(({ name }) => name).join('; ')}.`
  return {
    text: `${confusions(judged)}${wrongSlots(judged)}${figureTable(figures)}\n${end}\n`,
    met: missed.length === 0,
  }
}

/** Which intents are taken for which, the commonest first, with the sentences. */
function confusions(judged: readonly Judged[]): string {
  const wrong = judged.filter(({ right }) => !right)
  const pairs = Map.groupBy(wrong, ({ said, recognition }) => `${said.intent} taken for ${recognition.intent}`)
  const lines = [...pairs]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([pair, all]) => [
      `${all.length}  ${pair}`,
      ...all.map(
        ({ said, recognition: { score, clarify } }) =>
          `     ${clarify ? 'asks' : 'sure'} ${score.toFixed(2)}  ${said.place}  ${shown(said.text)}`,
      ),
    ])
  return section('Taken for another intent', lines)
}

function wrongSlots(judged: readonly Judged[]): string {
  const wrong = judged.filter(({ slotsRight }) => !slotsRight)
  const lines = wrong.flatMap(({ said, recognition }) => [
    `     ${said.place}  ${shown(said.text)}`,
    `       expected ${JSON.stringify(said.slots)}, read ${JSON.stringify(recognition.slots)}`,
  ])
  return section('Slots that were read another way', lines)
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.join('\n')}\n\n`

/** On one line, and without what a terminal would obey. */
const shown = (text: string): string => text.slice(0, 200).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
