import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { textFor } from '../../src/text/text.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'
import { understood } from '../../dialogs/understood.ts'
import type { Understood } from '../../dialogs/understood.ts'
import type { Turn } from '../../dialogs/turn.ts'

/** What the conversation makes of a text, before anything of it is looked up. */
export async function createUnderstands(locale: Locale = 'nl'): Promise<(text: string) => Understood> {
  const catalogue = await loadCatalogue()
  const customerNumberLength = { min: 7, max: 8 }
  const understanding = await loadUnderstanding(catalogue, customerNumberLength)
  const deps = { catalogue, understanding, backend: { traits: { customerNumberLength } } }
  const turn = { deps, text: textFor(locale, 'Europe/Amsterdam') } as unknown as Turn
  return (text) => understood(turn, text)
}
