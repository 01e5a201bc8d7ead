import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { servicedeskBox, servicedeskMail } from './servicedesk-box.ts'

export interface ApiUnknownData {
  /** Why there is nothing to show, in a sentence. */
  readonly why: string
  /** What to tell the servicedesk: that one wants access, or what one wanted to know. */
  readonly tell: 'access' | 'question'
  /** Without an account, or one without a number, becoming a user comes first. */
  readonly canJoin: boolean
}

/** Nothing to show: the next step, and whom to call with what (F-25). */
export function apiUnknownCard({ why, tell, canJoin }: ApiUnknownData, text: Text): AdaptiveCard {
  const { unknown, topic } = text.api
  return card(
    {
      title: text.api.title,
      summary: why,
      body: [
        panel('emphasis', [paragraph(why)]),
        servicedeskBox(unknown.tell[tell], text),
        ...buttons(
          ...(canJoin ? [openButton(text.conversation.topics.join, 'join')] : []),
          servicedeskMail(unknown.mailSubject[tell], unknown.mailBody[tell], text),
          openButton(topic.steps, 'steps:api-platform'),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}
