import type { AskedReviewer } from '../domain/access-request.ts'
import { isReachable } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import type { LedgerReads } from '../ports/ledger.ts'

/** Whether a message can reach one of them in Teams. @param holds what a person must have besides */
export async function isAnyReachable(
  ledger: Pick<LedgerReads, 'peopleLinkedTo'>,
  tenant: string,
  asked: readonly Pick<AskedReviewer, 'user'>[],
  holds: (person: Person) => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  for (const { user } of asked)
    for (const person of (await ledger.peopleLinkedTo(tenant, user.id)).filter(isReachable))
      if (await holds(person)) return true
  return false
}
