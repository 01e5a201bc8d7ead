import type { Company } from '../domain/api-platform.ts'
import type { CompanyProof, Onboarding } from '../domain/onboarding.ts'
import { vouchedOf } from '../domain/onboarding-deeds.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'

type Reads = Pick<BackendReads, 'company' | 'authorityOver'>
export type ToProve = Pick<Onboarding, 'address' | 'requester' | 'company' | 'customer' | 'deeds'>

const domainOf = (address: string): string => address.split('@').at(-1)?.toLowerCase() ?? ''

/**
 * Whether the company stands behind the address, as it is at this moment (I-8, I-17): by a domain of its own, by who
 * asked being administrator of one of its numbers, or by an administrator who vouched and still is one. Undefined where
 * nothing of that holds. @throws BackendUnavailable
 */
export async function readProof(reads: Reads, onboarding: ToProve): Promise<CompanyProof | undefined> {
  const company = await reads.company(onboarding.company.id)
  if (company === undefined) return undefined
  const domain = domainOf(onboarding.address)
  if (company.domains.some((each) => each.toLowerCase() === domain)) return { kind: 'domain', value: domain }
  return (await byRequester(reads, company, onboarding)) ?? byVouching(reads, company, onboarding)
}

async function byRequester(
  reads: Reads,
  { numbers }: Company,
  { requester: { userId, name } }: ToProve,
): Promise<CompanyProof | undefined> {
  if (userId === undefined) return undefined
  const authorities = await Promise.all(numbers.map((number) => reads.authorityOver(userId, number)))
  const has = authorities.some((each) => each !== undefined)
  return has ? { kind: 'administrator', value: userId, name } : undefined
}

async function byVouching(
  reads: Reads,
  { numbers }: Company,
  { customer, deeds }: ToProve,
): Promise<CompanyProof | undefined> {
  const vouched = vouchedOf({ deeds })
  const userId = vouched?.kind === 'vouched' ? vouched.by.userId : undefined
  if (vouched === undefined || userId === undefined || !numbers.includes(customer.number)) return undefined
  const authority = await reads.authorityOver(userId, customer.number)
  return authority && { kind: 'administrator', value: userId, name: vouched.by.name, at: vouched.at }
}

/** What is missing where there is no proof. */
export const whyNoProof = ({ vouching }: Pick<Onboarding, 'vouching'>): RefusalCode =>
  vouching === undefined ? 'proof-missing' : missing[vouching]

const missing: Readonly<Record<NonNullable<Onboarding['vouching']>, RefusalCode>> = {
  asked: 'proof-waits',
  no: 'proof-denied',
  nobody: 'proof-missing',
  // The first answer counts, and who gave it is no administrator any more.
  yes: 'proof-lapsed',
}
