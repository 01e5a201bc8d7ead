import type { Help, HelpTopic } from '../src/domain/help.ts'
import type { Localised } from '../src/domain/locale.ts'
import type { PageAccess } from '../src/domain/page-access.ts'
import type { Step } from '../src/domain/service.ts'
import { plain } from '../src/text/plain.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { helpParts } from './help-parts.ts'
import { linkButton } from './link-button.ts'
import { openButton } from './open-button.ts'
import { tileLines } from './tile-lines.ts'
import type { Tile } from './tile-lines.ts'

const shownReviewers = 3

export interface StuckData extends Tile {
  readonly service: Localised
  readonly step: Step
  readonly number: number
  readonly total: number
  readonly helps: readonly Help[]
  /** What the buttons open; without `start` the bot cannot do this step for them. */
  readonly topics: { readonly guide: string; readonly choose: string; readonly next?: string; readonly start?: string }
  /** Of the reader's own numbers; left out where it could not be read. */
  readonly access?: readonly PageAccess[]
}

/** The step again, and what helps there: the likeliest first, a person last. */
export function stuckCard(data: StuckData, text: Text): AdaptiveCard {
  const { stuck } = text
  const { number, total, step } = data
  const tile = tileLines(data, text)
  return card(
    {
      title: stuck.title(text.of(data.service), number, total),
      summary: stuck.summary(text.of(data.service), number),
      body: [
        paragraph([{ text: `${String(number)}. `, strong: true }, text.of(step.say)]),
        ...(tile.length === 0 ? [] : [panel('emphasis', tile)]),
        ...(data.access ?? []).map((access) => accessPanel(access, text)),
        partTitle(stuck.whatHelps),
        ...helpParts(data.helps, text),
        ...buttons(...waysOn(data, text)),
      ],
    },
    text,
  )
}

function accessPanel({ customer, through, missing, reviewers }: PageAccess, text: Text): Element {
  const { stuck, labels } = text
  const on = `${customer.number} · ${plain(customer.name)}`
  if (missing.length === 0)
    return panel('good', [paragraph(through === undefined ? stuck.pageOpens(on) : stuck.pageOpensThrough(on, through))])
  const names = reviewers.slice(0, shownReviewers).map(({ user }) => plain(user.name))
  const more = reviewers.length - names.length
  return panel('warning', [
    paragraph(stuck.missing(on, labels.and(missing))),
    paragraph(
      names.length === 0
        ? stuck.nobodyGives
        : stuck.whoGives(labels.and(more > 0 ? [...names, labels.others(more)] : names)),
      { spacing: 'Small' },
    ),
  ])
}

const helpsWith = ({ helps = [] }: Step, ...topics: readonly HelpTopic[]): boolean =>
  helps.some((help) => topics.includes(help))

const waysOn = ({ topics, step }: StuckData, text: Text): readonly Press[] => [
  ...(topics.start === undefined ? [] : [openButton(text.stuck.doItHere, topics.start, 'positive')]),
  ...(topics.next === undefined ? [] : [openButton(text.stuck.next, topics.next)]),
  openButton(text.stuck.otherStep, topics.choose),
  openButton(text.stuck.wholeGuide, topics.guide),
  ...(helpsWith(step, 'create-account', 'not-in-list') ? [openButton(text.guides.becomeUser, 'become-user')] : []),
  ...(helpsWith(step, 'who-is-administrator', 'page-not-visible')
    ? [openButton(text.guide.whoAdministers, 'administrators')]
    : []),
  ...(step.link === undefined ? [] : [linkButton(step.link, text)]),
]
