import { apiProducts, apisEverywhere, isBehind } from '../src/domain/api-platform.ts'
import type { ApiEverywhere, ApiInUse } from '../src/domain/api-platform.ts'
import type { Text } from '../src/text/text.ts'
import { apiTopic } from './api-topics.ts'
import { buttons } from './button-rows.ts'
import { paragraph, partTitle, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row, shownRows } from './row.ts'

export interface ApiVersionsData {
  readonly company: { readonly id: string; readonly name: string }
  readonly apis: readonly ApiInUse[]
}

/** Per product which version is in use and which is the newest; each API opens a card of its own (F-30, F-31). */
export function apiVersionsCard({ company, apis }: ApiVersionsData, text: Text): AdaptiveCard {
  const words = text.api.versions
  const all = behindFirst(apisEverywhere(apis))
  const behind = all.filter(isOld).length
  const said =
    all.length === 0 ? words.none : behind === 0 ? words.newest(all.length) : words.behind(behind, all.length)
  const shown = all.slice(0, shownRows)
  return card(
    {
      title: words.title(company.name),
      summary: said,
      body: [
        paragraph(said),
        ...(behind > 0 ? [subtle(words.asterisk, { spacing: 'Small' })] : []),
        ...apiProducts.flatMap((product) => productPart(product, company.id, shown, text)),
        ...(all.length > shown.length ? [subtle(words.more(all.length - shown.length))] : []),
        ...buttons(
          openButton(text.api.topic.keys, `api-keys:${company.id}`),
          openButton(text.api.topic.steps, 'steps:api-platform'),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}

const isOld = ({ inUse }: ApiEverywhere): boolean => inUse.some(isBehind)

/** So that they are seen where not all fit. */
const behindFirst = (all: readonly ApiEverywhere[]): readonly ApiEverywhere[] => [
  ...all.filter(isOld),
  ...all.filter((each) => !isOld(each)),
]

function productPart(
  product: ApiInUse['product'],
  company: string,
  all: readonly ApiEverywhere[],
  text: Text,
): readonly Element[] {
  const own = all.filter((each) => each.product === product)
  if (own.length === 0) return []
  return [partTitle(text.api.product[product]), ...own.map((each) => apiRow(company, each, text))]
}

function apiRow(company: string, api: ApiEverywhere, text: Text): Element {
  const { id, name, inUse } = api
  return row({
    topic: apiTopic(company, id),
    name,
    title: text.api.versions.open(name),
    lines: [
      paragraph(inUse.map((each) => versionIn(each, text)).join(' · '), { spacing: 'Small' }),
      subtle(whatToDo(api, text), { spacing: 'None', size: 'Small' }),
    ],
  })
}

function versionIn(api: ApiInUse, { api: { environment, versions } }: Text): string {
  const place = environment[api.environment]
  return isBehind(api) ? versions.inUseOld(place, api.version, api.newest) : versions.inUse(place, api.version)
}

/** Also a version that is the newest may ask for work: where the old one does not exist any more. */
export function whatToDo(api: ApiEverywhere, { api: { versions } }: Text): string {
  if (api.inUse.some(({ toProgram }) => toProgram !== undefined)) return versions.toProgram
  return isOld(api) ? versions.nothingToProgram : versions.upToDate
}
