import { channelCaseCard } from '../../cards/channel-case-card.ts'
import type { AdaptiveCard } from '../../cards/frame.ts'
import { handOverCard } from '../../cards/hand-over-card.ts'
import { noticeCard } from '../../cards/notice-card.ts'
import { messageCard } from '../../cards/message-card.ts'
import { queueCard } from '../../cards/queue-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import type { CaseQuestionView } from '../../src/domain/case-view.ts'
import { wholeQueue } from '../../src/domain/queue-filter.ts'
import type { QueueRow } from '../../src/domain/queue-view.ts'
import type { Text } from '../../src/text/text.ts'
import { channelCase } from './gallery/channel.ts'
import { aCase } from './gallery/living.ts'
import * as p from './gallery/people.ts'

type Words = () => string

const person = (words: Words) => ({ id: 'person', name: words(), address: words() })
const row = (words: Words, more: Partial<QueueRow['case']>): QueueRow => ({
  case: aCase('not-visible', {
    findings: [{ code: 'number', value: words() }],
    requester: { id: 'requester', name: words() },
    ...more,
  }),
  ...{ mine: false, waited: 3 },
})
const question = (words: Words, more: Partial<CaseQuestionView>): CaseQuestionView => ({
  ...{ kind: 'case-question', id: 'M-7K2M9Q4TBX', caseKind: 'not-visible' },
  topic: { labels: [words(), words()], customer: { number: words(), name: words() } },
  ...{ waitingFor: 'customer', waitingSince: p.now, can: { answer: true } },
  notes: [p.note('answer', person(words), words(), 9), p.note('question', person(words), words(), 8)],
  ...more,
})

/** The queue and what goes between servicedesk and customer, with people's words in it. */
export const wordyQueue: Readonly<Record<string, (words: Words, text: Text) => AdaptiveCard>> = {
  queue: (words, text) => {
    const claimedBy = { id: 'agent', name: words() }
    const rows = [row(words, {}), row(words, { state: 'claimed', claimedBy })]
    return queueCard({ filter: wholeQueue, rows, total: 2, all: 2, pages: 1 }, text)
  },
  'case in the channel': (words, text) =>
    channelCaseCard({ ...channelCase, state: 'claimed', claimedByName: words() }, text),
  'hand over': (words, text) =>
    handOverCard({ id: 'M-7K2M9Q4TBX', seen: 2, kind: 'not-visible', agents: [person(words)], notice: words() }, text),
  'question of the servicedesk': (words, text) => cardOf(question(words, {}), text),
  'case that was closed': (words, text) =>
    cardOf(
      question(words, { closed: { at: p.now, byName: words(), note: words() }, can: { answer: false }, notes: [] }),
      text,
    ),
  'question in a message': (words, text) =>
    noticeCard(
      {
        ...{ kind: 'notice', notice: 'case-question', audience: 'requester', labels: [words()], forSelf: true },
        ...{ customer: { number: words(), name: '' }, beneficiaryName: '', byName: words(), text: words() },
        caseId: 'M-7K2M9Q4TBX',
      },
      text,
    ) ?? messageCard({ text: '' }, text),
}
