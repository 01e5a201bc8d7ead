import type { Instant } from '../src/domain/instant.ts'
import type { Text } from '../src/text/text.ts'
import type { SkippedOfAsk } from './ask-skipped.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { nudgeButton } from './nudge-button.ts'
import { openButton } from './open-button.ts'

const shownLines = 12
const shownRequests = 3

export interface AskedAlreadyData {
  /** An administrator was about to give it, not to ask for it. */
  readonly giving?: boolean
  readonly lines: SkippedOfAsk['lines']
  /** For whom, and where, there is nothing to ask, of which no more is said. */
  readonly quiet?: readonly { readonly person: string; readonly number: string }[]
  /** The requests by which it was asked. */
  readonly requests: readonly { readonly id: string; readonly canNudge: boolean; readonly nudgedAt?: Instant }[]
}

/** There is nothing to ask: it is on since then, or a request for it is under way. */
export function askedAlreadyCard({ giving, lines, quiet = [], requests }: AskedAlreadyData, text: Text): AdaptiveCard {
  const nothing = quiet.map(({ person, number }) => text.ask.nothingFor(person, number))
  const told = [...lines.map((line) => words(line, text)), ...new Set(nothing)]
  const hidden = told.length - shownLines
  return card(
    {
      title: giving === true ? text.given.nothing : text.conversation.nothingToAsk,
      summary: told.slice(0, 3).join(' '),
      body: [
        ...told.slice(0, shownLines).map((each) => paragraph(each, { spacing: 'Small' })),
        ...(hidden > 0 ? [subtle(text.labels.andMore(hidden))] : []),
        ...buttons(...waysOn(requests, text)),
      ],
    },
    text,
  )
}

function words(
  { label, person, number, why, since, requestId = '' }: SkippedOfAsk['lines'][number],
  text: Text,
): string {
  const { conversation } = text
  if (why === 'alone') return text.given.alone(label)
  const told =
    why === 'held'
      ? conversation.alreadyHeld(label, number, since === undefined ? '' : text.day(since))
      : conversation[why === 'approved' ? 'alreadyApproved' : 'alreadyRequested'](label, number, requestId)
  return person === '' ? told : text.ask.already(told, person)
}

function waysOn(requests: AskedAlreadyData['requests'], text: Text): readonly Press[] {
  const { topics, showRequest } = text.conversation
  const alone = requests.length === 1
  if (requests.length === 0) return [openButton(topics.mine, 'mine'), openButton(topics.held, 'held')]
  return requests
    .slice(0, shownRequests)
    .flatMap(({ id, canNudge, nudgedAt }) => [
      openButton(alone ? showRequest : text.ask.confirm.show(id), `show:${id}`),
      ...(canNudge ? [nudgeButton(id, nudgedAt, alone ? text.nudge.button : text.nudge.buttonFor(id))] : []),
    ])
}
