import type { Localised } from '../src/domain/locale.ts'
import type { NamedNumber, PortalUser, PortalUserId } from '../src/domain/portal.ts'
import type { ReviewerView } from '../src/domain/view.ts'
import { plain } from '../src/text/plain.ts'
import type { Text } from '../src/text/text.ts'
import { aboutId } from './about.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { mailButton } from './mailto.ts'
import { openButton } from './open-button.ts'

const shownReviewers = 8
const mailButtons = 5

export interface AdministratorsData {
  readonly customer: NamedNumber
  readonly reviewers: readonly ReviewerView[]
  readonly canRequest: boolean
  /** The reader's own portal account: nobody decides about themselves (I-11). */
  readonly you?: PortalUserId
  readonly service?: { readonly id: string; readonly name: Localised }
  /** For whom it is asked, where that is not the reader. */
  readonly colleague?: PortalUser
}

/** Who may decide for a number, why, and how to reach them. */
export function administratorsCard(data: AdministratorsData, text: Text): AdaptiveCard {
  const { administrators } = text
  const { customer, reviewers } = data
  const hidden = reviewers.length - shownReviewers
  return card(
    {
      title: administrators.title(customer.number),
      summary: reviewers.length === 0 ? administrators.none : administrators.summary(customer.number, reviewers.length),
      body: [
        subtle(customer.name, { spacing: 'None' }),
        ...forWhat(data, text),
        ...(reviewers.length === 0 ? nobody(data, text) : [paragraph(administrators.why)]),
        ...reviewers.slice(0, shownReviewers).map((reviewer) => reviewerBox(reviewer, data, text)),
        ...(hidden > 0 ? [subtle(administrators.more(hidden))] : []),
        ...(reviewers.length > 0 && askable(data).length === 0
          ? [panel('warning', [paragraph(text.findAdministrator.onlyYou)])]
          : []),
        ...buttons(...actions(data, text)),
      ],
    },
    text,
  )
}

const nobody = ({ canRequest }: AdministratorsData, { administrators }: Text): readonly Element[] => [
  panel('warning', [
    paragraph(administrators.none),
    ...(canRequest ? [paragraph(administrators.noneNext, { spacing: 'Small' })] : []),
  ]),
]

/** Whom it may be put to: not who asks, nor for whom it is. */
const askable = ({ reviewers, you, colleague }: AdministratorsData): readonly ReviewerView[] =>
  reviewers.filter(({ user }) => user.id !== you && user.id !== colleague?.id)

function forWhat(data: AdministratorsData, text: Text): readonly Element[] {
  const { service, colleague, canRequest } = data
  const words = text.findAdministrator
  const name = service && text.of(service.name)
  if (name === undefined) return colleague === undefined ? [] : [paragraph(words.forColleague(colleague.name))]
  if (!canRequest) return [paragraph(words.alreadyHeld(name))]
  if (askable(data).length === 0) return []
  return [paragraph(colleague === undefined ? words.canGive(name) : words.canGiveTo(name, colleague.name))]
}

function reviewerBox(reviewer: ReviewerView, data: AdministratorsData, text: Text): Element {
  const { user, via, heldOn } = reviewer
  const { administrators } = text
  return panel('emphasis', [
    paragraph([{ text: user.name, strong: true }]),
    subtle(user.address, { spacing: 'None', size: 'Small' }),
    paragraph(via === 'direct' ? administrators.direct(heldOn) : administrators.parent(heldOn, data.customer.number), {
      spacing: 'Small',
    }),
    reach(reviewer, data, text),
  ])
}

function reach({ user, reachable }: ReviewerView, { you, colleague }: AdministratorsData, text: Text): Element {
  const { administrators, findAdministrator } = text
  if (user.id === you) return subtle(findAdministrator.you, { spacing: 'None' })
  if (user.id === colleague?.id) return subtle(findAdministrator.colleague, { spacing: 'None' })
  return reachable
    ? paragraph([{ text: `✓ ${administrators.reachable}`, colour: 'Good' }], { spacing: 'None' })
    : paragraph([{ text: `✕ ${administrators.notReachable}`, colour: 'Warning' }], { spacing: 'None' })
}

/** Asking goes through Teams; an e-mail is for who cannot be reached there. */
function actions(data: AdministratorsData, text: Text): readonly Press[] {
  const { customer, service, colleague, canRequest } = data
  const about = aboutId({
    number: customer.number,
    ...(service === undefined ? {} : { service: service.id }),
    ...(colleague === undefined ? {} : { user: colleague.id }),
  })
  const title = service === undefined ? text.administrators.request : text.findAdministrator.ask(text.of(service.name))
  const unreachable = askable(data).filter(({ reachable }) => !reachable)
  return [
    ...(canRequest ? [openButton(title, `request-on:${about}`, 'positive')] : []),
    ...unreachable.slice(0, mailButtons).map(({ user }) => mail(user, data, text)),
  ]
}

function mail(user: PortalUser, { customer, service, colleague }: AdministratorsData, text: Text): Press {
  const title = text.request.mailAdministrator(user.name)
  if (service === undefined || colleague === undefined)
    return mailButton(title, {
      to: [user],
      subject: text.mail.generalSubject(customer.number),
      body: text.mail.generalBody(customer.number),
    })
  const name = text.of(service.name)
  return mailButton(title, {
    to: [user],
    subject: text.mail.subject(name, customer.number),
    body: text.mail.body(name, customer.number, plain(`${colleague.name} (${colleague.address})`)),
  })
}
