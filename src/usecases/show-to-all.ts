import type { AccessRequest } from '../domain/access-request.ts'
import { isPartOfAsk } from '../domain/access-request.ts'
import type { Notice, Subject } from '../domain/effect.ts'
import { personKey } from '../domain/person.ts'
import type { PersonKey } from '../domain/person.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'

/** Owes every copy of a request's card to everybody who should see it: who asked, who benefits, who decides. */
export async function showToAll(tx: LedgerTransaction, request: AccessRequest): Promise<void> {
  const subject: Subject = { kind: 'request', id: request.id }
  const reviewers = await Promise.all(request.reviewers.map(({ user }) => tx.peopleLinkedTo(request.tenant, user.id)))
  const everybody = [...reviewers.flat(), ...(await tx.viewersOf(request.tenant, subject))]
  for (const person of distinct(everybody)) await tx.owe({ kind: 'show', person, subject })
  await showToThem(tx, request)
}

/**
 * Owes the card to who asked and who benefits. Who asked several things in one go has one card for all of it: it is
 * kept right, and no card per request is added to it.
 */
export async function showToThem(tx: LedgerTransaction, request: AccessRequest): Promise<void> {
  const isRequester = ({ id }: PersonKey): boolean => id === request.requester.id
  for (const person of await aboutWhom(tx, request)) {
    const whole = isPartOfAsk(request) && isRequester(person)
    const subject: Subject = whole ? { kind: 'ask', id: request.batch } : { kind: 'request', id: request.id }
    await tx.owe({ kind: 'show', person, subject })
  }
}

/** Owes a short message to who asked and who benefits. */
export async function tellAbout(
  tx: LedgerTransaction,
  request: AccessRequest,
  notice: Notice,
  options: { readonly onlyRequester?: boolean } = {},
): Promise<void> {
  const people = options.onlyRequester
    ? [{ tenant: request.tenant, id: request.requester.id }]
    : await aboutWhom(tx, request)
  for (const person of people) await tx.owe({ kind: 'tell', person, notice })
}

/** Requester and, when somebody else, the beneficiary with every Teams account linked to that portal user. */
export async function aboutWhom(tx: LedgerTransaction, request: AccessRequest): Promise<readonly PersonKey[]> {
  const requester = { tenant: request.tenant, id: request.requester.id }
  if (request.requester.userId === request.beneficiary.id) return [requester]
  return distinct([requester, ...(await tx.peopleLinkedTo(request.tenant, request.beneficiary.id))])
}

export const distinct = (people: readonly PersonKey[]): readonly PersonKey[] => [
  ...new Map(people.map((person) => [`${person.tenant}:${person.id}`, personKey(person)])).values(),
]
