import { locales } from '../src/domain/locale.ts'
import type { Locale } from '../src/domain/locale.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { paragraph } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

/** Each language under its own name, the one in use first. */
export function languageCard({ current }: { readonly current: Locale }, text: Text): AdaptiveCard {
  const { menu } = text
  const order = [current, ...locales.filter((locale) => locale !== current)]
  return card(
    {
      title: menu.languageTitle,
      summary: menu.languageSummary,
      body: [
        paragraph(menu.languageNow),
        ...buttons(...order.map((locale) => button(menu.languages[locale], { verb: 'language', id: locale, seen: 0 }))),
      ],
    },
    text,
  )
}
