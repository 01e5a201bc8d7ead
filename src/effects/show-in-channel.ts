import type { ChannelCaseView } from '../domain/channel.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import type { ChannelCard } from '../ports/channels.ts'
import { channelCaseView } from '../usecases/channel-case-view.ts'
import { digest } from '../usecases/ids.ts'
import { afterChannelFailure, givenUpAfter, inNoTeam } from './channel-failure.ts'
import type { EffectDeps, Handler } from './deps.ts'

/** Loads the truth and brings every message that shows it up to date. One that was deleted is posted anew, once. */
export const showInChannel: Handler<'show-in-channel'> = async (deps, { tenant, caseId, answered }, attempts) => {
  const { ledger } = deps
  const found = await ledger.servicedeskCase(tenant, caseId)
  if (found === undefined || attempts > givenUpAfter) return 'finished'
  const view = channelCaseView(found)
  const shown = digest(view)
  // An answer with the truth of now needs no look, whatever came before it.
  const isStale = (card: ChannelCard): boolean => (answered === undefined ? card.shown : answered) !== shown
  const cards = await ledger.channelCards(tenant, caseId)
  try {
    for (const card of cards.filter(isStale)) await update(deps, card, view)
    return 'finished'
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    return afterChannelFailure(error, await ledger.now(), attempts)
  }
}

async function update(deps: EffectDeps, card: ChannelCard, view: ChannelCaseView): Promise<void> {
  const place = await deps.channels.find(card.tenant, card.channelId)
  if (place === undefined) throw inNoTeam()
  try {
    await deps.channelNotifier.update(place, card.activityId, view)
    await deps.ledger.write((tx) => tx.registerChannelCard({ ...card, shown: digest(view) }))
  } catch (error) {
    if (!(error instanceof DeliveryFailed && error.why === 'gone')) throw error
    await deps.ledger.write(async (tx) => {
      await tx.forgetChannelCard(card)
      await tx.owe({ kind: 'announce-in-channel', tenant: card.tenant, caseId: card.caseId })
    })
  }
}
