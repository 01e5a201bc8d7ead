import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { askedRow } from './asked-row.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { turning } from './turning.ts'

export interface RequestsData {
  readonly asked: readonly (RequestView | InvitationView)[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** What somebody asked, and what was asked for them. */
export function requestsCard({ asked, total, page, pages }: RequestsData, text: Text): AdaptiveCard {
  const words = text.requests
  return card(
    {
      title: words.title,
      summary: total === 0 ? words.none : words.summary(total),
      body: [
        total === 0 ? paragraph(words.none) : subtle(words.summary(total), { spacing: 'None' }),
        ...asked.map((view) => askedRow(view, text)),
        ...(pages > 1 ? [subtle(text.pending.page(page, pages))] : []),
        ...buttons(
          ...turning('mine', page, pages, text),
          openButton(words.newRequest, 'request'),
          openButton(words.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}
