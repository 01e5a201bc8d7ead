import { inviteConfirmCard } from '../../cards/invite-confirm-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import { invitation, inviteConfirm, openReview } from './gallery/invitations.ts'
import * as p from './gallery/people.ts'
import type { WordyCard } from './wordy-cards.ts'

/** Becoming a user, with people's words in every place there is for them. */
export const wordyInvitations: Readonly<Record<string, WordyCard>> = {
  'invitation to decide on': (words, text) =>
    cardOf(
      {
        ...openReview,
        forSelf: false,
        name: words(),
        address: words(),
        askerName: words(),
        customerName: words(),
        reason: words(),
        wishes: [words()],
        grantable: [{ id: 'x', label: words() }],
      },
      text,
    ),
  'invitation that was declined': (words, text) =>
    cardOf(
      invitation({
        forSelf: false,
        state: 'declined',
        name: words(),
        address: words(),
        reason: words(),
        decidedBy: words(),
        decidedAt: p.now,
        decidedReason: words(),
      }),
      text,
    ),
  'invitation that was taken back': (words, text) =>
    cardOf(
      invitation({
        audience: 'reviewer',
        state: 'cancelled',
        cancelledBy: 'asker',
        name: words(),
        address: words(),
        askerName: words(),
      }),
      text,
    ),
  'invitation that somebody else asked for': (words, text) =>
    cardOf(
      invitation({
        ...{ audience: 'invitee', forSelf: false, state: 'done', direct: false, requestId: 'A-7K2M9Q4TBX' },
        ...{ name: words(), address: words(), askerName: words(), reason: words(), wishes: [words(), words()] },
        became: [
          { label: words(), became: 'waits' },
          { label: words(), became: 'instead' },
        ],
      }),
      text,
    ),
  'confirmation of an invitation': (words, text) =>
    inviteConfirmCard({ ...inviteConfirm, name: words(), address: words(), reason: words(), notice: words() }, text),
}
