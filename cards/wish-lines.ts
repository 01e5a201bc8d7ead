import type { Progress } from '../src/domain/change.ts'
import type { InvitationView, WishView } from '../src/domain/invitation-view.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph } from './elements.ts'
import type { Element } from './elements.ts'

/** What became of what was wished for with the account: a sentence for all that went the same way. */
export const wishLines = (view: InvitationView, text: Text): readonly Element[] =>
  [...Map.groupBy(view.became ?? [], ({ became, progress = '' }) => `${became} ${progress}`).values()].map((alike) =>
    paragraph(said(view, alike, text), { spacing: 'Small' }),
  )

const hasFailed = (progress: Progress | undefined): boolean => progress === 'failed' || progress === 'cancelled'

/** Something that was wished for is neither there nor on its way. */
export const isWishLeft = ({ became = [] }: InvitationView): boolean =>
  became.some((wish) => wish.became === 'not-asked' || (wish.became === 'given' && hasFailed(wish.progress)))

function said(view: InvitationView, alike: readonly WishView[], text: Text): string {
  const { wish } = text.invitation
  const labels = text.labels.and(alike.map(({ label }) => label))
  const id = view.requestId ?? ''
  const [{ became, progress = 'approved' } = { became: 'waits' as const }] = alike
  switch (became) {
    case 'waits':
      return view.forSelf && view.audience === 'asker' ? wish.waits(labels) : wish.waitsFor(labels, view.askerName)
    case 'given':
      return (hasFailed(progress) ? wish.givenNot : wish.given)(labels, text.progress.word[progress])
    case 'approved':
      return wish.approved(labels, id)
    case 'asked':
      return wish.asked(labels, id)
    case 'instead':
      return wish.instead(labels, id)
    case 'held':
      return wish.held(labels)
    case 'requested':
      return wish.requested(labels)
    case 'not-asked':
      return wish.notAsked(labels)
    default:
      return became satisfies never
  }
}
