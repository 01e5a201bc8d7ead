import type { CaseView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { caseStateRun } from './case-state.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row, shownRows } from './row.ts'

export interface CasesData {
  readonly cases: readonly CaseView[]
  readonly total: number
}

/** Open cases of the servicedesk, oldest first as they are given. */
export function casesCard({ cases, total }: CasesData, text: Text): AdaptiveCard {
  const words = text.cases
  const shown = cases.slice(0, shownRows)
  return card(
    {
      title: words.listTitle,
      summary: total === 0 ? words.none : words.listSummary(total),
      body: [
        total === 0 ? paragraph(words.none) : subtle(words.listSummary(total), { spacing: 'None' }),
        ...shown.map((view) => caseRow(view, text)),
        ...(total > shown.length && shown.length > 0 ? [subtle(words.more(total - shown.length))] : []),
        ...buttons(openButton(text.menu.topic.menu, 'menu')),
      ],
    },
    text,
  )
}

function caseRow({ case: found, mine }: CaseView, text: Text): Element {
  const { cases } = text
  const number = found.findings.find(({ code }) => code === 'number')?.value
  const who = found.claimedBy && (mine ? cases.claimedByYou : cases.claimedBy(found.claimedBy.name))
  return row({
    topic: `case:${found.id}`,
    name: cases.kind[found.kind],
    title: `${cases.open}: ${cases.kind[found.kind]}`,
    lines: [
      ...(number === undefined ? [] : [subtle(number, { spacing: 'None', size: 'Small' })]),
      paragraph(
        [
          caseStateRun(found.state, text),
          { text: ` · ${who ?? cases.opened(text.moment(found.openedAt))}`, subtle: true },
        ],
        { spacing: 'Small' },
      ),
    ],
  })
}
