import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { servicedeskBox } from './servicedesk-box.ts'

/** For who would rather speak to somebody (F-25). Works for everybody, whatever the backend does. */
export function humanCard(text: Text): AdaptiveCard {
  const { human } = text
  const { topics } = text.conversation
  return card(
    {
      title: human.title,
      summary: human.text,
      body: [
        paragraph(human.text),
        servicedeskBox(human.tell, text),
        ...buttons(openButton(topics.administrators, 'administrators'), openButton(topics.menu, 'menu')),
      ],
    },
    text,
  )
}
