import type { AskedReviewer } from '../domain/access-request.ts'
import { isInOnboarding } from '../domain/onboarding.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import { isReachable, personKey } from '../domain/person.ts'
import type { PersonKey } from '../domain/person.ts'
import type { PortalUserId } from '../domain/portal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import { readProof } from './company-proof.ts'
import type { Deps } from './deps.ts'
import { auditOf, lockedOnboarding } from './move-onboarding.ts'
import { administratorsOver } from './plan-request.ts'
import { showOnboarding } from './show-onboarding.ts'

/**
 * Where the address alone proves nothing, the administrators of the number are asked to vouch (I-17). Where none of them
 * can be reached the servicedesk reads so (I-33). Run again it asks only who came since.
 */
export async function bringOnboarding(
  deps: Pick<Deps, 'ledger'>,
  reads: BackendReads,
  onboarding: Onboarding,
): Promise<void> {
  const readAt = await deps.ledger.now()
  if ((await readProof(reads, onboarding)) !== undefined) return
  const isAllowed = ({ user }: AskedReviewer): boolean =>
    !isInOnboarding(onboarding, { id: '', userId: user.id, address: user.address })
  const { number } = onboarding.customer
  const found = await administratorsOver({ backend: reads }, number, (direct) => direct.some(isAllowed))
  const eligible = found.filter(isAllowed).map(({ user }) => user.id)
  await deps.ledger.write(async (tx) => {
    const { onboarding: current } = await lockedOnboarding(tx, onboarding)
    if (current.stage !== 'link' || current.vouching === 'yes' || current.vouching === 'no') return
    await ask(tx, current, await reachableOf(tx, current.tenant, eligible), readAt)
  })
}

interface Reached {
  readonly userId: PortalUserId
  readonly people: readonly PersonKey[]
}

async function reachableOf(
  tx: LedgerTransaction,
  tenant: string,
  eligible: readonly PortalUserId[],
): Promise<readonly Reached[]> {
  const linked = await Promise.all(
    eligible.map(async (userId) => ({ userId, people: (await tx.peopleLinkedTo(tenant, userId)).filter(isReachable) })),
  )
  return linked.filter(({ people }) => people.length > 0)
}

async function ask(
  tx: LedgerTransaction,
  onboarding: Onboarding,
  reached: readonly Reached[],
  readAt: number,
): Promise<void> {
  const { tenant, id, version, broughtTo } = onboarding
  const fresh = reached.filter(({ userId }) => !broughtTo.includes(userId))
  const vouching = reached.length > 0 ? 'asked' : 'nobody'
  if (fresh.length === 0 && vouching === onboarding.vouching) return
  const added = fresh.map(({ userId }) => userId)
  await tx.bringOnboarding(tenant, id, added)
  if (vouching !== onboarding.vouching) await tx.changeOnboarding(tenant, id, version, { vouching })
  const evidence = { rule: 'administrators of the number', read: { administrators: added }, readAt }
  await tx.audit(auditOf(onboarding, { verb: 'onboarding.brought', evidence, details: { added, vouching } }))
  const notice = { kind: 'onboarding-vouch', onboardingId: id } as const
  for (const person of fresh.flatMap(({ people }) => people))
    await tx.owe({ kind: 'tell', person: personKey(person), notice })
  await showOnboarding(tx, { ...onboarding, broughtTo: [...broughtTo, ...added] })
}
