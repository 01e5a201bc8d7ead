import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { channelCaseView } from '../usecases/channel-case-view.ts'
import { digest } from '../usecases/ids.ts'
import { afterChannelFailure, givenUpAfter, inNoTeam } from './channel-failure.ts'
import type { Handler } from './deps.ts'

/**
 * Begins the thread of a case in the servicedesk's channel, once. Whether the case changed while the message was on its
 * way is looked at right after.
 */
export const announceInChannel: Handler<'announce-in-channel'> = async (deps, { tenant, caseId }, attempts) => {
  const { servicedeskChannel: channelId, ledger } = deps
  const found = await ledger.servicedeskCase(tenant, caseId)
  const over = found === undefined || found.state === 'closed' || attempts > givenUpAfter
  if (channelId === undefined || over) return 'finished'
  if ((await ledger.channelCards(tenant, caseId)).length > 0) return 'finished'
  const view = channelCaseView(found)
  try {
    const place = await deps.channels.find(tenant, channelId)
    if (place === undefined) throw inNoTeam()
    const { activityId } = await deps.channelNotifier.post(place, view)
    await ledger.write(async (tx) => {
      await tx.registerChannelCard({ tenant, caseId, channelId, activityId, shown: digest(view) })
      await tx.owe({ kind: 'show-in-channel', tenant, caseId })
    })
    return 'finished'
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    return afterChannelFailure(error, await ledger.now(), attempts)
  }
}
