import type { Localised } from '../src/domain/locale.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import type { ReviewerView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { askSkipped } from './ask-skipped.ts'
import type { SkippedOfAsk } from './ask-skipped.ts'
import { buttons } from './button-rows.ts'
import { reasonInput } from './confirm-inputs.ts'
import { field, panel, paragraph, subtle } from './elements.ts'
import type { Element, Run } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

/** More people than this who get a message are counted out loud. */
const manyRecipients = 10
const shownRequests = 2
const boxes = 5

/** What is asked for the same people on one number. */
export interface AskedRow {
  readonly service: Localised
  /** Only where it is not everything of the service that stands above. */
  readonly only?: readonly string[]
  readonly people: readonly string[]
}

/** Requests that the same people decide on. */
export interface AskedGroup {
  readonly customers: readonly NamedNumber[]
  readonly rows: readonly AskedRow[]
  readonly reviewers: readonly ReviewerView[]
}

export interface AskConfirmData {
  readonly id: string
  readonly seen: number
  readonly requests: number
  readonly lines: number
  /** Each service with the authorisations that were chosen of it. */
  readonly services: readonly { readonly name: Localised; readonly labels: readonly string[] }[]
  readonly people: readonly { readonly name: string; readonly forSelf: boolean }[]
  readonly groups: readonly AskedGroup[]
  readonly skipped: SkippedOfAsk
  /** Administrators and beneficiaries who get a message. */
  readonly recipients: number
  readonly warnings: readonly Localised[]
  readonly reason: string
  readonly replaces: boolean
  /** An administrator gives it all, and others are the second of two (I-14). */
  readonly giving: boolean
  readonly notice?: string
}

/** Shows exactly which requests will be made and to whom each goes; nothing has happened yet (I-26). */
export function askConfirmCard(data: AskConfirmData, text: Text): AdaptiveCard {
  const { confirm } = text.ask
  return card(
    {
      title: data.giving ? text.given.confirm.titleOfMore(data.lines) : confirm.title(data.requests),
      summary: data.giving ? text.confirm.summary : confirm.summary(data.requests, data.lines),
      body: [
        ...noticeBox(data.notice),
        ...(data.giving ? [] : [subtle(confirm.size(data.requests, data.lines), { spacing: 'None' })]),
        field(
          data.giving ? text.given.confirm.gives : confirm.what,
          ...data.services.map((service) => serviceWords(service, text)),
        ),
        field(
          confirm.forWhom,
          text.labels.and(data.people.map(({ name, forSelf }) => (forSelf ? confirm.you(name) : name))),
        ),
        ...groupBoxes(data, text),
        ...askSkipped(data.skipped, text),
        ...(data.recipients > manyRecipients ? [paragraph(confirm.recipients(data.recipients))] : []),
        ...data.warnings.map((warning) =>
          panel('warning', [paragraph([{ text: `${text.labels.warning}: `, strong: true }, text.of(warning)])]),
        ),
        ...(data.replaces ? [paragraph(text.confirm.replaces)] : []),
        ...(data.giving ? [paragraph(text.given.confirm.note)] : []),
        reasonInput(data.reason, text),
        ...askButtons(data, text),
      ],
    },
    text,
  )
}

/** With the portal's labels, unless those are what the service is called. */
function serviceWords({ name, labels }: AskConfirmData['services'][number], text: Text): Run[] {
  const called = text.of(name)
  const same = labels.length === 1 && labels[0] === called
  return [{ text: same ? called : `${called} · ${labels.join(', ')}`, strong: true }]
}

/** Few of them have a box each; many stand in a list. */
function groupBoxes({ groups, giving }: AskConfirmData, text: Text): readonly Element[] {
  return groups.length > boxes
    ? groups.map((group) => paragraph(groupRuns(group, giving, text), { spacing: 'Small' }))
    : groups.map((group) => groupBox(group, giving, text))
}

const numbersOf = ({ customers }: AskedGroup, { labels }: Text): Run => ({
  text: labels.and(customers.map(({ number, name }) => `${number} · ${name}`)),
  strong: true,
})
const isDeadEnd = ({ reviewers }: AskedGroup): boolean => !reviewers.some(({ reachable }) => reachable)

function nobody({ reviewers }: AskedGroup, giving: boolean, { ask, given }: Text): string {
  if (!giving) return reviewers.length === 0 ? ask.confirm.nobodyMay : ask.confirm.nobody
  return reviewers.length === 0 ? given.confirm.noOther : given.confirm.unreachable
}

function groupBox(group: AskedGroup, giving: boolean, text: Text): Element {
  const { rows, reviewers } = group
  return panel('emphasis', [
    paragraph([numbersOf(group, text)]),
    ...rows.map((row) => paragraph(rowWords(row, text), { spacing: 'None' })),
    ...(reviewers.length === 0 ? [] : [subtle(goesTo(group, giving, text), { spacing: 'Small' })]),
    ...(isDeadEnd(group)
      ? [paragraph([{ text: nobody(group, giving, text), colour: 'Warning' }], { spacing: 'Small' })]
      : []),
  ])
}

const groupRuns = (group: AskedGroup, giving: boolean, text: Text): (string | Run)[] => [
  numbersOf(group, text),
  ` · ${group.rows.map((row) => rowWords(row, text)).join('; ')}`,
  ...(group.reviewers.length === 0 ? [] : [` · ${goesTo(group, giving, text)}`]),
  ...(isDeadEnd(group) ? [{ text: ` · ${nobody(group, giving, text)}`, colour: 'Warning' as const }] : []),
]

function rowWords({ service, only, people }: AskedRow, text: Text): string {
  const { confirm } = text.ask
  const what = text.of(service) + (only === undefined ? '' : ` (${confirm.only(text.labels.and(only))})`)
  return confirm.row(what, text.labels.and(people))
}

function goesTo({ customers, reviewers }: AskedGroup, giving: boolean, { ask, given, labels }: Text): string {
  const named = reviewers.map(({ user, heldOn, reachable }) => {
    const remarks = [
      ...(customers.some(({ number }) => number === heldOn) ? [] : [ask.confirm.atParent(heldOn)]),
      ...(reachable ? [] : [ask.confirm.notReachable]),
    ]
    return remarks.length === 0 ? user.name : `${user.name} (${remarks.join(', ')})`
  })
  return (giving ? given.confirm.secondIs : ask.confirm.goesTo)(labels.and(named))
}

function askButtons({ id, seen, skipped, giving }: AskConfirmData, text: Text): readonly Element[] {
  const { confirm } = text
  const open = [...new Set(skipped.lines.flatMap(({ requestId }) => requestId ?? []))].slice(0, shownRequests)
  return buttons(
    button(
      giving ? text.given.confirm.button : confirm.confirm.request,
      { verb: 'confirm', id, seen },
      { style: 'positive' },
    ),
    button(confirm.revise, { verb: 'revise', id, seen }),
    button(confirm.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
    ...open.map((each) => openButton(text.ask.confirm.show(each), `show:${each}`)),
  )
}
