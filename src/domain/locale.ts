/** The two languages of the bot; Dutch is the default. */
export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]

/** The same words in both languages: the data of a step card, not a sentence of the bot. */
export interface Localised {
  readonly nl: string
  readonly en: string
}
