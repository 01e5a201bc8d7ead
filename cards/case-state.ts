import type { CaseState } from '../src/domain/servicedesk-case.ts'
import type { Text } from '../src/text/text.ts'
import type { Colour, Run } from './elements.ts'

const signs: Readonly<Record<CaseState, { readonly sign: string; readonly colour: Colour }>> = {
  open: { sign: '●', colour: 'Attention' },
  claimed: { sign: '◐', colour: 'Accent' },
  closed: { sign: '✓', colour: 'Good' },
}

export const caseStateRun = (state: CaseState, text: Text): Run => ({
  text: `${signs[state].sign} ${text.cases.state[state]}`,
  strong: true,
  colour: signs[state].colour,
})
