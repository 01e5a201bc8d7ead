import type { Instant } from '../src/domain/instant.ts'
import type { Localised } from '../src/domain/locale.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { ReviewerView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { askedAlong } from './asked-along.ts'
import type { AskedLabels } from './asked-along.ts'
import { confirmButtons, reasonInput } from './confirm-inputs.ts'
import { endsAdministrator } from './ends-administrator.ts'
import type { EndsAdministrator } from './ends-administrator.ts'
import { field, panel, paragraph } from './elements.ts'
import type { Element, Run } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

export interface SkippedLabel {
  readonly label: string
  readonly why: 'held' | 'requested' | 'approved' | 'alone'
  readonly since?: Instant
  readonly requestId?: string
}

export interface ConfirmData {
  readonly id: string
  readonly seen: number
  /** `give`: an administrator gives what takes somebody else as well (I-14). */
  readonly mode: 'request' | 'give' | 'grant' | 'revoke'
  readonly service: Localised
  readonly warnings: readonly Localised[]
  readonly beneficiary: PortalUser
  readonly forSelf: boolean
  readonly customer: NamedNumber
  /** The authorisations that pressing "confirm" is about: no more, no less. */
  readonly labels: readonly string[]
  readonly skipped: readonly SkippedLabel[]
  /** To whom a request goes, or who can be the second of two. */
  readonly reviewers: readonly ReviewerView[]
  readonly toServicedesk: boolean
  readonly reason: string
  readonly replaces: boolean
  /** Who asks could give it: the topic of the button that does. */
  readonly canGive?: string
  /** Open requests that a grant answers. */
  readonly asked?: readonly AskedLabels[]
  readonly endsAdministrator?: readonly EndsAdministrator[]
  readonly notice?: string
}

/** Shows exactly what will be asked, given, granted or revoked, and of whom; nothing has happened yet (I-26). */
export function confirmCard(data: ConfirmData, text: Text): AdaptiveCard {
  const { confirm, labels } = text
  const person = `${data.beneficiary.name} (${data.beneficiary.address})`
  return card(
    {
      title: titleOf(data, text),
      summary: confirm.summary,
      body: [
        ...noticeBox(data.notice),
        field(confirm.forWhom, data.forSelf ? confirm.forYou(person) : person),
        field(labels.number, `${data.customer.number} · ${data.customer.name}`),
        ...whatExactly(data, text),
        ...askedAlong(data.asked, text),
        ...whoDecides(data, text),
        ...data.warnings.map((warning) => warningBox(text.of(warning), text)),
        ...consequence(data, text),
        ...(isBrought(data) && data.labels.length > 0 ? [reasonInput(data.reason, text)] : []),
        ...confirmButtons(data, text),
      ],
    },
    text,
  )
}

function titleOf({ mode, service }: ConfirmData, { confirm, given, of }: Text): string {
  const name = of(service)
  return mode === 'give' ? given.confirm.title(name) : confirm.title[mode](name)
}

/** Somebody else decides on it. */
const isBrought = ({ mode }: ConfirmData): boolean => mode === 'request' || mode === 'give'

function whatExactly(data: ConfirmData, text: Text): readonly Element[] {
  const { confirm, given } = text
  const names = { request: confirm.asks, give: given.confirm.gives, grant: confirm.grants, revoke: confirm.revokes }
  const name = names[data.mode]
  return [
    data.labels.length === 0
      ? panel('warning', [paragraph(confirm.nothingLeft)])
      : field(name, ...data.labels.map((label): Run[] => [{ text: label, strong: true }])),
    ...(data.skipped.length === 0
      ? []
      : [field(confirm.skipped, ...data.skipped.map((skip) => why(skip, data, text)))]),
  ]
}

function why({ label, why, since }: SkippedLabel, { mode }: ConfirmData, { confirm, given, day }: Text): string {
  if (why === 'alone') return given.alone(label)
  if (why !== 'held') return confirm[why](label)
  if (mode === 'revoke') return confirm.notHeld(label)
  return since === undefined ? confirm.held(label) : confirm.heldSince(label, day(since))
}

function whoDecides(data: ConfirmData, text: Text): readonly Element[] {
  const { confirm, given } = text
  if (!isBrought(data) || data.labels.length === 0) return []
  return [
    ...(data.reviewers.length === 0
      ? []
      : [
          field(
            data.mode === 'give' ? given.confirm.second : confirm.goesTo,
            ...data.reviewers.slice(0, 8).map((reviewer) => reviewerRuns(reviewer, text)),
            ...rest(data, text),
          ),
        ]),
    ...(data.toServicedesk ? [panel('warning', [paragraph(servicedesk(data, text))])] : []),
  ]
}

function servicedesk({ mode, reviewers }: ConfirmData, { confirm, given }: Text): string {
  if (mode !== 'give') return reviewers.length === 0 ? confirm.nobodyMay : confirm.toServicedesk
  return reviewers.length === 0 ? given.confirm.noOther : given.confirm.unreachable
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
      return [...(data.replaces ? [paragraph(confirm.replaces)] : []), ...insteadOfAsking(data, text)]
    case 'give':
      return [paragraph(text.given.confirm.note)]
    case 'grant':
      return [paragraph(confirm.grantNote)]
    case 'revoke':
      return [
        confirm.revokeWarning,
        ...endsAdministrator(data.beneficiary.name, data.endsAdministrator ?? [], text),
      ].map((warning) => warningBox(warning, text))
    default:
      return data.mode satisfies never
  }
}

/** Who may give it need not wait for who would give it to them. */
const insteadOfAsking = ({ canGive, customer }: ConfirmData, { given }: Text): readonly Element[] =>
  canGive === undefined
    ? []
    : [
        panel('accent', [
          paragraph(given.insteadOfAsking(customer.number)),
          ...buttons(openButton(given.giveIt, canGive)),
        ]),
      ]
