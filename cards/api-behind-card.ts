import type { ApiInUse } from '../src/domain/api-platform.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'

/** APIs named in one row; all of them are on the company's own card. */
const shownApis = 2

export interface ApiBehindData {
  /** Companies with an API that is behind, and all there are. */
  readonly behind: number
  readonly total: number
  readonly page: number
  readonly pages: number
  /** One page of them. */
  readonly companies: readonly {
    readonly company: { readonly id: string; readonly name: string }
    readonly apis: readonly ApiInUse[]
  }[]
}

/** For the servicedesk: who is still on an old version, page by page. */
export function apiBehindCard(data: ApiBehindData, text: Text): AdaptiveCard {
  const { behind, total, page, pages, companies } = data
  const words = text.api.behind
  const said = behind === 0 ? words.none : words.summary(behind, total)
  return card(
    {
      title: words.title,
      summary: said,
      body: [
        behind === 0 ? paragraph(said) : subtle(said, { spacing: 'None' }),
        ...companies.map((each) => companyRow(each, text)),
        ...(pages > 1 ? [subtle(words.page(page, pages))] : []),
        subtle(words.typing, { size: 'Small' }),
        ...buttons(
          ...(page > 1 ? [openButton(words.previous, `api-behind:${String(page - 1)}`)] : []),
          ...(page < pages ? [openButton(words.next, `api-behind:${String(page + 1)}`)] : []),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}

function companyRow({ company, apis }: ApiBehindData['companies'][number], text: Text): Element {
  const words = text.api.behind
  // Behind in both environments it is one and the same to whoever must move.
  const said = [...new Set(apis.map(({ name, version, newest }) => words.old(name, version, newest)))]
  const hidden = said.length - shownApis
  const listed = [...said.slice(0, shownApis), ...(hidden > 0 ? [text.labels.andMore(hidden)] : [])]
  return row({
    topic: `api-versions:${company.id}`,
    name: company.name,
    title: words.open(company.name),
    lines: [paragraph(listed.join(', '), { spacing: 'None' })],
  })
}
