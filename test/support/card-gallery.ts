import { askPictures } from './gallery/asks.ts'
import { channelPictures } from './gallery/channel.ts'
import { followUpPictures } from './gallery/follow-ups.ts'
import { diagnosisPictures } from './gallery/diagnosis.ts'
import { formPictures } from './gallery/forms.ts'
import { guidePictures } from './gallery/guides.ts'
import { invitationPictures } from './gallery/invitations.ts'
import { onboardingPictures } from './gallery/onboardings.ts'
import { queuePictures } from './gallery/queue.ts'
import { accessPictures } from './gallery/access.ts'
import { givenPictures } from './gallery/given.ts'
import { givingPictures } from './gallery/giving.ts'
import { guardRailPictures } from './gallery/guard-rails.ts'
import { livingPictures } from './gallery/living.ts'
import { meantPictures } from './gallery/meant.ts'
import { pendingPictures } from './gallery/pending.ts'
import { outOfScopePictures } from './gallery/out-of-scope.ts'
import type { Picture } from './gallery/picture.ts'
import { timelinePictures } from './gallery/requests.ts'
import { platformPictures } from './gallery/platform.ts'
import { reviewPictures } from './gallery/reviews.ts'
import { turnPictures } from './gallery/turns.ts'

/** Every card in every state: what the tests walk and what `test/cards/render.ts` draws. */
export const cardGallery: readonly Picture[] = [
  ...timelinePictures,
  ...pendingPictures,
  ...reviewPictures,
  ...livingPictures,
  ...queuePictures,
  ...onboardingPictures,
  ...channelPictures,
  ...formPictures,
  ...invitationPictures,
  ...givingPictures,
  ...givenPictures,
  ...accessPictures,
  ...followUpPictures,
  ...turnPictures,
  ...outOfScopePictures,
  ...meantPictures,
  ...guidePictures,
  ...askPictures,
  ...guardRailPictures,
  ...diagnosisPictures,
  ...platformPictures,
]
