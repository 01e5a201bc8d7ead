import type { Notice } from '../domain/effect.ts'
import { endingOf, sentBackOf, vouchedOf } from '../domain/onboarding-deeds.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import type { Person } from '../domain/person.ts'
import type { NoticeView } from '../domain/view.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Standing } from './standing.ts'

export type OnboardingNotice = Extract<Notice, { onboardingId: string }>

/** Where it came to, for whose turn it is; undefined for who has no part in it, and once it has gone on (I-18). */
export async function onboardingNotice(
  { ledger }: { readonly ledger: LedgerReads },
  person: Person,
  standing: Standing,
  notice: OnboardingNotice,
): Promise<NoticeView | undefined> {
  const found = await ledger.onboarding(person.tenant, notice.onboardingId)
  const audience = found && (await audienceOf(ledger, person, standing, found))
  if (found === undefined || audience === undefined) return undefined
  if (notice.kind === 'onboarding' && notice.version !== found.version) return undefined
  if (notice.kind === 'onboarding-vouch' && !(audience === 'administrator' && found.vouching === 'asked'))
    return undefined
  return {
    kind: 'notice',
    notice: notice.kind,
    audience,
    labels: [],
    customer: found.customer,
    beneficiaryName: found.name,
    forSelf: found.forSelf,
    stage: found.stage,
    ...(found.trouble === undefined ? {} : { trouble: found.trouble }),
    requestId: found.id,
    caseId: found.caseId,
    at: found.changedAt,
    ...said(found, notice),
  }
}

const parts = { requester: 'requester', user: 'beneficiary', administrator: 'administrator' } as const

/** An agent who has its case may be none of the customers, or one of them. */
async function audienceOf(
  ledger: LedgerReads,
  person: Person,
  standing: Standing,
  found: Onboarding,
): Promise<NoticeView['audience'] | undefined> {
  const ofCase = await ledger.servicedeskCase(found.tenant, found.caseId)
  if (ofCase?.claimedBy?.id === person.id && (await standing.isAgent())) return 'servicedesk'
  const part = await standing.toOnboarding(found)
  return part && parts[part]
}

function said(found: Onboarding, { kind }: OnboardingNotice): Pick<NoticeView, 'byName' | 'text'> {
  if (kind === 'onboarding-vouch') return { byName: found.requester.name }
  const last = endingOf(found) ?? (found.stage === 'sandbox-test' ? sentBackOf(found) : undefined)
  if (last !== undefined) return { byName: last.by.name, text: last.text }
  const vouched = found.stage === 'link' ? vouchedOf(found) : undefined
  return vouched === undefined ? {} : { byName: vouched.by.name }
}
