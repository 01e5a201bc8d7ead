import type { Localised } from '../src/domain/locale.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'

const most = 10

interface OtherService {
  readonly name: Localised
  readonly topic: string
  readonly needsTwo: boolean
}

export interface OthersData {
  /** As the portal groups them; its words, in both languages. */
  readonly groups: readonly {
    readonly name: string
    readonly topic: string
    readonly services: readonly OtherService[]
  }[]
  /** The one group that was chosen, and what leads back; left out, the groups are what there is to choose. */
  readonly chosen?: { readonly name: string; readonly back: string }
}

/** The authorisations that no step card is about: by group, or those of one group. */
export function othersCard({ groups, chosen }: OthersData, text: Text): AdaptiveCard {
  const { guides } = text
  const rows = chosen === undefined ? groups.map((group) => groupRow(group, text)) : servicesRows(groups, text)
  return card(
    {
      title: chosen === undefined ? guides.others : guides.ofGroup(chosen.name),
      summary: guides.othersSummary,
      body: [
        subtle(guides.othersSummary, { spacing: 'None' }),
        ...rows.slice(0, most),
        ...(rows.length > most ? [subtle(guides.typeTheName)] : []),
        ...buttons(
          ...(chosen === undefined ? [] : [openButton(guides.others, chosen.back)]),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}

function groupRow({ name, topic, services }: OthersData['groups'][number], text: Text): Element {
  const names = services.map((service) => text.of(service.name)).join(', ')
  return row({ topic, name, title: name, lines: [subtle(names, { spacing: 'None', size: 'Small' })] })
}

const servicesRows = (groups: OthersData['groups'], text: Text): readonly Element[] =>
  groups
    .flatMap(({ services }) => services)
    .map(({ name, topic, needsTwo }) =>
      row({
        topic,
        name: text.of(name),
        title: text.of(name),
        lines: needsTwo ? [subtle(text.guides.needsTwo, { spacing: 'None', size: 'Small' })] : [],
      }),
    )
