import type { Localised } from '../src/domain/locale.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { askedAlong } from './asked-along.ts'
import type { AskedLabels } from './asked-along.ts'
import { buttons } from './button-rows.ts'
import { endsAdministrator } from './ends-administrator.ts'
import type { EndsAdministrator } from './ends-administrator.ts'
import { field, panel, paragraph } from './elements.ts'
import type { Element } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface PreviewPart {
  readonly customer: NamedNumber
  /** Labels that pressing "confirm" is about on this number: no more, no less. */
  readonly change: readonly string[]
  /** Labels that were chosen and are so already. */
  readonly skipped: readonly string[]
}

export interface ChangePreviewData {
  readonly id: string
  readonly seen: number
  readonly mode: 'on' | 'off' | 'all'
  readonly user: PortalUser
  readonly parts: readonly PreviewPart[]
  /** Chosen numbers of which the user is no user. */
  readonly without: readonly string[]
  /** On the whole page of one number: everything that is on before and after. */
  readonly page?: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Ticks that were taken away on the page for granting. */
  readonly unticked: readonly string[]
  readonly endsAdministrator: readonly EndsAdministrator[]
  readonly warnings: readonly Localised[]
  /** Open requests that this answers. */
  readonly asked?: readonly AskedLabels[]
  readonly notice?: string
}

/** Before and after, per number; nothing has happened yet (I-16, I-26). */
export function changePreviewCard(data: ChangePreviewData, text: Text): AdaptiveCard {
  const { preview } = text.give
  const about = { id: data.id, seen: data.seen }
  const on = data.mode === 'on'
  return card(
    {
      title: preview.title[data.mode],
      summary: text.confirm.summary,
      body: [
        ...noticeBox(data.notice),
        field(text.confirm.forWhom, `${data.user.name} (${data.user.address})`),
        ...whatAndWhere(data, text),
        ...askedAlong(data.asked, text),
        ...skipped(data, text),
        ...warnings(data, text).map((warning) =>
          panel('warning', [paragraph([{ text: `${text.labels.warning}: `, strong: true }, warning])]),
        ),
        ...(on ? [paragraph(text.confirm.grantNote)] : []),
        ...buttons(
          button(
            data.mode === 'all' ? text.give.take.confirmAll : text.confirm.confirm[on ? 'grant' : 'revoke'],
            { verb: 'confirm', ...about },
            { style: on ? 'positive' : 'destructive' },
          ),
          button(text.confirm.revise, { verb: 'revise', ...about }, { inputs: false }),
          button(text.confirm.cancel, { verb: 'cancel', ...about }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}

const strong = (label: string) => [{ text: label, strong: true }]
const nameOf = ({ number, name }: NamedNumber): string => `${number} · ${name}`

function whatAndWhere(data: ChangePreviewData, text: Text): readonly Element[] {
  const { preview, labels } = { preview: text.give.preview, labels: text.labels }
  const changing = data.parts.filter(({ change }) => change.length > 0)
  const all = [...new Set(changing.flatMap(({ change }) => change))]
  const wish = data.mode === 'on' ? 'on' : 'off'
  const what = field(preview.change[wish], ...all.map(strong))
  if (data.parts.length + data.without.length > 1) {
    const where = changing.map(({ customer, change }) =>
      change.length === all.length ? nameOf(customer) : preview.only(nameOf(customer), labels.and(change)),
    )
    return [what, field(preview.on, ...where)]
  }
  const number = data.parts.map(({ customer }) => field(labels.number, nameOf(customer)))
  if (data.page === undefined) return [...number, what]
  const { before, after } = data.page
  return [...number, field(preview.now, listed(before, text)), what, field(preview.after, listed(after, text))]
}

const listed = (labels: readonly string[], text: Text): string =>
  labels.length === 0 ? text.give.preview.nothing : text.labels.and(labels)

function skipped(data: ChangePreviewData, text: Text): readonly Element[] {
  const { preview } = text.give
  const so = data.mode === 'on' ? preview.held : preview.notHeld
  const lines = [
    ...data.parts
      .filter((part) => part.skipped.length > 0 && data.page === undefined)
      .map((part) => so(nameOf(part.customer), text.labels.and(part.skipped))),
    ...data.without.map((number) => preview.noUser(number, data.user.name)),
  ]
  return lines.length === 0 ? [] : [field(preview.skipped, ...lines)]
}

function warnings(data: ChangePreviewData, text: Text): readonly string[] {
  const { preview } = text.give
  const [first] = data.parts
  return [
    ...data.warnings.map((warning) => text.of(warning)),
    ...(data.unticked.length > 0 ? [preview.unticked(text.labels.and(data.unticked))] : []),
    ...(data.mode === 'all' && first ? [preview.allWarning(data.user.name, first.customer.number)] : []),
    ...(data.mode === 'off' ? [text.confirm.revokeWarning] : []),
    ...endsAdministrator(data.user.name, data.endsAdministrator, text),
  ]
}
