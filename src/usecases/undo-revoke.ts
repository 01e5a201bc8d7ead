import type { Change } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { closeAsked } from './answer-asked.ts'
import { instead } from './asked-along.ts'
import { auditRefusals } from './audit-refusals.ts'
import { whyNotUndoNow } from './changes-view.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, readAuthority, reading, requireFresh, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest, fingerprintOf } from './ids.ts'
import { oweChange } from './new-change.ts'
import { showBatch, showPressed } from './taken-away.ts'

interface Undo {
  /** What was revoked together. */
  readonly batch: string
  /** Fingerprint of what the card said would come back (I-26). */
  readonly seen: number
}

/**
 * Gives back exactly what a revoke of less than ten minutes ago took away (I-13): new grants by somebody who may at
 * this moment, whoever took it away.
 */
export async function undoRevoke(deps: Deps, administrator: Person, { batch, seen }: Undo): Promise<void> {
  const revokes = await deps.ledger.changesOfBatch(administrator.tenant, batch)
  const about = { tenant: administrator.tenant, actor: administrator.id, ...aboutWhich(revokes[0]) }
  await auditRefusals(deps, about, undefined, async () => {
    const rights = await rightsToUndo(deps, administrator, revokes)
    await deps.ledger.write(async (tx) => {
      for (const each of rights.values()) requireFresh(each, tx.now)
      if (!(await tx.firstTime(administrator.tenant, digest('undo', batch, seen)))) return
      const undoable = await stillUndoable({ ledger: tx, catalogue: deps.catalogue }, revokes, tx.now)
      if (fingerprintOf(undoable.map(({ id }) => id)) !== seen) throw new Refusal('seen-outdated')
      const onNumbers = Map.groupBy(undoable, ({ customer }) => customer.number)
      for (const [number, taken] of onNumbers) await giveBack(tx, administrator, taken, rights.get(number))
      // The card of the revoke, which cannot be undone twice.
      if (revokes[0]) await showBatch(tx, revokes[0])
    })
  })
}

const aboutWhich = (revoke: Change | undefined) =>
  revoke === undefined ? {} : { customerNumber: revoke.customer.number, userId: revoke.user.id }

type Rights = ReadonlyMap<string, FreshAuthority>

/** Whoever may not gets the same no for every id (I-18). */
async function rightsToUndo(deps: Deps, administrator: Person, revokes: readonly Change[]): Promise<Rights> {
  const own = whoMayDecide(administrator)
  const numbers = [...new Set(revokes.map(({ customer }) => customer.number))]
  const read = await Promise.all(numbers.map((number) => readAuthority(deps, administrator, number)))
  if (read.length === 0 || read.some(({ authority }) => authority === undefined)) throw new Refusal('not-visible')
  if (revokes.some(({ user }) => user.id === own.id)) throw new Refusal('own-account')
  const users = await Promise.all(numbers.map((number) => reading(() => deps.backend.usersOf(number))))
  for (const { user, customer } of revokes)
    if (!users[numbers.indexOf(customer.number)]?.some(({ id }) => id === user.id))
      throw new Refusal('beneficiary-unknown', { number: customer.number })
  return new Map(numbers.map((number, index) => [number, read[index] as FreshAuthority]))
}

/** @throws Refusal that says why, where nothing of it can come back */
async function stillUndoable(
  deps: Parameters<typeof whyNotUndoNow>[0],
  revokes: readonly Change[],
  now: number,
): Promise<readonly Change[]> {
  const undoable: Change[] = []
  const reasons: { readonly why: RefusalCode; readonly revoke: Change }[] = []
  for (const revoke of revokes) {
    const why = await whyNotUndoNow(deps, revoke, now)
    if (why === undefined) undoable.push(revoke)
    else reasons.push({ why, revoke })
  }
  const first = reasons.find(({ why }) => why !== 'seen-outdated') ?? reasons[0]
  if (undoable.length > 0 || first === undefined) return undoable
  const label = deps.catalogue.authorisation(first.revoke.authorisation)?.label
  throw new Refusal(first.why, label === undefined ? {} : { label })
}

async function giveBack(
  tx: LedgerTransaction,
  administrator: Person,
  taken: readonly Change[],
  rights: FreshAuthority = { authority: undefined, readAt: tx.now },
): Promise<void> {
  const [first] = taken
  if (first === undefined) return
  const { tenant, user, customer } = first
  const batch = digest('undo', tenant, first.batch, tx.now).slice(0, 32)
  const authorisations = taken.map(({ authorisation }) => authorisation)
  const asked = await closeAsked(tx, administrator, { user, customer, authorisations, rights }, batch)
  const about = { tenant, batch, cause: 'undo', wish: 'on', user, customer, by: actorOf(administrator) } as const
  const evidence = evidenceOf(`undo: ${rights.authority?.via ?? 'none'}`, rights)
  for (const { id: undoes, authorisation, service } of taken) {
    const wished = { ...about, ...instead(asked, authorisation), authorisation, service, undoes }
    await oweChange(tx, wished, { evidence, details: { undoes } })
  }
  await showPressed(tx, administrator, { batch })
}
