import type { Change } from '../../domain/change.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { BackendReads } from '../../ports/permissions-backend.ts'
import { administratorsOver } from '../plan-request.ts'
import { distinct } from '../show-to-all.ts'
import { showEarlier } from '../taken-away.ts'
import type { Looked, ReconcileDeps } from './reconcile.ts'

const atOnce = 200

/** Granted here, off in the backend, and nobody here took it away: written down once and told, never granted again. */
export async function findGoneRights(deps: ReconcileDeps, tenant: string): Promise<Looked> {
  const total = { looked: 0, acted: 0, unclear: 0 }
  for (let after = ''; ;) {
    const rights = await deps.survey.shouldBeOn(tenant, after, atOnce)
    for (const change of rights) {
      const found = await stateOf(deps.reads(), change)
      total.looked += 1
      if (found === 'unclear') total.unclear += 1
      if (found === 'off' && (await report(deps, change))) total.acted += 1
    }
    if (rights.length < atOnce) return total
    after = rights.at(-1)?.id ?? ''
  }
}

async function stateOf(reads: BackendReads, change: Change): Promise<'on' | 'off' | 'unclear'> {
  const { number } = change.customer
  const held = await reads.heldBy(change.user.id, number)
  if (held.some(({ authorisation }) => authorisation === change.authorisation)) return 'on'
  if (held.length > 0) return 'off'
  return (await isEmptyBelievable(reads, change)) ? 'off' : 'unclear'
}

/** "Holds nothing" is believed only from a backend whose other lists are there and tell the same (I-10). */
async function isEmptyBelievable(reads: BackendReads, { user, customer }: Change): Promise<boolean> {
  const { number } = customer
  const [agents, users, own] = await Promise.all([
    reads.servicedeskAgents(),
    reads.usersOf(number),
    reads.numbersOf(user.id),
  ])
  const listed = users.some(({ id }) => id === user.id)
  if (agents.length === 0 || listed !== own.some((each) => each.number === number)) return false
  if (users.length === 0) return (await reads.hierarchyOf(number)) === undefined
  return !listed || (await administratorsOver({ backend: reads }, number)).length > 0
}

/** @returns false when somebody here wished something else meanwhile */
const report = ({ ledger }: ReconcileDeps, { tenant, id }: Change): Promise<boolean> =>
  ledger.write(async (tx) => {
    const change = await tx.change(tenant, id)
    if (change === undefined || change.goneAt !== undefined || !(await isLastWish(tx, change))) return false
    await tx.recordGone(tenant, id)
    await tx.audit({
      tenant,
      verb: 'change.gone',
      changeId: id,
      customerNumber: change.customer.number,
      userId: change.user.id,
      authorisation: change.authorisation,
      ...(change.requestId === undefined ? {} : { requestId: change.requestId }),
    })
    await showEarlier(tx, change)
    for (const person of await whoShouldKnow(tx, change))
      await tx.owe({ kind: 'tell', person, notice: { kind: 'change', changeId: id } })
    return true
  })

async function isLastWish(tx: LedgerTransaction, change: Change): Promise<boolean> {
  const { tenant, user, customer, authorisation, generation } = change
  const all = await tx.changesOfRight(tenant, user.id, customer.number, authorisation)
  const newer = all.filter((each) => each.generation > generation)
  return newer.every(({ state }) => state === 'failed' || state === 'withdrawn')
}

/** Whose right it was, who asked for it, and whose approval or own act it rested on. */
async function whoShouldKnow(tx: LedgerTransaction, change: Change) {
  const { tenant, requestId } = change
  const beneficiaries = await tx.peopleLinkedTo(tenant, change.user.id)
  const request = requestId === undefined ? undefined : await tx.request(tenant, requestId)
  const requester = request === undefined ? [] : [{ tenant, id: request.requester.id }]
  return distinct([...beneficiaries, ...requester, { tenant, id: change.by.id }])
}
