import type { Instant } from '../src/domain/instant.ts'
import type { Localised } from '../src/domain/locale.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { ReviewerView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { confirmButtons, reasonInput } from './confirm-inputs.ts'
import { field, panel, paragraph } from './elements.ts'
import type { Element, Run } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface SkippedLabel {
  readonly label: string
  readonly why: 'held' | 'requested' | 'approved'
  readonly since?: Instant
  readonly requestId?: string
}

export interface ConfirmData {
  readonly id: string
  readonly seen: number
  readonly mode: 'request' | 'grant' | 'revoke'
  readonly service: Localised
  readonly warnings: readonly Localised[]
  readonly beneficiary: PortalUser
  readonly forSelf: boolean
  readonly customer: NamedNumber
  /** The authorisations that pressing "confirm" is about: no more, no less. */
  readonly labels: readonly string[]
  readonly skipped: readonly SkippedLabel[]
  /** To whom a request goes. */
  readonly reviewers: readonly ReviewerView[]
  readonly toServicedesk: boolean
  readonly reason: string
  readonly replaces: boolean
  readonly notice?: string
}

/** Shows exactly what will be asked, granted or revoked, and of whom; nothing has happened yet (I-26). */
export function confirmCard(data: ConfirmData, text: Text): AdaptiveCard {
  const { confirm, labels } = text
  const person = `${data.beneficiary.name} (${data.beneficiary.address})`
  return card(
    {
      title: confirm.title[data.mode](text.of(data.service)),
      summary: confirm.summary,
      body: [
        ...noticeBox(data.notice),
        field(confirm.forWhom, data.forSelf ? confirm.forYou(person) : person),
        field(labels.number, `${data.customer.number} · ${data.customer.name}`),
        ...whatExactly(data, text),
        ...whoDecides(data, text),
        ...data.warnings.map((warning) => warningBox(text.of(warning), text)),
        ...consequence(data, text),
        ...(data.mode === 'request' && data.labels.length > 0 ? [reasonInput(data.reason, text)] : []),
        ...confirmButtons(data, text),
      ],
    },
    text,
  )
}

function whatExactly(data: ConfirmData, text: Text): readonly Element[] {
  const { confirm } = text
  const name = { request: confirm.asks, grant: confirm.grants, revoke: confirm.revokes }[data.mode]
  return [
    data.labels.length === 0
      ? panel('warning', [paragraph(confirm.nothingLeft)])
      : field(name, ...data.labels.map((label): Run[] => [{ text: label, strong: true }])),
    ...(data.skipped.length === 0
      ? []
      : [field(confirm.skipped, ...data.skipped.map((skip) => why(skip, data, text)))]),
  ]
}

function why({ label, why, since }: SkippedLabel, { mode }: ConfirmData, { confirm, day }: Text): string {
  if (why !== 'held') return confirm[why](label)
  if (mode === 'revoke') return confirm.notHeld(label)
  return since === undefined ? confirm.held(label) : confirm.heldSince(label, day(since))
}

function whoDecides(data: ConfirmData, text: Text): readonly Element[] {
  const { confirm } = text
  if (data.mode !== 'request' || data.labels.length === 0) return []
  return [
    ...(data.reviewers.length === 0
      ? []
      : [
          field(
            confirm.goesTo,
            ...data.reviewers.slice(0, 8).map((reviewer) => reviewerRuns(reviewer, text)),
            ...rest(data, text),
          ),
        ]),
    ...(data.toServicedesk ? [panel('warning', [paragraph(confirm.toServicedesk)])] : []),
  ]
}

const rest = ({ reviewers }: ConfirmData, text: Text): readonly string[] =>
  reviewers.length > 8 ? [text.labels.andMore(reviewers.length - 8)] : []

function reviewerRuns({ user, via, heldOn, reachable }: ReviewerView, { confirm }: Text): (string | Run)[] {
  const where = via === 'direct' ? confirm.directOn(heldOn) : confirm.parentOn(heldOn)
  return [
    user.name,
    { text: ` · ${where}`, subtle: true },
    ...(reachable ? [] : [{ text: ` · ${confirm.notReachable}`, colour: 'Warning' as const }]),
  ]
}

const warningBox = (warning: string, text: Text): Element =>
  panel('warning', [paragraph([{ text: `${text.labels.warning}: `, strong: true }, warning])])

function consequence(data: ConfirmData, text: Text): readonly Element[] {
  if (data.labels.length === 0) return []
  const { confirm } = text
  switch (data.mode) {
    case 'request':
      return data.replaces ? [paragraph(confirm.replaces)] : []
    case 'grant':
      return [paragraph(confirm.grantNote)]
    case 'revoke':
      return [warningBox(confirm.revokeWarning, text)]
    default:
      return data.mode satisfies never
  }
}
