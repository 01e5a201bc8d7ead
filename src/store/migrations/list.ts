import type { Migration } from 'kysely/migration'
import { up as people } from './0001-people.ts'
import { up as requests } from './0002-requests.ts'
import { up as lines } from './0003-lines.ts'
import { up as reviewersAndNotes } from './0004-reviewers-and-notes.ts'
import { up as changes } from './0005-changes.ts'
import { up as cases } from './0006-cases.ts'
import { up as audit } from './0007-audit.ts'
import { up as effects } from './0008-effects.ts'
import { up as botState } from './0009-bot-state.ts'
import { up as outboxHold } from './0010-outbox-hold.ts'
import { up as auditChain } from './0011-audit-chain.ts'
import { up as operators } from './0012-operators.ts'
import { up as turnLeases } from './0013-turn-leases.ts'
import { up as pseudonymKeys } from './0014-pseudonym-keys.ts'
import { up as erasure } from './0015-erasure.ts'
import { up as asks } from './0016-asks.ts'
import { up as invitations } from './0017-invitations.ts'
import { up as undo } from './0018-undo.ts'
import { up as secondPairOfEyes } from './0019-second-pair-of-eyes.ts'
import { up as followUps } from './0021-follow-ups.ts'
import { up as seenAt } from './0020-seen-at.ts'
import { up as invitationsFollowed } from './0022-invitations-followed.ts'
import { up as given } from './0023-given.ts'
import { up as waitsSince } from './0024-waits-since.ts'
import { up as caseQueue } from './0025-case-queue.ts'
import { up as onboardings } from './0026-onboardings.ts'
import { up as channels } from './0027-channels.ts'
import { up as unreadSentences } from './0028-unread-sentences.ts'

/** In the order of their names. A migration that was released is never changed: what comes after it is a new file. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-people': { up: people },
  '0002-requests': { up: requests },
  '0003-lines': { up: lines },
  '0004-reviewers-and-notes': { up: reviewersAndNotes },
  '0005-changes': { up: changes },
  '0006-cases': { up: cases },
  '0007-audit': { up: audit },
  '0008-effects': { up: effects },
  '0009-bot-state': { up: botState },
  '0010-outbox-hold': { up: outboxHold },
  '0011-audit-chain': { up: auditChain },
  '0012-operators': { up: operators },
  '0013-turn-leases': { up: turnLeases },
  '0014-pseudonym-keys': { up: pseudonymKeys },
  '0015-erasure': { up: erasure },
  '0016-asks': { up: asks },
  '0017-invitations': { up: invitations },
  '0018-undo': { up: undo },
  '0019-second-pair-of-eyes': { up: secondPairOfEyes },
  '0021-follow-ups': { up: followUps },
  '0020-seen-at': { up: seenAt },
  '0022-invitations-followed': { up: invitationsFollowed },
  '0023-given': { up: given },
  '0024-waits-since': { up: waitsSince },
  '0025-case-queue': { up: caseQueue },
  '0026-onboardings': { up: onboardings },
  '0027-channels': { up: channels },
  '0028-unread-sentences': { up: unreadSentences },
}
