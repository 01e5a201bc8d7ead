import { isDirect } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import type { Subject } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
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
async function showChange(tx: LedgerTransaction, change: Change): Promise<void> {
  const { tenant } = change
  await showStanding(tx, change)
  for (const person of await tx.viewersOf(tenant, { kind: 'visible', id: change.id }))
    await tx.owe({ kind: 'show', person, subject: { kind: 'visible', id: change.id } })
}

/** The cards of the request that it is a line of, and of what was pressed together with it. */
export async function showStanding(tx: LedgerTransaction, change: Change): Promise<void> {
  const { tenant, requestId } = change
  const request = requestId === undefined ? undefined : await tx.request(tenant, requestId)
  if (request) await showToAll(tx, request)
  if (isDirect(change)) await showBatch(tx, change)
}

/**
 * Everybody who has a card about a direct change: who did it, and whose right it is. Of what was asked the card of the
 * request tells the latter, and who tries it again may be another than who did it.
 */
export async function showBatch(tx: LedgerTransaction, { tenant, batch, requestId, user, by }: Change): Promise<void> {
  const subject: Subject = { kind: 'changes', id: batch }
  const people =
    requestId === undefined
      ? [{ tenant, id: by.id }, ...(await tx.peopleLinkedTo(tenant, user.id))]
      : await tx.viewersOf(tenant, subject)
  for (const person of distinct(people)) await tx.owe({ kind: 'show', person, subject })
  const invitation = await tx.invitationOfBatch(tenant, batch)
  if (invitation !== undefined) await showInvitation(tx, invitation)
}

interface Pressed {
  readonly batch: string
  /** The message that was pressed; it becomes the card of what was done. */
  readonly card?: { readonly conversationId: string; readonly activityId: string }
}

/** What an administrator did at once, for them and for whose right it is. */
export async function showPressed(tx: LedgerTransaction, person: Person, { batch, card }: Pressed): Promise<void> {
  const subject: Subject = { kind: 'changes', id: batch }
  if (card) await tx.registerCard({ person, subject, ...card })
  await tx.owe({ kind: 'show', person, subject })
  const changes = await tx.changesOfBatch(person.tenant, batch)
  const unasked = changes.find(({ requestId }) => requestId === undefined)
  if (unasked) await showBatch(tx, unasked)
}
