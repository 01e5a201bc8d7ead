import { everythingPending, pendingOrders, pendingShows, writeFilter } from '../src/domain/pending-filter.ts'
import type { PendingList } from '../src/domain/pending-list.ts'
import type { Text } from '../src/text/text.ts'
import { numberLabel } from './pending-card.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { formInput } from './form-input.ts'
import type { FormQuestion } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

/** Longer lists of choices are cut; typed, any number can be named. */
const mostChoices = 20

/** What to filter by, with what holds now filled in; "all" leaves nothing out. */
export const pendingFilterCard = (data: PendingList, text: Text): AdaptiveCard =>
  card(
    {
      title: text.pending.filterTitle,
      summary: text.pending.filterTitle,
      body: [
        ...questions(data, text).map((question) => formInput(question, text)),
        ...buttons(
          button(text.pending.apply, { verb: 'open', id: 'pending', seen: 0 }, { style: 'positive' }),
          openButton(text.pending.everything, `pending:${writeFilter(everythingPending)}`),
        ),
      ],
    },
    text,
  )

function questions({ filter, numbers, services }: PendingList, text: Text): readonly FormQuestion[] {
  const { pending: words } = text
  const ask = (
    name: 'number' | 'service' | 'show' | 'order',
    value: string,
    choices: readonly { readonly title: string; readonly value: string }[],
  ): FormQuestion => ({
    kind: 'choice',
    name,
    label: words[name].label,
    value,
    choices,
    style: 'compact',
    required: false,
  })
  return [
    ask('number', filter.number ?? 'all', [
      { title: words.number.all, value: 'all' },
      ...numbers.slice(0, mostChoices).map((each) => ({ title: numberLabel(each), value: each.number })),
    ]),
    ask('service', filter.service ?? 'all', [
      { title: words.service.all, value: 'all' },
      ...services.slice(0, mostChoices).map(({ id, name }) => ({ title: text.of(name), value: id })),
    ]),
    ask(
      'show',
      filter.show,
      pendingShows.map((value) => ({ title: words.show.choice[value], value })),
    ),
    ask(
      'order',
      filter.order,
      pendingOrders.map((value) => ({ title: words.order.choice[value], value })),
    ),
  ]
}
