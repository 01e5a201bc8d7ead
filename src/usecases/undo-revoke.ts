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
import { digest, fingerprintOfAll } from './ids.ts'
import { oweChange } from './new-change.ts'
import { showBatch, showPressed } from './taken-away.ts'

interface Undo {
  /** What was revoked together. */
  readonly batch: string
  /** Fingerprint of what the card said would come back (I-26). */
  readonly seen: number
}

/** What the card offered and stays off: each number is under its own authority (I-12). */
export interface LeftOff {
  readonly revoke: Change
  readonly why: 'not-administrator' | 'beneficiary-unknown'
}

/**
 * Gives back exactly what a revoke of less than ten minutes ago took away (I-13): new grants by somebody who may at
 * this moment, whoever took it away. @returns what stays off although the card offered it
 */
export async function undoRevoke(deps: Deps, administrator: Person, undo: Undo): Promise<readonly LeftOff[]> {
  const revokes = await deps.ledger.changesOfBatch(administrator.tenant, undo.batch)
  const about = { tenant: administrator.tenant, actor: administrator.id, ...aboutWhich(revokes[0]) }
  return auditRefusals(deps, about, undefined, async () => {
    const on = await rightsToUndo(deps, administrator, revokes)
    return deps.ledger.write(async (tx) => {
      for (const revoke of revokes) requireFresh(on(revoke).rights, tx.now)
      const first = await tx.firstTime(administrator.tenant, digest('undo', undo.batch, undo.seen))
      const { undoable, refusal } = await judge({ ledger: tx, catalogue: deps.catalogue }, revokes, tx.now)
      const left = undoable.filter((revoke) => on(revoke).why !== undefined)
      if (!first) return left.map((revoke) => leftOff(revoke, on))
      if (refusal !== undefined) throw refusal
      if (fingerprintOfAll(undoable.map(({ id }) => id)) !== undo.seen) throw new Refusal('seen-outdated')
      const back = undoable.filter((revoke) => !left.includes(revoke))
      if (back.length === 0) throw refusalOf(left, on)
      await giveBack(tx, administrator, back, on)
      for (const revoke of left) await refuse(tx, administrator, leftOff(revoke, on), on(revoke).rights)
      // The card of the revoke, which cannot be undone twice.
      if (revokes[0]) await showBatch(tx, revokes[0])
      return left.map((revoke) => leftOff(revoke, on))
    })
  })
}

const aboutWhich = (revoke: Change | undefined) =>
  revoke === undefined ? {} : { customerNumber: revoke.customer.number, userId: revoke.user.id }

interface RightsOn {
  readonly rights: FreshAuthority
  readonly why?: LeftOff['why']
}
type RightsOf = (revoke: Change) => RightsOn

/**
 * Whoever may on none of the numbers gets the same no for every id; of which numbers else it was, only who took it away
 * is told (I-18).
 */
async function rightsToUndo(deps: Deps, administrator: Person, revokes: readonly Change[]): Promise<RightsOf> {
  const own = whoMayDecide(administrator)
  const numbers = [...new Set(revokes.map(({ customer }) => customer.number))]
  const read = await Promise.all(numbers.map((number) => readAuthority(deps, administrator, number)))
  const without = read.filter(({ authority }) => authority === undefined).length
  const didIt = revokes.every(({ by }) => by.id === administrator.id)
  if (without === numbers.length || (without > 0 && !didIt)) throw new Refusal('not-visible')
  if (revokes.some(({ user }) => user.id === own.id)) throw new Refusal('own-account')
  const users = await Promise.all(numbers.map((number) => reading(() => deps.backend.usersOf(number))))
  return ({ customer, user }) => {
    const at = numbers.indexOf(customer.number)
    const rights = read[at] ?? { authority: undefined, readAt: 0 }
    if (rights.authority === undefined) return { rights, why: 'not-administrator' }
    return users[at]?.some(({ id }) => id === user.id) ? { rights } : { rights, why: 'beneficiary-unknown' }
  }
}

const leftOff = (revoke: Change, on: RightsOf): LeftOff => ({ revoke, why: on(revoke).why ?? 'not-administrator' })

function refusalOf([first]: readonly Change[], on: RightsOf): Refusal {
  if (first === undefined) return new Refusal('seen-outdated')
  return new Refusal(leftOff(first, on).why, { number: first.customer.number })
}

/** What can come back now; a refusal where nothing of it can. */
async function judge(
  deps: Parameters<typeof whyNotUndoNow>[0],
  revokes: readonly Change[],
  now: number,
): Promise<{ readonly undoable: readonly Change[]; readonly refusal?: Refusal }> {
  const undoable: Change[] = []
  const reasons: { readonly why: RefusalCode; readonly revoke: Change }[] = []
  for (const revoke of revokes) {
    const why = await whyNotUndoNow(deps, revoke, now)
    if (why === undefined) undoable.push(revoke)
    else reasons.push({ why, revoke })
  }
  const first = reasons.find(({ why }) => why !== 'seen-outdated') ?? reasons[0]
  if (undoable.length > 0 || first === undefined) return { undoable }
  const label = deps.catalogue.authorisation(first.revoke.authorisation)?.label
  return { undoable, refusal: new Refusal(first.why, label === undefined ? {} : { label }) }
}

async function giveBack(
  tx: LedgerTransaction,
  administrator: Person,
  revokes: readonly Change[],
  on: RightsOf,
): Promise<void> {
  const batch = digest('undo', administrator.tenant, revokes[0]?.batch, tx.now).slice(0, 32)
  for (const taken of Map.groupBy(revokes, ({ customer }) => customer.number).values()) {
    const [first] = taken
    if (first === undefined) continue
    const { tenant, user, customer } = first
    const { rights } = on(first)
    const authorisations = taken.map(({ authorisation }) => authorisation)
    const asked = await closeAsked(tx, administrator, { user, customer, authorisations, rights }, batch)
    const about = { tenant, batch, cause: 'undo', wish: 'on', user, customer, by: actorOf(administrator) } as const
    const evidence = evidenceOf(`undo: ${rights.authority?.via ?? 'none'}`, rights)
    for (const { id: undoes, authorisation, service } of taken) {
      const wished = { ...about, ...instead(asked, authorisation), authorisation, service, undoes }
      await oweChange(tx, wished, { evidence, details: { undoes } })
    }
  }
  await showPressed(tx, administrator, { batch })
}

/** Each no stands in the audit, as where all of it is refused. */
async function refuse(
  tx: LedgerTransaction,
  { tenant, id: actor }: Person,
  { revoke, why }: LeftOff,
  rights: FreshAuthority,
): Promise<void> {
  const { id: changeId, customer, user, authorisation } = revoke
  const about = { tenant, actor, changeId, customerNumber: customer.number, userId: user.id, authorisation }
  await tx.audit({ ...about, verb: 'refused', evidence: evidenceOf(why, rights), details: { code: why } })
}
