import { apiEnvironments, isBehind } from '../src/domain/api-platform.ts'
import type { ApiEnvironment, ApiEverywhere, ApiInUse } from '../src/domain/api-platform.ts'
import type { Text } from '../src/text/text.ts'
import { whatToDo } from './api-versions-card.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { linkButton } from './link-button.ts'
import { openButton } from './open-button.ts'

export interface ApiData {
  readonly company: { readonly id: string; readonly name: string }
  readonly api: ApiEverywhere
}

/** One API: its versions, what moving on takes, the endpoint of each environment and where it is documented (F-31, F-33). */
export function apiCard({ company, api }: ApiData, text: Text): AdaptiveCard {
  const words = text.api.versions
  const { name, product, inUse } = api
  const [first] = inUse
  const behind = inUse.find(isBehind)
  const said = behind === undefined ? words.version(first.version) : words.versionOld(behind.version, behind.newest)
  return card(
    {
      title: name,
      summary: `${name}: ${said}`,
      body: [
        subtle(`${text.api.product[product]} · ${company.name}`, { spacing: 'None' }),
        ...apiEnvironments.flatMap((environment) => environmentPart(environment, api, text)),
        ...(behind === undefined ? [] : [subtle(words.asterisk, { spacing: 'Medium' })]),
        ...moving(api, text),
        ...buttons(
          ...links(first, text),
          openButton(words.all, `api-versions:${company.id}`),
          openButton(text.api.topic.keys, `api-keys:${company.id}`),
        ),
      ],
    },
    text,
  )
}

function environmentPart(environment: ApiEnvironment, { inUse }: ApiEverywhere, text: Text): readonly Element[] {
  const found = inUse.find((each) => each.environment === environment)
  const words = text.api.versions
  const title = partTitle(text.api.environment[environment])
  if (found === undefined) return environment === 'production' ? [title, paragraph(words.noProduction)] : []
  const { version, newest, replacedVersion, endpoint } = found
  return [
    title,
    paragraph(isBehind(found) ? words.versionOld(version, newest) : words.version(version)),
    ...(replacedVersion === undefined
      ? []
      : [paragraph(words.replaced(replacedVersion, version), { spacing: 'Small' })]),
    paragraph(words.endpoint(endpoint), { spacing: 'Small' }),
  ]
}

/** What taking the newest version asks for; nothing to say where nothing changes. */
function moving(api: ApiEverywhere, text: Text): readonly Element[] {
  const words = text.api.versions
  const toProgram = api.inUse.find((each) => each.toProgram !== undefined)?.toProgram
  if (toProgram === undefined)
    return api.inUse.some(isBehind)
      ? [panel('emphasis', [paragraph(whatToDo(api, text)), paragraph(words.upgrade)])]
      : []
  return [
    panel('warning', [
      paragraph([{ text: words.program, strong: true }]),
      paragraph(text.of(toProgram), { spacing: 'None' }),
      paragraph(words.upgrade, { spacing: 'Small' }),
    ]),
  ]
}

/** Two ways into the same page are one button each all the same: people look for both names (F-31). */
const links = ({ documentation, versioning }: ApiInUse, text: Text): readonly Press[] =>
  [
    { url: documentation, name: text.api.versions.documentation },
    { url: versioning, name: text.api.versions.versioning },
  ].map(({ url, name }) => linkButton({ label: { nl: name, en: name }, url }, text))
