import { textFor } from '../text/text.ts'

/** A card that everybody in a channel reads is nobody's: the language and the clock of the organisation (TEAMS.md B5). */
export const channelText = textFor('nl', 'Europe/Amsterdam')
