import type { Selectable, Updateable } from 'kysely'
import type { SandboxCalls } from '../domain/api-platform.ts'
import type { CompanyProof, Onboarding } from '../domain/onboarding.ts'
import type { OnboardingDeed } from '../domain/onboarding-deeds.ts'
import type { OnboardingPatch } from '../ports/onboardings.ts'
import { actorFrom, byColumns } from './actor-columns.ts'
import type { OnboardingDeedTable, OnboardingTable } from './onboarding-tables.ts'
import { present } from './present.ts'

export const onboardingFrom = (
  row: Selectable<OnboardingTable>,
  deeds: readonly Selectable<OnboardingDeedTable>[],
  broughtTo: readonly string[],
): Onboarding => ({
  id: row.id,
  tenant: row.tenant,
  version: row.version,
  stage: row.state,
  stageSince: row.stage_since,
  requester: actorFrom(row.requester_id, row.requester_user_id, row.requester_name),
  forSelf: row.for_self === 1,
  name: row.name,
  address: row.address,
  customer: { number: row.customer_number, name: row.customer_name },
  company: { id: row.company, name: row.company_name },
  caseId: row.case_id,
  askedAt: row.asked_at,
  changedAt: row.changed_at,
  broughtTo,
  deeds: deeds.map(deedFrom),
  generation: row.generation,
  attempts: row.attempts,
  ...present({
    proof: proofFrom(row),
    vouching: row.vouching,
    write: row.write_state,
    sentAt: row.sent_at,
    trouble: row.trouble,
    endedAt: row.ended_at,
  }),
})

function proofFrom(row: Selectable<OnboardingTable>): CompanyProof | null {
  if (row.proof_at === null) return null
  if (row.proof_domain !== null) return { kind: 'domain', value: row.proof_domain, at: row.proof_at }
  return {
    kind: 'administrator',
    value: row.proof_user_id ?? '',
    at: row.proof_at,
    ...present({ name: row.proof_name }),
  }
}

const deedFrom = (row: Selectable<OnboardingDeedTable>): OnboardingDeed => ({
  kind: row.kind,
  by: actorFrom(row.by_id, row.by_user_id, row.by_name),
  at: row.at,
  text: row.text,
  ...present({
    calls: row.calls === null ? null : (JSON.parse(row.calls) as readonly SandboxCalls[]),
    checked: row.checked === null ? null : (JSON.parse(row.checked) as readonly string[]),
  }),
})

export const deedRow = (tenant: string, id: string, deed: OnboardingDeed, position: number): OnboardingDeedTable => ({
  tenant,
  onboarding_id: id,
  position,
  kind: deed.kind,
  ...byColumns(deed.by),
  text: deed.text,
  calls: deed.calls === undefined ? null : JSON.stringify(deed.calls),
  checked: deed.checked === undefined ? null : JSON.stringify(deed.checked),
  at: deed.at,
})

export const onboardingRow = (onboarding: Onboarding): OnboardingTable => ({
  tenant: onboarding.tenant,
  id: onboarding.id,
  version: onboarding.version,
  state: onboarding.stage,
  stage_since: onboarding.stageSince,
  requester_id: onboarding.requester.id,
  requester_user_id: onboarding.requester.userId ?? null,
  requester_name: onboarding.requester.name,
  for_self: onboarding.forSelf ? 1 : 0,
  name: onboarding.name,
  address: onboarding.address,
  customer_number: onboarding.customer.number,
  customer_name: onboarding.customer.name,
  company: onboarding.company.id,
  company_name: onboarding.company.name,
  case_id: onboarding.caseId,
  asked_at: onboarding.askedAt,
  changed_at: onboarding.changedAt,
  ...proofRow(onboarding.proof),
  vouching: onboarding.vouching ?? null,
  generation: onboarding.generation,
  write_state: onboarding.write ?? null,
  attempts: onboarding.attempts,
  sent_at: onboarding.sentAt ?? null,
  trouble: onboarding.trouble ?? null,
  ended_at: onboarding.endedAt ?? null,
})

const proofRow = (proof: CompanyProof | undefined) => ({
  proof_domain: proof?.kind === 'domain' ? proof.value : null,
  proof_user_id: proof?.kind === 'administrator' ? proof.value : null,
  proof_name: proof?.name ?? null,
  // What is kept was looked up at a moment.
  proof_at: proof?.at ?? null,
})

export function patchColumns({ proof, ...patch }: OnboardingPatch): Updateable<OnboardingTable> {
  const named = {
    vouching: patch.vouching,
    generation: patch.generation,
    write_state: patch.write,
    attempts: patch.attempts,
    sent_at: patch.sentAt,
    trouble: patch.trouble,
  }
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    ...(proof === undefined ? {} : proofRow(proof)),
  }
}

/** What was owed to the platform, and what was wrong with it, belong to the stage that is left. */
export const leftBehind: Updateable<OnboardingTable> = {
  write_state: null,
  attempts: 0,
  sent_at: null,
  trouble: null,
}
