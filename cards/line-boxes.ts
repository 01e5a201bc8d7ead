import type { LineView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { panel, paragraph, quote } from './elements.ts'
import type { Element } from './elements.ts'
import { stateRun, stateTint, stateWords } from './state-words.ts'

/** So many boxes a card has room for; beyond it each line is told in one row. */
const shownBoxes = 6

type Details = (line: LineView) => readonly string[]

/** Lines of which there is the same to tell share a box: what was asked and decided together reads as one. */
export function lineBoxes(lines: readonly LineView[], text: Text, details: Details): readonly Element[] {
  const alike = Map.groupBy(lines, (line) =>
    JSON.stringify([stateWords(line, text), details(line), line.reason ?? '', line.decidedBy ?? '']),
  )
  return alike.size > shownBoxes
    ? lines.map((line) => lineRow(line, text))
    : [...alike.values()].map((group) => lineBox(group, text, details))
}

function lineBox(group: readonly LineView[], text: Text, details: Details): Element {
  return panel(group[0] === undefined ? 'emphasis' : stateTint(group[0].progress), [
    ...group.map(({ label }) => paragraph([{ text: label, strong: true }], { spacing: 'None' })),
    ...group
      .slice(0, 1)
      .flatMap((line) => [
        paragraph([stateRun(line, text)], { spacing: 'None' }),
        ...details(line).map((detail) => paragraph(detail, { spacing: 'Small' })),
        ...(line.reason ? [quote(whose(line, text), line.reason)] : []),
      ]),
  ])
}

const whose = ({ progress, decidedBy = '' }: LineView, { request }: Text): string =>
  progress === 'declined' ? request.reasonOf(decidedBy) : request.remarkOf(decidedBy)

const lineRow = (line: LineView, text: Text): Element =>
  paragraph(
    [stateRun(line, text), ` · ${line.label}`, ...(line.decidedBy === undefined ? [] : [` · ${line.decidedBy}`])],
    { spacing: 'Small' },
  )
