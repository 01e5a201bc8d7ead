import { channelAnswerCard } from '../../../cards/channel-answer-card.ts'
import { channelCaseCard } from '../../../cards/channel-case-card.ts'
import type { ChannelCaseView } from '../../../src/domain/channel.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { minute, now } = p

export const channelCase: ChannelCaseView = {
  ...{ kind: 'channel-case', id: 'M-7K2M9Q4TBX', version: 1, caseKind: 'not-visible', state: 'open' },
  ...{ waitingFor: 'servicedesk', waitingSince: now - 90 * minute, openedAt: now - 90 * minute },
}
const claimed = { state: 'claimed', version: 2, claimedByName: p.iris.name } as const
const onboarding = { caseKind: 'onboarding', stage: 'validate' } as const
const views: Readonly<Record<string, ChannelCaseView>> = {
  open: channelCase,
  claimed: { ...channelCase, ...claimed },
  'waits-for-customer': { ...channelCase, ...claimed, waitingFor: 'customer', waitingSince: now },
  onboarding: { ...channelCase, ...onboarding },
  'onboarding-at-portal': { ...channelCase, ...onboarding, ...claimed, stage: 'linking', waitingFor: 'portal' },
  closed: { ...channelCase, ...claimed, state: 'closed', closedAt: now },
}

const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-4000-8000-00000000b071'

export const channelPictures: readonly Picture[] = [
  ...Object.entries(views).map(([name, view]): Picture => ({
    name: `channel-case-${name}`,
    settled: view.state === 'closed',
    card: (text) => channelCaseCard(view, text),
  })),
  ...(['help', 'notUnderstood'] as const).map((what): Picture => ({
    name: what === 'help' ? 'channel-help' : 'channel-not-understood',
    card: (text) => channelAnswerCard({ ...text.channel[what], tell: text.channel.tell, chat }, text),
  })),
  ...(['there', 'askThere'] as const).map((how): Picture => ({
    name: `channel-moved-${how === 'there' ? 'answered' : 'ask'}`,
    card: (text) => channelAnswerCard({ title: text.channel.moved.title, text: text.channel.moved[how], chat }, text),
  })),
]
