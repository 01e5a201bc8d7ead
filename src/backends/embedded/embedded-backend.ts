import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { AuthorisationId, CustomerNumber, PortalUserId } from '../../domain/portal.ts'
import { BackendRefused, BackendUnavailable } from '../../domain/backend-error.ts'
import type { BackendTraits, PermissionsBackend } from '../../ports/permissions-backend.ts'
import { openDatabase } from '../../store/database.ts'
import type { Place } from '../../store/database.ts'
import { administratorsOf, authorityOver } from './administrators.ts'
import { demoPortal } from './demo-portal.ts'
import { describeNumber } from './number-description.ts'
import type { NumberDescription } from './number-description.ts'
import { heldBy, hierarchyOf, numbersOf, usersOf } from './numbers.ts'
import { createHappenings } from './platform-happenings.ts'
import type { PlatformHappenings } from './platform-happenings.ts'
import { possibleHappenings } from './platform-possible.ts'
import { platformReads } from './platform-reads.ts'
import { createPlatformWrites } from './platform-writes.ts'
import { portalAuthorisations } from './portal-authorisations.ts'
import type { KnownAuthorisation } from './portal-authorisations.ts'
import { importPortal, seedPortal } from './portal-data.ts'
import type { PortalData } from './portal-data.ts'
import { createTables, permissionsSchema } from './tables.ts'
import type { Action, Tables } from './tables.ts'
import { servicedeskAgents, userByAddress, userById } from './users.ts'
import { createWrites } from './writes.ts'

/** A write that was carried out, once. */
export interface AppliedWrite {
  readonly key: string
  readonly action: Action
  readonly user: PortalUserId
  readonly number: CustomerNumber
  readonly authorisation: AuthorisationId | null
  /** False where it was so already. */
  readonly changed: boolean
  readonly appliedAt: Instant
}

/** A permissions system of our own, in a file or a schema of its own. */
export interface EmbeddedBackend extends PermissionsBackend {
  /** Adds what is not there yet; changes nothing that is. */
  seed(data: PortalData): Promise<void>
  seedDemo(): Promise<void>
  /** @throws PortalDiffers */
  importPortal(data: PortalData): Promise<void>
  describe(number: CustomerNumber): Promise<NumberDescription | undefined>
  /** Everything that was ever written, oldest first: what tells a double grant from a repeated one (I-22). */
  applied(): Promise<readonly AppliedWrite[]>
  readonly happenings: PlatformHappenings
  /** Which of them can happen now. */
  possible(): ReturnType<typeof possibleHappenings>
  close(): Promise<void>
}

export type EmbeddedOptions = Place & {
  readonly now: () => Promise<Instant>
  /** What can be ticked besides the portal's own list, such as what a new service brings along. */
  readonly authorisations?: readonly KnownAuthorisation[]
}

const traits: BackendTraits = {
  supportsIdempotencyKey: true,
  readConsistency: 'strong',
  writeGranularity: 'one',
  customerNumberLength: { min: 7, max: 8 },
}

export async function createEmbeddedBackend(options: EmbeddedOptions): Promise<EmbeddedBackend> {
  const database = openDatabase<Tables>(options, permissionsSchema)
  const { db } = database
  await createTables(db, permissionsSchema)
  const known = [...portalAuthorisations, ...(options.authorisations ?? [])]
  const deps = { db, now: options.now }
  const happenings = createHappenings(deps)
  return {
    ...answering({
      ...reads(db),
      ...platformReads(db),
      ...createWrites({ ...deps, known }),
      ...createPlatformWrites(deps),
    }),
    happenings,
    possible: () => possibleHappenings(db, happenings),
    traits,
    seed: (data) => seedPortal(db, data),
    importPortal: (data) => importPortal(db, data),
    seedDemo: () => seedPortal(db, demoPortal),
    describe: (number) => describeNumber(db, number),
    applied: () => appliedWrites(db),
    close: () => database.close(),
  }
}

const reads = (db: Kysely<Tables>) => ({
  userByAddress: (address: string) => userByAddress(db, address),
  user: (id: PortalUserId) => userById(db, id),
  numbersOf: (user: PortalUserId) => numbersOf(db, user),
  usersOf: (number: CustomerNumber) => usersOf(db, number),
  hierarchyOf: (number: CustomerNumber) => hierarchyOf(db, number),
  administratorsOf: (number: CustomerNumber) => administratorsOf(db, number),
  authorityOver: (user: PortalUserId, number: CustomerNumber) => authorityOver(db, user, number),
  servicedeskAgents: () => servicedeskAgents(db),
  heldBy: (user: PortalUserId, number: CustomerNumber) => heldBy(db, user, number),
})

/** A busy, full or closed file is a backend that cannot answer, never "nobody" or "nothing" (I-10). */
function answering<T extends Readonly<Record<keyof T, (...args: never[]) => Promise<unknown>>>>(methods: T): T {
  const guarded = Object.entries<(...args: never[]) => Promise<unknown>>(methods).map(([name, method]) => [
    name,
    async (...args: never[]): Promise<unknown> => {
      try {
        return await method(...args)
      } catch (error) {
        if (error instanceof BackendRefused) throw error
        throw new BackendUnavailable(`the permissions database did not answer ${name}`, { cause: error })
      }
    },
  ])
  return Object.fromEntries(guarded) as T
}

async function appliedWrites(db: Kysely<Tables>): Promise<readonly AppliedWrite[]> {
  const rows = await db
    .selectFrom('applied')
    .select(['key', 'action', 'user', 'number', 'authorisation', 'changed', 'applied_at'])
    .orderBy(sql`rowid`)
    .execute()
  return rows.map(({ changed, applied_at, ...row }) => ({ ...row, changed: changed === 1, appliedAt: applied_at }))
}
