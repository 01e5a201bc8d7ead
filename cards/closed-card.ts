import type { Text } from '../src/text/text.ts'
import { subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface ClosedData {
  readonly title: string
  readonly text: string
}

/** Takes the place of a form that was finished or cancelled: nothing left to press. */
export const closedCard = (data: ClosedData, text: Text): AdaptiveCard =>
  card({ title: data.title, summary: data.text, body: [subtle(data.text)] }, text)
