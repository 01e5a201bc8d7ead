import type { Help } from '../src/domain/help.ts'
import type { Step } from '../src/domain/service.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { helpParts } from './help-parts.ts'
import { linkButton } from './link-button.ts'
import { openButton } from './open-button.ts'

export interface HelpData {
  readonly helps: readonly Help[]
  readonly link?: NonNullable<Step['link']>
}

/** For who cannot log in: nothing of it needs an account or the backend. */
export function helpCard({ helps, link }: HelpData, text: Text): AdaptiveCard {
  const { guides } = text
  return card(
    {
      title: guides.loginHelp,
      summary: guides.loginHelpSummary,
      body: [
        ...helpParts(helps, text),
        ...buttons(
          openButton(guides.becomeUser, 'become-user'),
          openButton(text.menu.topic.menu, 'menu'),
          ...(link === undefined ? [] : [linkButton(link, text)]),
        ),
      ],
    },
    text,
  )
}
