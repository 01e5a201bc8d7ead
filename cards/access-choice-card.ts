import type { NamedNumber } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, partTitle, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row, shownRows } from './row.ts'

/** The choice of the portal's page (F-7): per customer number, or per user. */
export function accessChoiceCard({ numbers }: { readonly numbers: readonly NamedNumber[] }, text: Text): AdaptiveCard {
  const { access } = text.give
  const hidden = numbers.length - shownRows
  return card(
    {
      title: access.title,
      summary: access.choose,
      body: [
        paragraph(access.choose),
        partTitle(access.choosePart),
        ...numbers.slice(0, shownRows).map(({ number, name }) =>
          row({
            topic: `access:${number}`,
            name: `${number} · ${name}`,
            title: access.openNumber(number),
            lines: [],
          }),
        ),
        ...(hidden > 0 ? [subtle(access.typeNumber(hidden))] : []),
        ...buttons(openButton(text.menu.topic.menu, 'menu')),
      ],
    },
    text,
  )
}
