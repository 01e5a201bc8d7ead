import type { Localised } from '../src/domain/locale.ts'
import type { VisibleView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

type Rights = VisibleView['rights']

/** Asks of each right whether it is there; once answered it says what happens next. */
export function visibleCard(view: VisibleView, text: Text): AdaptiveCard {
  const { visible } = text
  const subject = subtle(text.request.subject(view.customer.number, view.customer.name), { spacing: 'None' })
  const { rights } = view
  const open = rights.filter(({ seen }) => seen === undefined)
  const unseen = rights.filter(({ seen }) => seen === 'no')
  const shown = (title: string, body: readonly Element[], summary = title): AdaptiveCard =>
    card({ title, summary, body: [subject, ...body] }, text)
  if (view.takenAway)
    return shown(visible.takenAwayTitle(named(rights, text), rights.length), [paragraph(visible.takenAway)])
  if (open.length > 0) {
    const title = open.length === 1 ? visible.title(named(open, text)) : visible.titleOfSeveral
    return shown(
      title,
      [...seenAlready(rights, text), ...question(view, open, text)],
      visible.summary(named(open, text)),
    )
  }
  return unseen.length === 0
    ? shown(visible.seenTitle(named(rights, text), rights.length), [panel('good', [paragraph(`✓ ${visible.seen}`)])])
    : shown(visible.notSeenTitle(named(unseen, text), unseen.length), [
        ...seenAlready(rights, text),
        ...notSeen(view, unseen, text),
      ])
}

const named = (rights: Rights, { visible, labels }: Text): string =>
  labels.and(rights.map(({ label }) => visible.quoted(label)))

function seenAlready(rights: Rights, text: Text): readonly Element[] {
  const seen = rights.filter((right) => right.seen === 'yes')
  return seen.length === 0
    ? []
    : [paragraph([{ text: '✓ ', colour: 'Good' }, text.visible.seenAlready(named(seen, text))])]
}

function notSeen(view: VisibleView, unseen: Rights, text: Text): readonly Element[] {
  if (view.caseState !== 'open' && view.caseState !== 'claimed') return notYet(view, unseen, text)
  const { visible } = text
  const alternatives = distinct(unseen.map(({ alternative }) => alternative))
  return [
    ...alternatives.map((alternative) => paragraph(visible.alternative(text.of(alternative)))),
    paragraph(visible.logInAgain),
    panel('warning', [paragraph(visible.caseOpened)]),
  ]
}

/** The servicedesk has nothing to do yet: what the bot found out stands in a card of its own. */
function notYet(view: VisibleView, [first]: Rights, text: Text): readonly Element[] {
  const { visible } = text
  return [
    paragraph(visible.lookedUp),
    ...buttons(
      button(visible.yesNow, { verb: 'visible-yes', id: view.changeId, seen: 0 }, { style: 'positive', inputs: false }),
      openButton(visible.why, `invisible:${first?.changeId ?? view.changeId}`),
    ),
  ]
}

function question(view: VisibleView, open: Rights, text: Text): readonly Element[] {
  const { visible } = text
  const tiles = distinct(open.map(({ tile }) => tile))
  const alone = tiles.length === 1 && open.every(({ tile }) => tile !== undefined) ? tiles[0] : undefined
  return [
    paragraph(visible.grantedSince(view.customer.number, text.moment(view.grantedAt))),
    paragraph(alone === undefined ? visible.tryIt : visible.lookForTile(text.of(alone))),
    ...(open.length === 1 ? yesOrNo(view, text) : whichOfThem(view, open, alone === undefined, text)),
  ]
}

function yesOrNo({ changeId: id }: VisibleView, text: Text): readonly Element[] {
  const { visible } = text
  return buttons(
    button(visible.yes, { verb: 'visible-yes', id, seen: 0 }, { style: 'positive' }),
    button(visible.no, { verb: 'visible-no', id, seen: 0 }),
  )
}

/** Of several rights each is answered by itself: all, some, or none of them. */
function whichOfThem(view: VisibleView, open: Rights, withTiles: boolean, text: Text): readonly Element[] {
  const { visible } = text
  const about = { id: view.changeId, seen: 0 }
  const choices = open.map(({ changeId, label, tile }) => ({
    title: tile === undefined || !withTiles ? label : visible.underTile(label, text.of(tile)),
    value: changeId,
  }))
  return [
    formInput(
      { kind: 'choice', name: 'lines', label: visible.tick, required: false, multi: true, style: 'expanded', choices },
      text,
    ),
    ...buttons(
      button(visible.all, { verb: 'visible-yes', ...about }, { style: 'positive', inputs: false }),
      button(visible.some, { verb: 'visible-some', ...about }),
      button(visible.none, { verb: 'visible-no', ...about }, { inputs: false }),
    ),
  ]
}

const distinct = (places: readonly (Localised | undefined)[]): readonly Localised[] => [
  ...new Map(places.flatMap((place) => (place === undefined ? [] : [[JSON.stringify(place), place]]))).values(),
]
