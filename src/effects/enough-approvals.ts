import { peopleFor } from '../domain/access-request.ts'
import type { Change } from '../domain/change.ts'
import type { EffectDeps } from './deps.ts'

/** What takes two people is switched on only where two are for it, whatever made the change (I-14). */
export async function hasEnoughApprovals(
  { ledger, catalogue }: Pick<EffectDeps, 'ledger' | 'catalogue'>,
  { tenant, wish, authorisation, requestId, lineId }: Change,
): Promise<boolean> {
  const needs = catalogue.authorisation(authorisation)?.needs ?? 1
  if (wish === 'off' || needs === 1) return true
  const request = requestId === undefined ? undefined : await ledger.request(tenant, requestId)
  const line = request?.lines.find(({ id }) => id === lineId)
  return line !== undefined && peopleFor(line) >= needs
}
