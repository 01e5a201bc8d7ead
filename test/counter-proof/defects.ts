import { channelDefects } from './channel-defects.ts'
import { doorDefects } from './door-defects.ts'
import { findingDefects } from './finding-defects.ts'
import { givenDefects } from './given-defects.ts'
import { giveDefects } from './give-defects.ts'
import { grantDefects } from './grant-defects.ts'
import { onboardingDefects } from './onboarding-defects.ts'
import { pendingDefects } from './pending-defects.ts'
import { platformDefects } from './platform-defects.ts'
import { queueDefects } from './queue-defects.ts'
import { railsDefects } from './rails-defects.ts'
import { stateDefects } from './state-defects.ts'
import { unreadDefects } from './unread-defects.ts'
import { whoDefects } from './who-defects.ts'
import { wordsDefects } from './words-defects.ts'
import { invitationDefects } from './invitation-defects.ts'
import type { Defect } from './defect.ts'

const numberOf = ({ invariant }: Defect): number => Number(invariant.slice('I-'.length))

/** One mistake for each invariant that has a test, in the order of the invariants. */
const all = [
  ...whoDefects,
  ...railsDefects,
  ...pendingDefects,
  ...stateDefects,
  ...grantDefects,
  ...giveDefects,
  ...givenDefects,
  ...wordsDefects,
  ...doorDefects,
  ...invitationDefects,
  ...findingDefects,
  ...platformDefects,
  ...queueDefects,
  ...onboardingDefects,
  ...channelDefects,
  ...unreadDefects,
]
export const defects: readonly Defect[] = all.toSorted((one, other) => numberOf(one) - numberOf(other))
