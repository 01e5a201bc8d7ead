import type { Actor } from '../domain/access-request.ts'
import type { Notice, Subject } from '../domain/effect.ts'
import { isOnboardingOver, stageFacts } from '../domain/onboarding.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import type { PersonKey } from '../domain/person.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { showCase } from './open-case.ts'
import { distinct } from './show-to-all.ts'

export const onboardingSubject = (id: string): Subject => ({ kind: 'onboarding', id })

/** Who asked, and who gets access where the bot knows them; whether it is them for certain is seen when it is shown (I-5). */
async function customersOf(
  tx: LedgerTransaction,
  { tenant, requester, address }: Onboarding,
): Promise<readonly PersonKey[]> {
  return distinct([{ tenant, id: requester.id }, ...(await tx.peopleWithAddress(tenant, address))])
}

/** Owes the customer's card to whom it is about and to the administrators who were asked to vouch. */
export async function showToCustomers(tx: LedgerTransaction, onboarding: Onboarding): Promise<void> {
  const { tenant, id, broughtTo } = onboarding
  const subject = onboardingSubject(id)
  const administrators = await Promise.all(broughtTo.map((userId) => tx.peopleLinkedTo(tenant, userId)))
  const viewers = await tx.viewersOf(tenant, subject)
  const everybody = [...(await customersOf(tx, onboarding)), ...administrators.flat(), ...viewers]
  for (const person of distinct(everybody)) await tx.owe({ kind: 'show', person, subject })
}

/** Both sides' cards: they always tell the same. */
export async function showOnboarding(tx: LedgerTransaction, onboarding: Onboarding): Promise<void> {
  await showToCustomers(tx, onboarding)
  await showCase(tx, onboarding.tenant, onboarding.caseId)
}

/**
 * Whose turn it is now hears so, and at the end everybody: the customer, and the agent who has the case. Who did it knows.
 */
export async function tellOfOnboarding(
  tx: LedgerTransaction,
  onboarding: Onboarding,
  found: Pick<ServicedeskCase, 'claimedBy'>,
  by?: Actor,
): Promise<void> {
  const { tenant, id, version, stage } = onboarding
  const notice: Notice = { kind: 'onboarding', onboardingId: id, version }
  const over = isOnboardingOver(onboarding)
  const party = onboarding.trouble === undefined ? stageFacts[stage].party : 'servicedesk'
  const agents = found.claimedBy !== undefined && (over || party === 'servicedesk') ? [found.claimedBy] : []
  const customers = over || party === 'customer' ? await customersOf(tx, onboarding) : []
  const told = distinct([...customers, ...agents.map((agent) => ({ tenant, id: agent.id }))])
  for (const person of told) if (person.id !== by?.id) await tx.owe({ kind: 'tell', person, notice })
}

/** An administrator answered: the agent who has the case goes on with it. */
export async function tellAgentOf(
  tx: LedgerTransaction,
  { tenant, id, version }: Onboarding,
  { claimedBy }: Pick<ServicedeskCase, 'claimedBy'>,
): Promise<void> {
  if (claimedBy === undefined) return
  const notice: Notice = { kind: 'onboarding', onboardingId: id, version }
  await tx.owe({ kind: 'tell', person: { tenant, id: claimedBy.id }, notice })
}

/** The effect that does whatever it needs next. */
export const oweOnboarding = (
  tx: LedgerTransaction,
  { tenant, id, company }: Pick<Onboarding, 'tenant' | 'id'> & { readonly company: { readonly id: string } },
): Promise<void> => tx.owe({ kind: 'onboarding', tenant, onboardingId: id, company: company.id })
