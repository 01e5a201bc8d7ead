import type { AuditChain } from '../ports/audit-chain.ts'
import type { CardBook } from '../ports/card-book.ts'
import type { Channels } from '../ports/channels.ts'
import type { JobLeases } from '../ports/job-leases.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Erasure } from '../ports/erasure.ts'
import type { Retention } from '../ports/retention.ts'
import type { Survey } from '../ports/survey.ts'
import type { People } from '../ports/people.ts'
import type { UnreadSentences } from '../ports/unread-sentences.ts'
import { createAuditChain } from './audit-chain.ts'
import { createCardBook } from './cards.ts'
import { createChannels } from './channels.ts'
import { createClock } from './clock.ts'
import { createErasure } from './erasure.ts'
import { createKeyvStore } from './keyv-store.ts'
import type { KeyvStore } from './keyv-store.ts'
import { createJobLeases } from './job-leases.ts'
import { keepsCommits } from './keeps-commits.ts'
import { createLedger } from './ledger.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './database.ts'
import type { Place } from './database.ts'
import { createOutbox } from './outbox.ts'
import { createPeople } from './people.ts'
import { createRetention } from './retention.ts'
import { createSurvey } from './survey.ts'
import type { Db, Tables } from './tables.ts'
import { createTurnLease } from './turn-lease.ts'
import type { TurnLease } from './turn-lease.ts'
import { createUnreadSentences } from './unread-sentences.ts'

export interface Store {
  readonly ledger: Ledger
  readonly outbox: Outbox
  readonly people: People
  readonly cards: CardBook
  readonly channels: Channels
  /** The rows of the audit as they are, to be checked (I-35). */
  readonly auditChain: AuditChain
  readonly jobs: JobLeases
  readonly survey: Survey
  readonly retention: Retention
  readonly erasure: Erasure
  readonly unread: UnreadSentences
  /** Bot memory that may be lost: dialog positions, never decisions (L-10, L-11). */
  readonly keyv: KeyvStore
  /** One turn at a time per conversation among all instances. */
  readonly turnLease: TurnLease
  /** Whether the database answers. */
  ready(): Promise<boolean>
  /** Whether what was committed outlives a power failure. */
  keepsCommits(): Promise<boolean>
  close(): Promise<void>
}

export type StoreOptions = Place & {
  /** Milliseconds added to the clock; only tests and the simulator set it. */
  readonly clock?: { readonly offset: () => number }
  /** Called after each commit that owed at least one effect: there is work for the worker. */
  readonly onCommit?: () => void
}

export async function createStore({ clock, onCommit, ...place }: StoreOptions): Promise<Store> {
  const { db, close, scrub } = openDatabase<Tables>(place)
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  const now = createClock(clock?.offset ?? (() => 0))
  return {
    ledger: createLedger(db, now, onCommit ?? (() => undefined)),
    outbox: createOutbox(db, now),
    people: createPeople(db, now),
    cards: createCardBook(db),
    channels: createChannels(db, now),
    auditChain: createAuditChain(db),
    jobs: createJobLeases(db),
    survey: createSurvey(db),
    retention: createRetention(db, scrub),
    erasure: createErasure(db, now, scrub),
    unread: createUnreadSentences(db),
    keyv: createKeyvStore(db),
    turnLease: createTurnLease(db),
    ready: () => answers(db),
    keepsCommits: () => keepsCommits(db),
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
