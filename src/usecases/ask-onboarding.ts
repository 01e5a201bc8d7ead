import type { Company } from '../domain/api-platform.ts'
import type { Instant } from '../domain/instant.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import type { Person } from '../domain/person.ts'
import type { CustomerNumber, NamedNumber } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import { readProof } from './company-proof.ts'
import type { Deps } from './deps.ts'
import { actorOf, linkedUser, reading, requireFresh } from './fresh-rights.ts'
import { digest, newOnboardingId } from './ids.ts'
import { openCase } from './open-case.ts'
import { namedPerson } from './plan-invitation.ts'
import { onboardingSubject, oweOnboarding, showOnboarding } from './show-onboarding.ts'
import { customerPart } from './standing.ts'

/** Who should get access to the API Manager, as the conversation collected it. Nothing in it is believed. */
export interface OnboardingDraft {
  readonly number: CustomerNumber
  /** Of a colleague; for who asks it is what their portal account says. */
  readonly name: string
  readonly address: string
  readonly forSelf: boolean
}

/** Exactly what asking would do, or the one that is there already. */
export type OnboardingPlan =
  | { readonly kind: 'existing'; readonly id: string }
  | {
      readonly kind: 'new'
      readonly customer: NamedNumber
      readonly company: Pick<Company, 'id' | 'name'>
      readonly name: string
      readonly address: string
      readonly forSelf: boolean
      /** The company stands behind the address as it is; else an administrator of the number is asked (I-17). */
      readonly proven: boolean
      readonly readAt: Instant
    }

/** @throws Refusal that says what to do instead */
export async function planOnboarding(deps: Deps, person: Person, draft: OnboardingDraft): Promise<OnboardingPlan> {
  const user = linkedUser(person)
  const readAt = await deps.ledger.now()
  const who = draft.forSelf ? { name: user.name, address: user.address.toLowerCase() } : namedPerson(draft)
  const own = await reading(() => deps.backend.numbersOf(user.id))
  const customer = own.find(({ number }) => number === draft.number)
  if (customer === undefined) throw new Refusal('number-unknown', { number: draft.number })
  const company = await reading(() => deps.backend.companyOf(customer.number))
  if (company === undefined) throw new Refusal('company-unknown', { number: customer.number })
  const there = await deps.ledger.openOnboarding(person.tenant, company.id, who.address)
  if (there !== undefined) {
    if (customerPart(there, person, deps.rules) === undefined) throw new Refusal('already-onboarding')
    return { kind: 'existing', id: there.id }
  }
  await refuseLinked(deps, who.address, company)
  const about = { ...who, requester: actorOf(person), company, customer, deeds: [] }
  return {
    kind: 'new',
    customer: { number: customer.number, name: customer.name },
    company: { id: company.id, name: company.name },
    ...who,
    forSelf: who.address === user.address.toLowerCase(),
    proven: (await reading(() => readProof(deps.backend, about))) !== undefined,
    readAt,
  }
}

/** Of another company nothing is told but that it cannot be (I-18). */
async function refuseLinked(deps: Deps, address: string, company: Company): Promise<void> {
  const linked = await reading(() => deps.backend.platformUser(address))
  if (linked === undefined) return
  throw new Refusal(linked.company === company.id ? 'already-linked' : 'address-not-linkable')
}

/** So that nobody can flood the servicedesk (I-45). */
const openPerPerson = 20

/**
 * Asks for access to the API Manager (F-25), which opens a case. Nothing of the draft is believed: the number is one of
 * the asker's own at this moment, and who they are is what their account says.
 * @param draft `key` names the confirmation that was pressed (I-20)
 * @returns the id, also when the same confirmation arrives again or one of that address is open
 */
export async function askOnboarding(
  deps: Deps,
  person: Person,
  draft: OnboardingDraft & {
    readonly key: string
    /** The confirmation, which becomes the living card. */
    readonly card?: { readonly conversationId: string; readonly activityId: string }
  },
): Promise<string> {
  const id = newOnboardingId(digest('onboarding', person.tenant, person.id, draft.key))
  if ((await deps.ledger.onboarding(person.tenant, id)) !== undefined) return id
  const about = { tenant: person.tenant, actor: person.id, details: { onboarding: id } }
  return auditRefusals(deps, about, undefined, async () => {
    const plan = await planOnboarding(deps, person, draft)
    if (plan.kind === 'existing') return plan.id
    return deps.ledger.write(async (tx) => {
      requireFresh({ authority: undefined, readAt: plan.readAt }, tx.now)
      const there =
        (await tx.openOnboarding(person.tenant, plan.company.id, plan.address)) ??
        (await tx.onboarding(person.tenant, id))
      if (there !== undefined) return whoseItIs(deps, person, there)
      if ((await tx.countOpenOnboardingsBy(person.tenant, person.id)) >= openPerPerson)
        throw new Refusal('too-many-onboardings', { count: openPerPerson })
      const onboarding = await insert(tx, person, id, plan)
      if (draft.card) await tx.registerCard({ person, subject: onboardingSubject(id), ...draft.card })
      await oweOnboarding(tx, onboarding)
      await showOnboarding(tx, onboarding)
      return id
    })
  })
}

/** Somebody was first meanwhile. */
function whoseItIs(deps: Deps, person: Person, there: Onboarding): string {
  if (customerPart(there, person, deps.rules) === undefined) throw new Refusal('already-onboarding')
  return there.id
}

async function insert(
  tx: LedgerTransaction,
  person: Person,
  id: string,
  { customer, company, name, address, forSelf, proven }: Extract<OnboardingPlan, { kind: 'new' }>,
): Promise<Onboarding> {
  const { tenant } = person
  const requester = actorOf(person)
  const caseId = await openCase(tx, {
    tenant,
    kind: 'onboarding',
    onboardingId: id,
    stage: 'link',
    requester,
    findings: [
      { code: 'number', value: customer.name === '' ? customer.number : `${customer.number} (${customer.name})` },
      { code: 'requester', value: requester.name },
      { code: 'beneficiary', value: `${name} <${address}>` },
    ],
  })
  const since = { stageSince: tx.now, askedAt: tx.now, changedAt: tx.now }
  const begins = { version: 1, stage: 'link', generation: 1, attempts: 0, broughtTo: [], deeds: [] } as const
  const onboarding = { id, tenant, requester, forSelf, name, address, customer, company, caseId, ...since, ...begins }
  await tx.insertOnboarding(onboarding)
  await tx.audit({
    tenant,
    verb: 'onboarding.asked',
    actor: person.id,
    caseId,
    customerNumber: customer.number,
    evidence: { rule: 'a number of their own', read: { company: company.id, proven }, readAt: tx.now },
    details: { onboarding: id, company: company.id, forSelf },
  })
  return onboarding
}
