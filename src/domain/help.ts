import type { Localised } from './locale.ts'

/** What can be told to who is stuck at a step; a fixed set, each with its words in the catalogue. */
export const helpTopics = [
  'forgotten-password',
  'create-account',
  'first-log-in',
  'no-message',
  'who-is-administrator',
  'user-button',
  'page-not-visible',
  'other-tiles',
  'number-not-there',
  'not-in-list',
  'box-not-there',
  'also-on-page',
  'not-saved',
  'where-is-the-tile',
  'no-activation-mail',
  'which-version',
  'portal-help',
  'servicedesk',
] as const
export type HelpTopic = (typeof helpTopics)[number]

export interface Help {
  readonly topic: HelpTopic
  readonly title: Localised
  readonly say: Localised
}
