import type { Selectable, Updateable } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import { isOnboardingOver, onboardingMoves, onboardingStages } from '../domain/onboarding.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { OnboardingReads, OnboardingWrites } from '../ports/onboardings.ts'
import { requireMove, requireOne } from './guarded-write.ts'
import { lockSubject } from './lock-subject.ts'
import { deedRow, leftBehind, onboardingFrom, onboardingRow, patchColumns } from './onboarding-rows.ts'
import type { OnboardingTable } from './onboarding-tables.ts'
import { snapshot } from './snapshot.ts'
import type { Db } from './tables.ts'

type Reads = Omit<OnboardingReads, 'platformCursor' | 'hasHappened'>
type Writes = Omit<OnboardingWrites, 'notePlatformEvent' | 'movePlatformCursor'>

const openStages = onboardingStages.filter((stage) => !isOnboardingOver({ stage }))

export const onboardingReads = (db: Db): Reads => {
  const all = (find: (at: Db) => ReturnType<typeof onboardingsIn>): Promise<readonly Onboarding[]> =>
    snapshot(db, async (at) => withParts(at, await find(at).execute()))
  return {
    onboarding: async (tenant, id) => (await all((at) => onboardingsIn(at, tenant).where('id', '=', id)))[0],
    onboardingsAbout: (tenant, requesterId, address) =>
      all((at) =>
        onboardingsIn(at, tenant)
          .where((eb) =>
            eb.or([
              eb('requester_id', '=', requesterId),
              ...(address === undefined ? [] : [eb('address', '=', address.toLowerCase())]),
            ]),
          )
          .orderBy('asked_at', 'desc')
          .orderBy('id')
          .limit(100),
      ),
    countOpenOnboardingsBy: async (tenant, requesterId) => {
      const found = await db
        .selectFrom('onboarding')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('tenant', '=', tenant)
        .where('requester_id', '=', requesterId)
        .where('state', 'in', openStages)
        .executeTakeFirstOrThrow()
      return Number(found.count)
    },
    openOnboarding: async (tenant, company, address) =>
      (await all((at) => openOf(at, tenant, company).where('address', '=', address.toLowerCase())))[0],
    openOnboardings: (tenant, company) => all((at) => openOf(at, tenant, company).orderBy('asked_at').orderBy('id')),
  }
}

const onboardingsIn = (db: Db, tenant: string) => db.selectFrom('onboarding').selectAll().where('tenant', '=', tenant)

const openOf = (db: Db, tenant: string, company: string) =>
  onboardingsIn(db, tenant).where('company', '=', company).where('state', 'in', openStages)

/** All of one tenant. */
async function withParts(db: Db, rows: readonly Selectable<OnboardingTable>[]): Promise<readonly Onboarding[]> {
  const [first] = rows
  if (first === undefined) return []
  const ids = rows.map(({ id }) => id)
  const deeds = await db
    .selectFrom('onboarding_deed')
    .selectAll()
    .where('tenant', '=', first.tenant)
    .where('onboarding_id', 'in', ids)
    .orderBy('position')
    .execute()
  const reviewers = await db
    .selectFrom('onboarding_reviewer')
    .selectAll()
    .where('tenant', '=', first.tenant)
    .where('onboarding_id', 'in', ids)
    .orderBy('user_id')
    .execute()
  const deedsOf = Map.groupBy(deeds, (each) => each.onboarding_id)
  const reviewersOf = Map.groupBy(reviewers, (each) => each.onboarding_id)
  return rows.map((row) =>
    onboardingFrom(
      row,
      deedsOf.get(row.id) ?? [],
      (reviewersOf.get(row.id) ?? []).map((each) => each.user_id),
    ),
  )
}

const lockOnboarding = (tx: Db, tenant: string, id: string): Promise<void> => lockSubject(tx, 'onboarding', tenant, id)

export const onboardingWrites = (tx: Db, now: Instant): Writes => ({
  async insertOnboarding(onboarding) {
    const inserted = await tx
      .insertInto('onboarding')
      .values(onboardingRow(onboarding))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    requireOne(inserted.numInsertedOrUpdatedRows, `onboarding ${onboarding.id}`)
  },

  async moveOnboarding(tenant, id, version, to, patch = {}) {
    await lockOnboarding(tx, tenant, id)
    const found = await versionOf(tx, tenant, id, version)
    requireMove(onboardingMoves, found.state, to, `onboarding ${id}`)
    const ended = isOnboardingOver({ stage: to }) ? { ended_at: now } : {}
    await update(tx, found, { state: to, stage_since: now, ...leftBehind, ...patchColumns(patch), ...ended }, now)
  },

  async changeOnboarding(tenant, id, version, patch) {
    await lockOnboarding(tx, tenant, id)
    await update(tx, await versionOf(tx, tenant, id, version), patchColumns(patch), now)
  },

  async insertOnboardingDeed(tenant, id, deed) {
    await lockOnboarding(tx, tenant, id)
    const last = await tx
      .selectFrom('onboarding_deed')
      .select((eb) => eb.fn.max('position').as('position'))
      .where('tenant', '=', tenant)
      .where('onboarding_id', '=', id)
      .executeTakeFirst()
    const row = deedRow(tenant, id, deed, (last?.position ?? -1) + 1)
    await tx.insertInto('onboarding_deed').values(row).execute()
  },

  async bringOnboarding(tenant, id, to) {
    for (const user_id of to)
      await tx
        .insertInto('onboarding_reviewer')
        .values({ tenant, onboarding_id: id, user_id })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  },
})

async function versionOf(tx: Db, tenant: string, id: string, version: number) {
  const query = onboardingsIn(tx, tenant).where('id', '=', id).where('version', '=', version)
  const found = await query.executeTakeFirst()
  if (found === undefined) throw new LedgerConflict(`onboarding ${id}`)
  return found
}

async function update(
  tx: Db,
  { tenant, id, version }: Selectable<OnboardingTable>,
  columns: Updateable<OnboardingTable>,
  now: Instant,
): Promise<void> {
  const result = await tx
    .updateTable('onboarding')
    .set({ ...columns, changed_at: now, version: version + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  requireOne(result.numUpdatedRows, `onboarding ${id}`)
}
