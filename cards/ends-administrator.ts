import type { CustomerNumber } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'

/** A number of which the user will be no administrator any more. */
export interface EndsAdministrator {
  readonly number: CustomerNumber
  /** Names of those who still are. */
  readonly remaining: readonly string[]
}

/** As many names as one sentence bears. */
const shownNames = 5

/** What nobody should find out afterwards: who can let others in on that number, and who cannot any more (I-16). */
export const endsAdministrator = (name: string, ends: readonly EndsAdministrator[], text: Text): readonly string[] =>
  ends.map(({ number, remaining }) => {
    const hidden = remaining.length - shownNames
    const named = remaining.slice(0, shownNames)
    const who = text.labels.and([...named, ...(hidden > 0 ? [text.labels.others(hidden)] : [])])
    return text.give.preview.administrator(name, number, who, remaining.length)
  })
