import type { visible as nl } from '../nl/visible.ts'

export const visible: typeof nl = {
  title: (label) => `Do you see ‘${label}’?`,
  summary: (label) => `Do you see ‘${label}’ in Mijn PostNL yet?`,
  grantedSince: (number, moment) => `It has been switched on for ${number} since ${moment}.`,
  lookForTile: (tile) =>
    `Look for the tile ${tile} on the home page of Mijn PostNL. Its place differs from user to user.`,
  tryIt: 'Log in to Mijn PostNL again and see whether it works.',
  yes: 'Yes, I see it',
  no: 'No, not yet',
  takenAwayTitle: (label) => `‘${label}’ was revoked`,
  takenAway: 'There is nothing to look for any more. Do you still need it? Then request it.',
  seenTitle: (label) => `‘${label}’ works`,
  seen: 'Great, then this is done. There is nothing left for you to do.',
  notSeenTitle: (label) => `‘${label}’ is not visible yet`,
  lookedUp: 'I found out why; that is on the card below.',
  yesNow: 'Now I do see it',
  why: 'Why do I not see it?',
  alternative: (alternative) => `Also look here: ${alternative}.`,
  logInAgain: 'Log out and in again once: Mijn PostNL then reads your authorisations anew.',
  caseOpened: 'The service desk has received a case with all I know. You will hear from me as soon as it is solved.',
}
