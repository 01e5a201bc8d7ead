import { labelOf } from '../catalogue/label.ts'
import type { CaseTopic } from '../domain/case-view.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'

/** What a case is about, in what who reported it asked or did themselves: nothing of what was found (I-18). */
export async function caseTopic(
  { ledger, catalogue }: Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads },
  { tenant, changeId, requestId, invitationId, onboardingId }: ServicedeskCase,
): Promise<CaseTopic> {
  const change = changeId === undefined ? undefined : await ledger.change(tenant, changeId)
  const about = requestId ?? change?.requestId
  const request = about === undefined ? undefined : await ledger.request(tenant, about)
  const customer = request?.customer ?? change?.customer
  if (customer !== undefined) {
    const lines = change === undefined ? (request?.lines ?? []) : [change]
    return { labels: lines.map(({ authorisation }) => labelOf({ catalogue }, authorisation)), customer }
  }
  const onboarding = onboardingId === undefined ? undefined : await ledger.onboarding(tenant, onboardingId)
  if (onboarding !== undefined) return { labels: [], customer: onboarding.customer }
  const invitation = invitationId === undefined ? undefined : await ledger.invitation(tenant, invitationId)
  return invitation === undefined ? { labels: [] } : { labels: [], customer: { number: invitation.number, name: '' } }
}
