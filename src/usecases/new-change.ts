import type { AuditEvent } from '../domain/audit-event.ts'
import type { Change } from '../domain/change.ts'
import type { Effect } from '../domain/effect.ts'
import { isNeverGranted } from '../domain/never-granted.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { digest, newId } from './ids.ts'

type Wished = Pick<
  Change,
  | 'tenant'
  | 'batch'
  | 'requestId'
  | 'lineId'
  | 'cause'
  | 'wish'
  | 'user'
  | 'customer'
  | 'authorisation'
  | 'service'
  | 'by'
  | 'undoes'
>

/** A wish that is due, numbered after every earlier wish about the same right (I-28), with a key of its own (I-22). */
export async function newChange(tx: LedgerTransaction, wished: Wished): Promise<Change> {
  const { tenant, user, customer, authorisation, wish } = wished
  if (wish === 'on' && isNeverGranted(authorisation)) throw new Refusal('never-granted', { label: authorisation })
  const latest = await tx.latestChange(tenant, user.id, customer.number, authorisation)
  const generation = (latest?.generation ?? 0) + 1
  const key = keyOf(wished, generation)
  return { ...wished, id: newId(), generation, key, state: 'due', attempts: 0, createdAt: tx.now }
}

/** Names one wish towards the backend (I-22): a batch may be about several numbers. */
export const keyOf = (
  { lineId, batch, user, customer, authorisation, wish }: Omit<Wished, 'tenant' | 'cause' | 'service' | 'by'>,
  generation: number,
): string => digest(lineId ?? batch, user.id, customer.number, authorisation, wish, generation)

/** Nothing is granted or revoked here: the worker carries it out, after another look at who wanted it (I-9). */
export async function oweChange(
  tx: LedgerTransaction,
  wished: Wished,
  because: Required<Pick<AuditEvent, 'evidence'>> & Pick<AuditEvent, 'details'>,
): Promise<Change> {
  const change = await newChange(tx, wished)
  await tx.insertChange(change)
  const { tenant, requestId, lineId, customer, user, authorisation, by } = change
  await tx.audit({
    tenant,
    verb: 'change.due',
    actor: by.id,
    ...(requestId === undefined ? {} : { requestId }),
    ...(lineId === undefined ? {} : { lineId }),
    changeId: change.id,
    customerNumber: customer.number,
    userId: user.id,
    authorisation,
    ...because,
  })
  await tx.owe(effectOf(change))
  return change
}

/** The effect that carries it out. */
export const effectOf = ({ tenant, id, customer, user }: Change): Effect => ({
  kind: 'change',
  tenant,
  changeId: id,
  customerNumber: customer.number,
  userId: user.id,
})
