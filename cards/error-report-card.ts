import type { NamedNumber } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

const shownNumbers = 4

/** A number on which somebody holds what gives the error. */
export interface FoundCause {
  readonly customer: NamedNumber
  /** What they hold, by its label on the portal's page. */
  readonly label: string
  /** What does the same without the error: still to be asked for, asked for already, or on already. */
  readonly replacement: 'to-ask' | 'requested' | 'held'
  readonly requestId?: string
}

export interface ErrorReportData {
  readonly found: readonly FoundCause[]
  /** What would be asked for instead. */
  readonly replacement: string
}

/** "Track & trace gives an error": the cause when it is known, and in each case what to do now (I-33). */
export function errorReportCard({ found, replacement }: ErrorReportData, text: Text): AdaptiveCard {
  const { readOnly } = text
  if (found.length === 0) return notFoundCard(text)
  return card(
    {
      title: readOnly.causeTitle,
      summary: readOnly.summary,
      body: [
        ...found.slice(0, shownNumbers).flatMap((cause, index) => perNumber(cause, index === 0, replacement, text)),
        ...buttons(openButton(text.menu.topic.held, 'held'), openButton(text.menu.topic.menu, 'menu')),
      ],
    },
    text,
  )
}

function perNumber(
  { customer, label, ...cause }: FoundCause,
  first: boolean,
  replacement: string,
  text: Text,
): readonly Element[] {
  const { readOnly } = text
  const { number } = customer
  const [title, topic] = {
    'to-ask': [readOnly.ask, `replacement:${number}`] as const,
    requested: [text.conversation.showRequest, `show:${cause.requestId ?? ''}`] as const,
    held: [text.menu.topic.administrators, `administrators:${number}`] as const,
  }[cause.replacement]
  return [
    partTitle(`${number} · ${customer.name}`),
    panel('warning', [paragraph(readOnly.cause(label))]),
    paragraph(readOnly.next[cause.replacement](replacement, label), { spacing: 'Small' }),
    ...buttons(openButton(title, topic, first ? 'positive' : undefined)),
  ]
}

/** Not this cause: what helps otherwise, and who can look along. */
const notFoundCard = (text: Text): AdaptiveCard =>
  card(
    {
      title: text.readOnly.notFoundTitle,
      summary: text.readOnly.notFound,
      body: [
        paragraph(text.readOnly.notFound),
        ...text.readOnly.steps.map((step) => paragraph(`• ${step}`, { spacing: 'Small' })),
        paragraph(text.readOnly.servicedesk),
        ...buttons(
          openButton(text.menu.topic.held, 'held', 'positive'),
          openButton(text.menu.topic.steps, 'steps'),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
