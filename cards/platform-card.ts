import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, partTitle, subtle } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { onboardingRow } from './onboarding-row.ts'
import type { Standing } from './onboarding-turn.ts'
import { openButton } from './open-button.ts'

/** As many as fit beside the buttons. */
const shownRows = 6

export interface PlatformData {
  /** The reader's own, newest first. */
  readonly onboardings: readonly Standing[]
  readonly notice?: string
}

/** "API-platform" in the menu: one's own moves, what can be looked at, and the way to ask. */
export function platformCard({ onboardings, notice }: PlatformData, text: Text): AdaptiveCard {
  const { api, menu, onboard } = text
  const hidden = onboardings.length - shownRows
  return card(
    {
      title: api.title,
      summary: notice ?? api.intro,
      body: [
        ...noticeBox(notice),
        paragraph(api.intro),
        ...(onboardings.length === 0 ? [] : [partTitle(onboard.mine.title)]),
        ...onboardings.slice(0, shownRows).map((each) => onboardingRow(each, text)),
        ...(hidden > 0 ? [subtle(onboard.mine.more(hidden), { spacing: 'Small' })] : []),
        ...buttons(
          openButton(api.topic.ask, 'onboard', onboardings.length === 0 ? 'positive' : undefined),
          openButton(api.topic.keys, 'api-keys'),
          openButton(api.topic.versions, 'api-versions'),
          openButton(api.topic.steps, 'steps:api-platform'),
          openButton(menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}
