import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { servicedeskBox } from './servicedesk-box.ts'

interface ChannelAnswer {
  readonly title: string
  readonly text: string
  /** What to tell the servicedesk, where it is named. */
  readonly tell?: string
  /** Link to the reader's own chat with the bot. */
  readonly chat: string
}

/** An answer that everybody in a channel reads, with the way to where one's own things are done (TEAMS.md S10). */
export const channelAnswerCard = ({ title, text: said, tell, chat }: ChannelAnswer, text: Text): AdaptiveCard =>
  card(
    {
      title,
      summary: said.split('\n')[0] ?? said,
      body: [
        ...said
          .split('\n')
          .map((line, at) => paragraph(line.replace(/^- /, '• '), at === 0 ? {} : { spacing: 'Small' })),
        ...(tell === undefined ? [] : [servicedeskBox(tell, text)]),
        ...buttons({ type: 'Action.OpenUrl', title: text.channel.openChat, url: chat }),
      ],
    },
    text,
  )
