import type { Instant } from '../src/domain/instant.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { whose } from './change-page-card.ts'
import { noticeBox } from './form-card.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

export interface TakePageData {
  readonly id: string
  readonly seen: number
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly held: readonly { readonly id: string; readonly label: string; readonly since: Instant }[]
  readonly ticked: readonly string[]
  readonly notice?: string
}

/** What somebody holds on a number, to choose what is taken away; all of it has a button of its own (F-8, I-16). */
export function takePageCard(data: TakePageData, text: Text): AdaptiveCard {
  const { take } = text.give
  const about = { id: data.id, seen: data.seen }
  const choices = data.held.map(({ id, label, since }) => ({
    title: `${label} · ${text.held.since(text.day(since))}`,
    value: id,
  }))
  return card(
    {
      title: take.title(data.user.name),
      summary: take.label,
      body: [
        ...noticeBox(data.notice),
        ...whose(data, text),
        formInput(
          {
            kind: 'choice',
            name: 'authorisations',
            label: take.label,
            choices,
            ...(data.ticked.length === 0 ? {} : { value: data.ticked.join(',') }),
            required: true,
            multi: true,
            style: 'expanded',
            errorMessage: text.conversation.authorisations.missing,
          },
          text,
        ),
        ...buttons(
          button(text.form.submit, { verb: 'answer', ...about }, { style: 'positive' }),
          button(take.all, { verb: 'choose-all', ...about }, { style: 'destructive', inputs: false }),
          button(text.form.cancel, { verb: 'cancel', ...about }, { inputs: false }),
        ),
      ],
    },
    text,
  )
}
