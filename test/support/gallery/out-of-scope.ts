import { channelAnswerCard } from '../../../cards/channel-answer-card.ts'
import { outOfScopeCard } from '../../../cards/out-of-scope-card.ts'
import { neighbours } from '../../../src/domain/neighbour.ts'
import type { Picture } from './picture.ts'

const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-4000-8000-00000000b071'

export const outOfScopePictures: readonly Picture[] = [
  { name: 'out-of-scope', card: (text) => outOfScopeCard({}, text) },
  ...neighbours.map((neighbour): Picture => ({
    name: `out-of-scope-${neighbour}`,
    card: (text) => outOfScopeCard({ neighbour }, text),
  })),
  {
    name: 'channel-out-of-scope',
    card: (text) => {
      const { title, where, purpose } = text.outOfScope
      return channelAnswerCard({ title, text: `${where.building}\n${purpose}`, chat }, text)
    },
  },
]
