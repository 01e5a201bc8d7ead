import { DatabaseSync } from 'node:sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { KyselyPlugin } from 'kysely'
import { demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { createClock } from '../../src/store/clock.ts'
import { openDatabase } from '../../src/store/database.ts'
import type { Place } from '../../src/store/database.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { NodeSqliteDialect } from '../../src/store/node-sqlite-dialect.ts'
import type { Db, Tables } from '../../src/store/tables.ts'
import { decide } from '../../src/usecases/decide.ts'
import { attackerOn } from '../store/attacker.ts'
import { aPlace } from '../support/database.ts'
import { openWorkplace, personCalled, tomAsks } from './case.ts'
import type { Workplace } from './case.ts'

export type DatabaseFault = 'connection killed' | 'locked' | 'full' | 'read-only'

export interface FaultReport {
  readonly fault: DatabaseFault
  /** Statements of one decision, before each of which it happened once. */
  readonly statements: number
  readonly decided: number
  /** Answered with a fault, after which nothing of the decision is there. */
  readonly nothing: number
  readonly halfDone: number
  readonly notAnswered: number
}

/** A person is told something within this many milliseconds, whatever the database does. */
const patience = 5000

/** A database whose statements can be met by a fault. */
interface Faulty {
  readonly place: Place
  readonly db: Db
  /** Makes it happen, before the statement that is about to run. */
  strike(): void
  mend(): void
  remove(): Promise<void>
}

/** One decision for each of its statements, with the fault just before that statement. */
export async function faultEverywhere(fault: DatabaseFault): Promise<FaultReport> {
  let left = Number.POSITIVE_INFINITY
  const countdown: KyselyPlugin = {
    transformQuery: ({ node }) => {
      left -= 1
      if (left === 0) faulty.strike()
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  const faulty = await (fault === 'connection killed' ? aServer() : aFile(fault))
  const ledger = createLedger(
    faulty.db.withPlugin(countdown),
    createClock(() => 0),
    () => undefined,
  )
  const work = await openWorkplace(
    { ledger: faulty.place, backend: 'url' in faulty.place ? faulty.place : { file: `${faulty.place.file}-rights` } },
    () => ledger,
  )
  const report = { fault, statements: 0, decided: 0, nothing: 0, halfDone: 0, notAnswered: 0 }
  try {
    for (let statement = 1; ; statement += 1) {
      const request = `A-${statement}`
      await tomAsks(work.store.ledger, request)
      left = statement + 1
      const answer = await answerTo(work, request)
      const struck = left <= 0
      left = Number.POSITIVE_INFINITY
      faulty.mend()
      // Connections that were killed while idle are noticed in a moment; what is looked up now is not the subject.
      await pause(30)
      if (!struck) return report
      report.statements += 1
      report[answer === 'none' ? 'notAnswered' : await outcomeOf(work, request, answer)] += 1
    }
  } finally {
    await work.close()
    await faulty.remove()
  }
}

type Answer = 'decided' | 'fault' | 'none'

async function answerTo({ deps }: Workplace, request: string): Promise<Answer> {
  const decided = decide(deps, personCalled('Sanne'), { request, seen: 1, verdict: 'approved', reason: '' })
  const answered: Promise<Answer> = decided.then(
    () => 'decided',
    () => 'fault',
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve('none'), patience)
  })
  const answer = await Promise.race([answered, late])
  clearTimeout(timer)
  return answer
}

/** Everything of the decision or nothing of it; and who was told that it is decided can rely on it. */
async function outcomeOf(
  { store }: Workplace,
  id: string,
  answer: Answer,
): Promise<'decided' | 'nothing' | 'halfDone'> {
  const request = await store.ledger.request(demoTenant, id)
  const changes = await store.ledger.changesOfBatch(demoTenant, id)
  const audit = await store.ledger.auditTrail({ tenant: demoTenant, requestId: id })
  const line = request?.lines[0]
  const facts = [
    line?.state === 'approved',
    line?.decisions.length === 1,
    request?.version === 2,
    changes.length === 1,
    audit.filter(({ verb }) => verb === 'line.approved').length === 1,
  ]
  if (facts.every(Boolean)) return 'decided'
  return answer === 'fault' && !facts.some(Boolean) && audit.length === 0 ? 'nothing' : 'halfDone'
}

async function aServer(): Promise<Faulty> {
  const { place, remove } = await aPlace()
  const { db, close } = openDatabase<Tables>(place)
  const attacker = attackerOn(place)
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'toegangshulp'`
  return {
    place,
    db,
    strike: () => void attacker.prepare(cut).all(),
    mend: () => undefined,
    remove: async () => {
      attacker.close()
      await close()
      await remove()
    },
  }
}

/** On the bot's own connection, where a full disk and a file that became read-only show. */
async function aFile(fault: Exclude<DatabaseFault, 'connection killed'>): Promise<Faulty> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-faults-'))
  const file = join(folder, 'ledger.sqlite')
  const database = new DatabaseSync(file, { timeout: 100 })
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  const other = new DatabaseSync(file, { timeout: 0 })
  const lock = () => {
    try {
      other.exec('begin immediate')
    } catch {
      // The bot is writing: then the file is the bot's, and nobody else can lock it.
    }
  }
  const strikes = {
    locked: lock,
    full: () => database.exec('pragma max_page_count = 1'),
    'read-only': () => database.exec('pragma query_only = on'),
  }
  return {
    place: { file },
    db: new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) }),
    strike: strikes[fault],
    mend: () => {
      if (other.isTransaction) other.exec('rollback')
      database.exec('pragma max_page_count = 1000000; pragma query_only = off')
    },
    remove: async () => {
      other.close()
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
