import type { ChannelCaseView } from '../domain/channel.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'

/** What the whole team may read of a case: neither who reported it nor what was found is in it (I-18). */
export const channelCaseView = (found: ServicedeskCase): ChannelCaseView => ({
  kind: 'channel-case',
  id: found.id,
  version: found.version,
  caseKind: found.kind,
  state: found.state,
  waitingFor: found.waitingFor,
  waitingSince: found.waitingSince,
  openedAt: found.openedAt,
  ...(found.stage === undefined ? {} : { stage: found.stage }),
  ...(found.claimedBy === undefined ? {} : { claimedByName: found.claimedBy.name }),
  ...(found.closedAt === undefined ? {} : { closedAt: found.closedAt }),
})
