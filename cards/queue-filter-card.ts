import { onboardingStages, parties, stageFacts } from '../src/domain/onboarding.ts'
import { hoursOfWorkingDay, queueShares, wholeQueue, writeQueueFilter } from '../src/domain/queue-filter.ts'
import type { QueueFilter } from '../src/domain/queue-filter.ts'
import { caseKinds } from '../src/domain/servicedesk-case.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { formInput } from './form-input.ts'
import type { FormQuestion } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

type QueueInput = 'kind' | 'stage' | 'waitingFor' | 'olderThan' | 'share'
type Choices = readonly { readonly title: string; readonly value: string }[]

/** Working hours to choose from; typed, any number can be named. */
const ages = [4, hoursOfWorkingDay, 2 * hoursOfWorkingDay, 5 * hoursOfWorkingDay]

/** What to filter the queue by, with what holds now filled in; "all" leaves nothing out. */
export const queueFilterCard = (filter: QueueFilter, text: Text): AdaptiveCard =>
  card(
    {
      title: text.queue.filterTitle,
      summary: text.queue.filterTitle,
      body: [
        ...questions(filter, text).map((question) => formInput(question, text)),
        ...buttons(
          button(text.pending.apply, { verb: 'open', id: 'cases', seen: 0 }, { style: 'positive' }),
          openButton(text.queue.everything, `cases:${writeQueueFilter(wholeQueue)}`),
        ),
      ],
    },
    text,
  )

function questions(filter: QueueFilter, text: Text): readonly FormQuestion[] {
  const { queue, cases, stages, party } = text
  const ask = (name: QueueInput, value: string, choices: Choices): FormQuestion => ({
    kind: 'choice',
    name,
    label: queue[name].label,
    value,
    choices,
    style: 'compact',
    required: false,
  })
  const all = (name: Exclude<QueueInput, 'share'>) => ({ title: queue[name].all, value: 'all' })
  const chosen = filter.olderThan
  const hours = chosen === undefined || ages.includes(chosen) ? ages : [...ages, chosen].toSorted((a, b) => a - b)
  return [
    ask('waitingFor', filter.waitingFor ?? 'all', [
      all('waitingFor'),
      ...parties.toReversed().map((value) => ({ title: party.agent[value], value })),
    ]),
    ask('kind', filter.kind ?? 'all', [
      all('kind'),
      ...caseKinds.map((value) => ({ title: cases.kind[value], value })),
    ]),
    ask('stage', filter.stage ?? 'all', [
      all('stage'),
      // What is over stands in no queue.
      ...onboardingStages
        .filter((stage) => stageFacts[stage].party !== undefined)
        .map((value) => ({ title: stages[value], value })),
    ]),
    ask('olderThan', chosen === undefined ? 'all' : String(chosen), [
      all('olderThan'),
      ...hours.map((each) => ({ title: queue.waitsLonger(party.hours(each)), value: String(each) })),
    ]),
    ask(
      'share',
      filter.share,
      queueShares.map((value) => ({ title: queue.share.choice[value], value })),
    ),
  ]
}
