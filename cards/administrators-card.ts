import type { NamedNumber } from '../src/domain/portal.ts'
import type { ReviewerView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
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
        ...(reviewers.length === 0 ? nobody(data, text) : [paragraph(administrators.why)]),
        ...reviewers.slice(0, shownReviewers).map((reviewer) => reviewerBox(reviewer, customer, text)),
        ...(hidden > 0 ? [subtle(administrators.more(hidden))] : []),
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

function reviewerBox({ user, via, heldOn, reachable }: ReviewerView, customer: NamedNumber, text: Text): Element {
  const { administrators } = text
  return panel('emphasis', [
    paragraph([{ text: user.name, strong: true }]),
    subtle(user.address, { spacing: 'None', size: 'Small' }),
    paragraph(via === 'direct' ? administrators.direct(heldOn) : administrators.parent(heldOn, customer.number), {
      spacing: 'Small',
    }),
    reachable
      ? paragraph([{ text: `✓ ${administrators.reachable}`, colour: 'Good' }], { spacing: 'None' })
      : paragraph([{ text: `✕ ${administrators.notReachable}`, colour: 'Warning' }], { spacing: 'None' }),
  ])
}

/** Who cannot be reached in Teams is offered an e-mail first. */
function actions({ customer, reviewers, canRequest }: AdministratorsData, text: Text): readonly Press[] {
  const unreachableFirst = [...reviewers].sort((one, other) => Number(one.reachable) - Number(other.reachable))
  return [
    ...(canRequest ? [openButton(text.administrators.request, 'request', 'positive')] : []),
    ...unreachableFirst.slice(0, mailButtons).map(({ user }) =>
      mailButton(text.request.mailAdministrator(user.name), {
        to: [user],
        subject: text.mail.generalSubject(customer.number),
        body: text.mail.generalBody(customer.number),
      }),
    ),
  ]
}
