import type { Help } from '../src/domain/help.ts'
import type { Text } from '../src/text/text.ts'
import { panel, paragraph } from './elements.ts'
import type { Element } from './elements.ts'

/** What helps, each under its own symptom; the servicedesk, which comes last, stands out. */
export const helpParts = (helps: readonly Help[], text: Text): readonly Element[] =>
  helps.map(({ topic, title, say }) =>
    panel(topic === 'servicedesk' ? 'accent' : 'emphasis', [
      paragraph([{ text: text.of(title), strong: true }]),
      paragraph(text.of(say), { spacing: 'None' }),
    ]),
  )
