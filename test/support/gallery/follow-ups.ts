import { messageCard } from '../../../cards/message-card.ts'
import { noticeCard } from '../../../cards/notice-card.ts'
import type { NoticeView } from '../../../src/domain/view.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const notice = (more: Partial<NoticeView>): NoticeView => ({
  kind: 'notice',
  notice: 'reminder',
  audience: 'reviewer',
  labels: ['Haalservice'],
  customer: p.bakery,
  beneficiaryName: p.mila.name,
  forSelf: true,
  byName: p.mila.name,
  requestId: 'A-7K2M9Q4TBX',
  until: p.now + 2 * p.day,
  reviewers: [p.sanne, p.daan],
  ...more,
})

const notices: Readonly<Record<string, NoticeView>> = {
  reminder: notice({}),
  'expires-soon': notice({ notice: 'expires-soon' }),
  'invitation-reminder': notice({ notice: 'invitation-reminder', requestId: 'G-7K2M9Q4TBX' }),
  'invitation-expires-soon': notice({ notice: 'invitation-expires-soon', requestId: 'G-7K2M9Q4TBX' }),
  expired: notice({ notice: 'expired', audience: 'requester' }),
}

export const followUpPictures: readonly Picture[] = Object.entries(notices).map(([name, view]) => ({
  name: `notice-${name}`,
  card: (text) => noticeCard(view, text, p.now) ?? messageCard({ text: text.notice(view, p.now) }, text),
}))
