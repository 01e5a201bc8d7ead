import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import type { PageInput } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, paragraph, partTitle, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { noticeBox } from './form-card.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

interface PageGroup {
  /** As the portal writes it; undefined where several had to share a list. */
  readonly name?: string
  readonly input: PageInput
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly ticked: readonly string[]
  /** Shown, but not to be chosen by one administrator (I-14). */
  readonly needsTwo: readonly { readonly label: string; readonly held: boolean }[]
}

export interface ChangePageData {
  readonly id: string
  readonly seen: number
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly groups: readonly PageGroup[]
  readonly notice?: string
}

/** The authorisations page of the portal (F-7): all tick boxes of one user on one number, in its groups. */
export function changePageCard(data: ChangePageData, text: Text): AdaptiveCard {
  const { page } = text.give
  const about = { id: data.id, seen: data.seen }
  return card(
    {
      title: page.title(data.user.name),
      summary: page.intro,
      body: [
        ...noticeBox(data.notice),
        ...whose(data, text),
        paragraph(page.intro),
        subtle(page.off, { spacing: 'Small' }),
        ...data.groups.flatMap((group) => groupBoxes(group, text)),
        ...buttons(
          button(text.form.submit, { verb: 'answer', ...about }, { style: 'positive' }),
          button(text.confirm.revise, { verb: 'revise', ...about }, { inputs: false }),
          button(text.form.cancel, { verb: 'cancel', ...about }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}

export const whose = (
  { user, customer }: Pick<ChangePageData, 'user' | 'customer'>,
  text: Text,
): readonly Element[] => [
  field(text.confirm.forWhom, `${user.name} (${user.address})`),
  field(text.labels.number, `${customer.number} · ${customer.name}`),
]

function groupBoxes({ name, input, choices, ticked, needsTwo }: PageGroup, text: Text): readonly Element[] {
  const { page } = text.give
  const label = name ?? page.others
  const list = formInput(
    {
      kind: 'choice',
      name: input,
      label,
      choices,
      value: ticked.join(','),
      required: false,
      multi: true,
      style: 'expanded',
    },
    text,
  )
  return [
    ...(choices.length > 0 ? [list] : [partTitle(label)]),
    ...needsTwo.map((each) =>
      subtle(each.held ? page.needsTwoHeld(each.label) : page.needsTwo(each.label), { spacing: 'Small' }),
    ),
  ]
}
