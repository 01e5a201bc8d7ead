import type { Change } from '../domain/change.ts'
import type { PersonKey } from '../domain/person.ts'
import { isReachable } from '../domain/person.ts'
import { isTakenAway } from '../usecases/taken-away.ts'
import { visibleGroup } from '../usecases/visible-group.ts'
import type { EffectDeps, Handler } from './deps.ts'

/** Asks the beneficiary whether the tile is there; who cannot be reached has it asked of the requester. */
export const askVisible: Handler<'ask-visible'> = async (deps, effect) => {
  const change = await deps.ledger.change(effect.tenant, effect.changeId)
  if (change?.state !== 'done' || change.seen !== undefined) return 'finished'
  if (await isTakenAway(deps.ledger, change)) return 'finished'
  if (await isGivenAnew(deps, change)) return 'finished'
  const first = (await visibleGroup(deps.ledger, change))[0] ?? change
  const beneficiaries = await deps.ledger.peopleLinkedTo(change.tenant, change.user.id)
  const request =
    change.requestId === undefined ? undefined : await deps.ledger.request(change.tenant, change.requestId)
  const requester = request === undefined ? [] : [{ tenant: request.tenant, id: request.requester.id }]
  const reachable: readonly PersonKey[] = beneficiaries.filter(isReachable)
  await deps.ledger.write(async (tx) => {
    for (const { tenant, id } of reachable.length > 0 ? reachable : requester)
      await tx.owe({ kind: 'show', person: { tenant, id }, subject: { kind: 'visible', id: first.id } })
  })
  return 'finished'
}

/** What was given once more is asked about by that one. */
async function isGivenAnew({ ledger }: Pick<EffectDeps, 'ledger'>, change: Change): Promise<boolean> {
  const { tenant, user, customer, authorisation } = change
  const latest = await ledger.latestChange(tenant, user.id, customer.number, authorisation)
  return latest !== undefined && latest.id !== change.id && latest.wish === 'on' && latest.state === 'done'
}
