import { diagnosisPictures } from './gallery/diagnosis.ts'
import { formPictures } from './gallery/forms.ts'
import { livingPictures } from './gallery/living.ts'
import type { Picture } from './gallery/picture.ts'
import { timelinePictures } from './gallery/requests.ts'
import { reviewPictures } from './gallery/reviews.ts'
import { turnPictures } from './gallery/turns.ts'

/** Every card in every state: what the tests walk and what `test/cards/render.ts` draws. */
export const cardGallery: readonly Picture[] = [
  ...timelinePictures,
  ...reviewPictures,
  ...livingPictures,
  ...formPictures,
  ...turnPictures,
  ...diagnosisPictures,
]
