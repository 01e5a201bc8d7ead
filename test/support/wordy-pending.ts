import type { AdaptiveCard } from '../../cards/frame.ts'
import { noticeCard } from '../../cards/notice-card.ts'
import { messageCard } from '../../cards/message-card.ts'
import { pendingCard } from '../../cards/pending-card.ts'
import { pendingFilterCard } from '../../cards/pending-filter-card.ts'
import { togetherChooseCard } from '../../cards/together-choose-card.ts'
import { togetherConfirmCard } from '../../cards/together-confirm-card.ts'
import { togetherResultCard } from '../../cards/together-result-card.ts'
import { everythingPending } from '../../src/domain/pending-filter.ts'
import type { TogetherLineView } from '../../src/domain/together-line-view.ts'
import type { Text } from '../../src/text/text.ts'
import { openReview } from './gallery/invitations.ts'
import * as p from './gallery/people.ts'

type Words = () => string

const person = (words: Words) => ({ id: 'person', name: words(), address: words() })
const line = (words: Words): TogetherLineView => ({
  ...{ requestId: 'A-7K2M9Q4TBX', lineId: 'line', label: words(), requesterName: words(), forSelf: false },
  ...{ beneficiary: person(words), customer: { number: words(), name: words() } },
})
const list = (words: Words) => {
  // A number that is filtered by is digits: anything else is no filter.
  const customer = { number: '9401138', name: words() }
  const requests = [p.request({ audience: 'reviewer', requesterName: words(), customer, lines: [p.line(words())] })]
  const filter = { ...everythingPending, number: customer.number }
  const invited = { ...openReview, name: words(), askerName: words(), customerName: words(), wishes: [words()] }
  const waiting = [...requests, { ...invited, forSelf: false }]
  return { filter, total: 2, together: 1, all: 2, pages: 1, waiting, numbers: [customer], services: [] }
}

/** What waits for an administrator, with people's words in it. */
export const wordyPending: Readonly<Record<string, (words: Words, text: Text) => AdaptiveCard>> = {
  'list of what waits': (words, text) => pendingCard(list(words), text),
  'filter of what waits': (words, text) => pendingFilterCard(list(words), text),
  'choice of what to decide together': (words, text) =>
    togetherChooseCard(
      { id: 'x', seen: 1, filter: everythingPending, pages: 1, lines: [line(words)], needTwo: 0, chosen: [] },
      text,
    ),
  'list of what is decided together': (words, text) =>
    togetherConfirmCard(
      { id: 'x', seen: 1, fingerprint: 1, verdict: 'approved', lines: [line(words), line(words)], gone: 0 },
      text,
    ),
  'what became of it': (words, text) =>
    togetherResultCard(
      {
        verdict: 'approved',
        decided: [line(words)],
        notDecided: [{ requestId: 'A-7K2M9Q4TBX', why: 'already-decided', name: words(), line: line(words) }],
      },
      text,
    ),
  reminder: (words, text) => {
    const view = {
      ...({ kind: 'notice', notice: 'reminder', audience: 'reviewer', labels: [words()], forSelf: false } as const),
      ...{
        customer: { number: words(), name: 'x' },
        beneficiaryName: words(),
        requestId: 'A-7K2M9Q4TBX',
        until: p.now,
      },
    }
    return noticeCard(view, text) ?? messageCard({ text: '' }, text)
  },
}
