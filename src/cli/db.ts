import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEmbeddedBackend } from '../backends/embedded/embedded-backend.ts'
import { permissionsSchema } from '../backends/embedded/tables.ts'
import { backendPlace, ledgerPlace } from '../config.ts'
import type { Config } from '../config.ts'
import { localSettings } from '../settings.ts'
import { backUp, DatabaseInUse, putBack, requireFree } from '../store/backup.ts'
import type { Rows } from '../store/backup.ts'
import type { CopiedTable } from '../store/copy-rows.ts'
import { createStore } from '../store/store.ts'
import { copyToPostgres } from './copy-to-postgres.ts'
import { nameOf, withoutPassword } from './database-names.ts'
import { statusOf } from './db-status.ts'
import { operatorConfig } from './operator-store.ts'
import { pgCommands } from './pg-dump-command.ts'
import { runCommand, Stop } from './stop.ts'
import { asTable } from './table.ts'

const usage =
  'Use: npm run db -- status | migrate | backup FILE | restore FILE [--force] | copy [--to postgresql://user:password@host/database]'

interface Part {
  readonly name: string
  readonly database: string
  /** Beside the file that was named. */
  readonly suffix: string
}

const fileOf = (config: Config, name: string): string => join(config.dataFolder, name)

/**
 * The ledger first: what is done in the permissions system after its copy was made is found there by the reads of the
 * grant protocol. The other way round the ledger would call something done that is not.
 */
const filesOf = (config: Config): readonly Part[] => [
  { name: 'ledger', database: fileOf(config, 'toegangshulp.sqlite'), suffix: '' },
  { name: 'permissions system', database: fileOf(config, 'permissions.sqlite'), suffix: '.permissions' },
]

async function main(args: string[]): Promise<void> {
  const options = { force: { type: 'boolean', default: false }, to: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
  const [command, file] = positionals
  const config = operatorConfig()
  const files = filesOf(config)
  switch (command) {
    case 'status':
      return status(config)
    case 'migrate':
      return migrateBoth(config)
    case 'backup':
      refusePostgres(config, fileIn(file), 'backup')
      return backup(files, fileIn(file))
    case 'restore':
      refusePostgres(config, fileIn(file), 'restore')
      return restore(files, fileIn(file), values.force)
    case 'copy':
      return copy(config, values.to)
    default:
      throw new Stop(2, `There is no command "${command ?? ''}".`)
  }
}

function fileIn(file: string | undefined): string {
  if (file === undefined || file === '') throw new Stop(2, 'Say which file.')
  return file
}

/** A server of one's own has better tools, which know of its roles and settings. */
function refusePostgres({ databaseUrl }: Config, file: string, what: 'backup' | 'restore'): void {
  if (databaseUrl !== undefined)
    throw new Stop(
      1,
      `The ledger is on PostgreSQL; use its own tools:\n  ${pgCommands(databaseUrl.reveal(), file)[what]}`,
    )
}

async function status(config: Config): Promise<void> {
  print(await statusOf({ name: 'ledger', place: ledgerPlace(config), schema: 'public' }))
  print(await statusOf({ name: 'permissions system', place: backendPlace(config), schema: permissionsSchema }))
}

async function migrateBoth(config: Config): Promise<void> {
  const [ledger, permissions] = [ledgerPlace(config), backendPlace(config)]
  await (await createStore(ledger)).close()
  await (await createEmbeddedBackend({ ...permissions, now: () => Promise.resolve(Date.now()) })).close()
  print(`${nameOf(ledger)} is at the newest version.\n`)
}

/** The files go where the setting says, unless the call says otherwise: an argument can be read by others. */
async function copy(config: Config, to: string | undefined): Promise<void> {
  const { DATABASE_URL } = localSettings.shape
  const url = to === undefined ? config.databaseUrl : DATABASE_URL.safeParse(to).data
  if (url === undefined)
    throw new Stop(2, 'Say where to, with --to postgresql://user:password@host:5432/database or DATABASE_URL.')
  const [ledger, permissions] = ['toegangshulp.sqlite', 'permissions.sqlite'].map((name) => fileOf(config, name))
  const copied = await copyToPostgres({ ledger: ledger ?? '', permissions: permissions ?? '' }, url.reveal())
  print(`ledger: ${ledger ?? ''}\n${copiedTable(copied.ledger)}\n`)
  print(`permissions system: ${permissions ?? ''}\n${copiedTable(copied.permissions)}\n`)
  for (const { tenant, seq, hash } of copied.heads)
    print(`audit of tenant ${tenant}: walked there, ends in both at event ${seq}, ${hash}\n`)
  print(`All of it is in ${withoutPassword(url.reveal())}; the guards are on. The files are as they were.\n`)
  print('Signed checkpoints and their key are files of their own: leave AUDIT_CHECKPOINTS and the key as they are.\n')
}

function backup(parts: readonly Part[], file: string): void {
  for (const { suffix } of parts)
    if (existsSync(`${file}${suffix}`)) throw new Stop(1, `${file}${suffix} is there already; give another name.`)
  for (const { name, database, suffix } of parts) {
    if (!existsSync(database)) throw new Stop(1, `There is no ${database}.`)
    print(`${name}: ${file}${suffix}, ${sum(backUp(database, `${file}${suffix}`))} rows, checked\n`)
  }
}

function restore(parts: readonly Part[], file: string, force: boolean): void {
  for (const { suffix } of parts)
    if (!existsSync(`${file}${suffix}`)) throw new Stop(1, `There is no ${file}${suffix}; a backup is both files.`)
  const there = parts.filter(({ database }) => existsSync(database))
  if (there.length > 0 && !force)
    throw new Stop(1, `${there[0]?.database ?? ''} is there already; --force replaces it. Back it up first.`)
  try {
    // All of them before any is replaced.
    for (const { database } of there) requireFree(database)
    for (const { name, database, suffix } of parts)
      print(`${name}: ${database}, ${sum(putBack(`${file}${suffix}`, database))} rows, checked\n`)
  } catch (error) {
    if (error instanceof DatabaseInUse) throw new Stop(1, `${error.message}.`)
    throw error
  }
}

const sum = (rows: Rows): number => Object.values(rows).reduce((total, each) => total + each, 0)
const copiedTable = (tables: readonly CopiedTable[]): string =>
  asTable(
    ['table', 'rows here', 'rows there'],
    tables.map(({ table, rows }) => [table, rows, rows]),
  )
const print = (text: string): boolean => process.stdout.write(text)

await runCommand(main, usage)
