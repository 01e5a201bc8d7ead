import { plain } from './read-command.ts'

/** What people ask of the bot that somebody else is for. */
export const neighbours = ['parcel', 'other-system', 'hr', 'facilities'] as const
export type Neighbour = (typeof neighbours)[number]

const words: readonly (readonly [Neighbour, RegExp])[] = [
  [
    'parcel',
    / (pakje|pakket|pakketje|brief|bezorg\w*|bezorging|postzegels?|postbezorger|thuisbezorgd|my parcel|parcel|package|delivery|delivered|postman|letter|stamps?|pakketpunt|postnl punt) /,
  ],
  [
    'other-system',
    / (windows|outlook|office|teams wachtwoord|vpn|laptop\w*|printer\w*|wifi|wi-fi|sap|citrix|salesforce|workday|jira|sharepoint|onedrive|e-mailaccount|mailbox|beeldscherm|toetsenbord|muis|keyboard|monitor|headset|telefoonabonnement|excel|bitlocker|authenticator|netwerkschijf|network drive|intranet) /,
  ],
  [
    'hr',
    / (verlof|vakantie|vakantiedagen|vrije dag\w*|salaris\w*|loonstrook|loonstrookje|ziek\w*|cao|pensioen|declaratie\w*|reiskosten\w*|contract|urenregistratie|holiday|leave days?|days off|annual leave|payslip|salary|sick|pension|expenses|timesheet) /,
  ],
  [
    'facilities',
    / (parkeer\w*|parking|koffie\w*|coffee|vergaderzaal|vergaderruimte|meeting room|toegangspas\w*|badge|kantine|canteen|lunch|verwarming|airco|heating|lamp|lift|elevator|fietsenstalling|schoonmaak|cleaning|bureau|desk|kluisje|locker|gebouw|building|toilet) /,
  ],
]

/** Whose it is, of a sentence that is none of the bot's; undefined where the words do not tell. */
export const neighbourIn = (text: string): Neighbour | undefined =>
  words.find(([, pattern]) => pattern.test(` ${plain(text)} `))?.[0]
