import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { askedRow } from './asked-row.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { shownRows } from './row.ts'

export interface RequestsData {
  readonly asked: readonly (RequestView | InvitationView)[]
  readonly total: number
}

/** What somebody asked, and what was asked for them. */
export function requestsCard({ asked, total }: RequestsData, text: Text): AdaptiveCard {
  const words = text.requests
  const shown = asked.slice(0, shownRows)
  return card(
    {
      title: words.title,
      summary: total === 0 ? words.none : words.summary(total),
      body: [
        total === 0 ? paragraph(words.none) : subtle(words.summary(total), { spacing: 'None' }),
        ...shown.map((view) => askedRow(view, text)),
        ...(total > shown.length && shown.length > 0 ? [subtle(words.more(total - shown.length))] : []),
        ...buttons(openButton(words.newRequest, 'request'), openButton(words.menu, 'menu')),
      ],
    },
    text,
  )
}
