import type { VisibleView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

/** Asks whether the tile is there; once answered it says what happens next. */
export function visibleCard(view: VisibleView, text: Text): AdaptiveCard {
  const { visible } = text
  if (view.takenAway) return overCard(view, text)
  const title = { yes: visible.seenTitle, no: visible.notSeenTitle, unknown: visible.title }[view.seen ?? 'unknown']
  const label = text.labels.and(view.labels)
  return card(
    {
      title: title(label),
      summary: view.seen === undefined ? visible.summary(label) : title(label),
      body: [
        subtle(text.request.subject(view.customer.number, view.customer.name), { spacing: 'None' }),
        ...answer(view, text),
      ],
    },
    text,
  )
}

/** It was taken away before anybody looked. */
function overCard(view: VisibleView, text: Text): AdaptiveCard {
  const title = text.visible.takenAwayTitle(text.labels.and(view.labels))
  const subject = subtle(text.request.subject(view.customer.number, view.customer.name), { spacing: 'None' })
  return card({ title, summary: title, body: [subject, paragraph(text.visible.takenAway)] }, text)
}

function answer(view: VisibleView, text: Text): readonly Element[] {
  switch (view.seen) {
    case 'yes':
      return [panel('good', [paragraph(`✓ ${text.visible.seen}`)])]
    case 'no':
      if (view.caseState !== 'open' && view.caseState !== 'claimed') return notYet(view, text)
      return [
        ...(view.alternative === undefined ? [] : [paragraph(text.visible.alternative(text.of(view.alternative)))]),
        paragraph(text.visible.logInAgain),
        panel('warning', [paragraph(text.visible.caseOpened)]),
      ]
    case undefined:
      return question(view, text)
    default:
      return view.seen satisfies never
  }
}

/** The servicedesk has nothing to do yet: what the bot found out stands in a card of its own. */
function notYet(view: VisibleView, text: Text): readonly Element[] {
  const { visible } = text
  return [
    paragraph(visible.lookedUp),
    ...buttons(
      button(visible.yesNow, { verb: 'visible-yes', id: view.changeId, seen: 0 }, { style: 'positive' }),
      openButton(visible.why, `invisible:${view.changeId}`),
    ),
  ]
}

function question(view: VisibleView, text: Text): readonly Element[] {
  const { visible } = text
  const about = { id: view.changeId, seen: 0 }
  return [
    paragraph(visible.grantedSince(view.customer.number, text.moment(view.grantedAt))),
    paragraph(view.tile === undefined ? visible.tryIt : visible.lookForTile(text.of(view.tile))),
    ...buttons(
      button(visible.yes, { verb: 'visible-yes', ...about }, { style: 'positive' }),
      button(visible.no, { verb: 'visible-no', ...about }),
    ),
  ]
}
