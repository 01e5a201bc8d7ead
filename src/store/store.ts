import type { CardBook } from '../ports/card-book.ts'
import type { JobLeases } from '../ports/job-leases.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Retention } from '../ports/retention.ts'
import type { Survey } from '../ports/survey.ts'
import type { People } from '../ports/people.ts'
import { createCardBook } from './cards.ts'
import { createKeyvStore } from './keyv-store.ts'
import type { KeyvStore } from './keyv-store.ts'
import { createJobLeases } from './job-leases.ts'
import { createLedger } from './ledger.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-database.ts'
import { createOutbox } from './outbox.ts'
import { createPeople } from './people.ts'
import { createRetention } from './retention.ts'
import { createSurvey } from './survey.ts'
import type { Db, Tables } from './tables.ts'

export interface Store {
  readonly ledger: Ledger
  readonly outbox: Outbox
  readonly people: People
  readonly cards: CardBook
  readonly jobs: JobLeases
  readonly survey: Survey
  readonly retention: Retention
  /** Bot memory that may be lost: dialog positions, never decisions (L-10, L-11). */
  readonly keyv: KeyvStore
  /** Whether the database answers. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export interface StoreOptions {
  /** Made, with its folder, where it does not exist. */
  readonly file: string
  /** Milliseconds added to the clock of the process; only tests and the simulator set it. */
  readonly clock?: { readonly offset: () => number }
  /** Called after each commit that owed at least one effect: there is work for the worker. */
  readonly onCommit?: () => void
}

export async function createStore({ file, clock, onCommit }: StoreOptions): Promise<Store> {
  const { db, close, scrub } = openSqlite<Tables>(file)
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  const now = () => Date.now() + (clock?.offset() ?? 0)
  return {
    ledger: createLedger(db, now, onCommit ?? (() => undefined)),
    outbox: createOutbox(db, now),
    people: createPeople(db, now),
    cards: createCardBook(db),
    jobs: createJobLeases(db),
    survey: createSurvey(db),
    retention: createRetention(db, scrub),
    keyv: createKeyvStore(db),
    ready: () => answers(db),
    close,
  }
}

const answers = (db: Db): Promise<boolean> =>
  db
    .selectFrom('outbox_fence')
    .select('last')
    .execute()
    .then(
      () => true,
      () => false,
    )
