import type { CaseView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { caseStateRun } from './case-state.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'
import { turning } from './turning.ts'

/** Authorisations named in one row; the rest is on the case's own card. */
const shownLabels = 2

export interface CasesData {
  readonly cases: readonly CaseView[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Open cases of the servicedesk, oldest first as they are given. */
export function casesCard({ cases, total, page, pages }: CasesData, text: Text): AdaptiveCard {
  const words = text.cases
  return card(
    {
      title: words.listTitle,
      summary: total === 0 ? words.none : words.listSummary(total),
      body: [
        total === 0 ? paragraph(words.none) : subtle(words.listSummary(total), { spacing: 'None' }),
        ...cases.map((view) => caseRow(view, text)),
        ...(pages > 1 ? [subtle(text.pending.page(page, pages))] : []),
        ...buttons(...turning('cases', page, pages, text), openButton(text.menu.topic.menu, 'menu')),
      ],
    },
    text,
  )
}

/** On which number, whose, and what: cases of one kind look alike otherwise. */
function aboutWhat(findings: CaseView['case']['findings'], { labels }: Text): readonly string[] {
  const of = (code: (typeof findings)[number]['code']): readonly string[] =>
    findings.filter((finding) => finding.code === code).map(({ value }) => value)
  const [who] = [...of('beneficiary'), ...of('requester')]
  const what = of('authorisation').length > 0 ? of('authorisation') : of('service')
  const shown = what.slice(0, shownLabels)
  const more = what.length - shown.length
  const parts = [...(who === undefined ? [] : [who]), ...shown, ...(more > 0 ? [labels.andMore(more)] : [])]
  return [...of('number').slice(0, 1), ...parts]
}

function caseRow({ case: found, mine }: CaseView, text: Text): Element {
  const { cases } = text
  const about = [...aboutWhat(found.findings, text), found.id].join(' · ')
  const who = found.claimedBy && (mine ? cases.claimedByYou : cases.claimedBy(found.claimedBy.name))
  return row({
    topic: `case:${found.id}`,
    name: cases.kind[found.kind],
    title: `${cases.open}: ${cases.kind[found.kind]}`,
    lines: [
      subtle(about, { spacing: 'None', size: 'Small' }),
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
