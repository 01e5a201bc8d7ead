import type { Change } from '../domain/change.ts'
import type { Instant } from '../domain/instant.ts'
import { personKey } from '../domain/person.ts'
import type { LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { showInvitation } from './show-invitation.ts'
import { distinct, showToAll } from './show-to-all.ts'

export interface TakenAway {
  readonly at?: Instant
  /** Absent where it was not done through this bot. */
  readonly byName?: string
}

/** A right that was given and taken away afterwards: the newest wish about it is an "off" that is done (I-28), or the backend lost it. */
export async function takenAwayBy(ledger: LedgerReads, change: Change): Promise<TakenAway | undefined> {
  if (change.state !== 'done' || change.wish !== 'on') return undefined
  if (change.goneAt !== undefined) return { at: change.goneAt }
  const { tenant, user, customer, authorisation } = change
  const latest = await ledger.latestChange(tenant, user.id, customer.number, authorisation)
  if (latest === undefined || latest.id === change.id || latest.state !== 'done') return undefined
  // Given more than once, it is the last of them that is found gone.
  if (latest.wish === 'on') return latest.goneAt === undefined ? undefined : { at: latest.goneAt }
  return { byName: latest.by.name, ...(latest.doneAt === undefined ? {} : { at: latest.doneAt }) }
}

export const isTakenAway = async (ledger: LedgerReads, change: Change): Promise<boolean> =>
  (await takenAwayBy(ledger, change)) !== undefined

/** Cards of what was given before still say that it is on: they are shown anew, and "do you see it?" is over. */
export async function showEarlier(tx: LedgerTransaction, since: Change): Promise<void> {
  const { tenant, user, customer, authorisation } = since
  const earlier = await tx.changesOfRight(tenant, user.id, customer.number, authorisation)
  for (const change of earlier.filter((each) => each.wish === 'on' && each.state === 'done'))
    await showChange(tx, change)
}

/** Every card that says how it stands with this change. */
export async function showChange(tx: LedgerTransaction, change: Change): Promise<void> {
  const { tenant, requestId } = change
  const request = requestId === undefined ? undefined : await tx.request(tenant, requestId)
  if (request) await showToAll(tx, request)
  else await showBatch(tx, change)
  for (const person of await tx.viewersOf(tenant, { kind: 'visible', id: change.id }))
    await tx.owe({ kind: 'show', person, subject: { kind: 'visible', id: change.id } })
}

/** Everybody who has a card about a direct change: who did it, whose right it is, and who follows how they were added. */
export async function showBatch(tx: LedgerTransaction, change: Change): Promise<void> {
  const beneficiaries = await tx.peopleLinkedTo(change.tenant, change.user.id)
  const people = [{ tenant: change.tenant, id: change.by.id }, ...beneficiaries.map(personKey)]
  for (const person of distinct(people))
    await tx.owe({ kind: 'show', person, subject: { kind: 'changes', id: change.batch } })
  const invitation = await tx.invitationOfBatch(change.tenant, change.batch)
  if (invitation !== undefined) await showInvitation(tx, invitation)
}
