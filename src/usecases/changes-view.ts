import { labelOf } from '../catalogue/label.ts'
import type { Catalogue } from '../catalogue/load.ts'
import type { Actor } from '../domain/access-request.ts'
import type { Change } from '../domain/change.ts'
import { fingerprintOfAll } from './ids.ts'
import { placeOf } from '../domain/place.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import { undoUntil, whyNotUndo } from '../domain/undo.ts'
import type { ChangesView, LineView, UndoView } from '../domain/view.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { changeFields } from './request-view.ts'

interface ViewDeps {
  readonly catalogue: Catalogue
  readonly ledger: LedgerReads
}

/** What was pressed together, for who did it and for whom it is about; nobody else sees it (I-18). */
export async function changesView(
  deps: ViewDeps,
  person: Person,
  batch: string,
  now: Instant,
): Promise<ChangesView | undefined> {
  const changes = await deps.ledger.changesOfBatch(person.tenant, batch)
  const first = changes[0]
  if (first === undefined) return undefined
  const by = await whoDidIt(deps.ledger, changes, first)
  const audience = by.id === person.id ? 'administrator' : 'beneficiary'
  if (audience === 'beneficiary' && first.user.id !== person.portalUser?.id) return undefined
  const service = deps.catalogue.service(first.service)
  const several = new Set(changes.map(({ customer }) => customer.number)).size > 1
  const mixed = changes.some((change) => change.service !== first.service)
  const undo = audience === 'administrator' ? await undoView(deps, changes, now, several) : undefined
  return {
    kind: 'changes',
    audience,
    id: batch,
    cause: (changes.find(isNotOfLine) ?? first).cause,
    wish: first.wish,
    byName: by.name,
    user: first.user,
    customer: first.customer,
    service: service?.name ?? sameInBoth(labelOf(deps, first.authorisation)),
    createdAt: first.createdAt,
    lines: await Promise.all(changes.map((change) => lineOf(deps, change, several))),
    // Several services show in several places: of one of them it would be said of all.
    ...(mixed || service?.afterwards === undefined ? {} : { tile: service.afterwards.tile }),
    ...(mixed ? { mixed } : { place: placeOf(service) }),
    ...(undo === undefined ? {} : { undo }),
  }
}

const isNotOfLine = ({ cause }: Change): boolean => cause !== 'line'

/** Who gave what was asked approved it; somebody else may have tried it again since. */
async function whoDidIt(ledger: LedgerReads, changes: readonly Change[], first: Change): Promise<Actor> {
  const own = changes.find(isNotOfLine)
  if (own !== undefined || first.requestId === undefined) return (own ?? first).by
  const request = await ledger.request(first.tenant, first.requestId)
  const line = request?.lines.find(({ id }) => id === first.lineId)
  return line?.decisions.find(({ at }) => at === first.createdAt)?.reviewer ?? first.by
}

const sameInBoth = (label: string) => ({ nl: label, en: label })

async function lineOf(deps: ViewDeps, change: Change, several: boolean): Promise<LineView> {
  return {
    id: change.id,
    label: labelOf(deps, change.authorisation),
    needs: 1,
    approvals: 1,
    wish: change.wish,
    ...(await changeFields(deps.ledger, change)),
    ...(several ? { customer: change.customer } : {}),
    ...(change.wish === 'off' ? await undoneBy(deps, change) : {}),
  }
}

const rightOf = ({ tenant, user, customer, authorisation }: Change) =>
  [tenant, user.id, customer.number, authorisation] as const

async function undoneBy(deps: ViewDeps, revoke: Change): Promise<Pick<LineView, 'undone'>> {
  const undo = (await deps.ledger.changesOfRight(...rightOf(revoke))).find(({ undoes }) => undoes === revoke.id)
  return undo === undefined ? {} : { undone: { byName: undo.by.name, at: undo.createdAt } }
}

/** Asked with the same function that refuses later. */
async function undoView(
  deps: ViewDeps,
  changes: readonly Change[],
  now: Instant,
  several: boolean,
): Promise<UndoView | undefined> {
  const judged = await Promise.all(
    changes.map(async (change) => ({ change, why: await whyNotUndoNow(deps, change, now) })),
  )
  const inTime = judged.filter(({ why }) => why === undefined || why === 'needs-two')
  if (inTime.length === 0) return undefined
  const labels = (because: 'needs-two' | undefined) =>
    inTime
      .filter(({ why }) => why === because)
      .map(({ change }) => `${labelOf(deps, change.authorisation)}${several ? ` · ${change.customer.number}` : ''}`)
  return {
    labels: labels(undefined),
    needsTwo: labels('needs-two'),
    fingerprint: fingerprintOfAll(inTime.filter(({ why }) => why === undefined).map(({ change }) => change.id)),
    until: Math.min(...inTime.map(({ change }) => undoUntil(change))),
  }
}

/** Why this revoke cannot be given back at this moment, with the newest wish about its right. */
export async function whyNotUndoNow({ ledger, catalogue }: ViewDeps, revoke: Change, now: Instant) {
  const newest = await ledger.latestChange(...rightOf(revoke))
  return whyNotUndo(revoke, newest, catalogue.authorisation(revoke.authorisation), now)
}
