import type { Localised } from '../src/domain/locale.ts'
import type { Audience } from '../src/domain/service.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'

export interface GuidesData {
  readonly title: string
  readonly intro: string
  readonly notice?: string
  /** The step cards; what pressing each opens. */
  readonly rows: readonly { readonly name: Localised; readonly topic: string }[]
  readonly audience: Audience
}

/** The step cards to choose from, and beside them what everybody needs once. */
export function guidesCard({ title, intro, notice, rows, audience }: GuidesData, text: Text): AdaptiveCard {
  const { guides } = text
  return card(
    {
      title,
      summary: title,
      body: [
        ...noticeBox(notice),
        paragraph(intro),
        ...rows.map(({ name, topic }) => row({ topic, name: text.of(name), title: text.of(name), lines: [] })),
        row({
          topic: audience === 'grant' ? 'others-grant' : 'others',
          name: guides.others,
          title: guides.others,
          lines: [subtle(guides.othersAre, { spacing: 'None', size: 'Small' })],
        }),
        ...buttons(openButton(guides.becomeUser, 'become-user'), openButton(guides.loginHelp, 'login-help')),
      ],
    },
    text,
  )
}
