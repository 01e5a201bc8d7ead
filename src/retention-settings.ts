import { z } from 'zod'
import { setting, wholeNumber } from './setting.ts'

/** How long what is kept. */
export const retentionSettings = {
  REQUESTS_KEPT_MONTHS: setting(
    wholeNumber(2, 120).default(13),
    'Months (of 31 days) that a closed request, with its decisions, texts and changes, is kept',
    'give a whole number of months from 2 to 120',
  ),
  ACTION_KEYS_KEPT_DAYS: setting(
    wholeNumber(2, 365).default(30),
    'Days that a press of a button is recognised when it arrives again',
    'give a whole number of days from 2 to 365',
  ),
  KEEP_UNREAD_SENTENCES: setting(
    z.enum(['on', 'off']).default('off'),
    'Whether sentences that the bot did not understand are kept, without names, numbers or who said them, to improve it',
    'give on or off',
  ),
  UNREAD_KEPT_DAYS: setting(
    wholeNumber(1, 365).default(30),
    'Days that such a sentence is kept',
    'give a whole number of days from 1 to 365',
  ),
}
