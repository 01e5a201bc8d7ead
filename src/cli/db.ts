import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { backUp, check, DatabaseInUse, putBack, requireFree } from '../store/backup.ts'
import type { Rows } from '../store/backup.ts'
import { createStore } from '../store/store.ts'
import { backendFile, ledgerFile, operatorConfig } from './operator-store.ts'
import { pgCommands } from './pg-dump-command.ts'
import { runCommand, Stop } from './stop.ts'
import { asTable } from './table.ts'

const usage = 'Use: npm run db -- status | migrate | backup FILE | restore FILE [--force]'

interface Part {
  readonly name: string
  readonly database: string
  /** Beside the file that was named. */
  readonly suffix: string
}

/**
 * The ledger first: what is done in the permissions system after its copy was made is found there by the reads of the
 * grant protocol. The other way round the ledger would call something done that is not.
 */
const partsOf = (config: Config): readonly Part[] => [
  { name: 'ledger', database: ledgerFile(config), suffix: '' },
  { name: 'permissions system', database: backendFile(config), suffix: '.permissions' },
]

async function main(args: string[]): Promise<void> {
  const options = { force: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
  const [command, file] = positionals
  const parts = partsOf(operatorConfig())
  switch (command) {
    case 'status':
      return status(parts)
    case 'migrate':
      return migrateLedger(parts)
    case 'backup':
      refusePostgres(fileIn(file), 'backup')
      return backup(parts, fileIn(file))
    case 'restore':
      refusePostgres(fileIn(file), 'restore')
      return restore(parts, fileIn(file), values.force)
    default:
      throw new Stop(2, `There is no command "${command ?? ''}".`)
  }
}

function fileIn(file: string | undefined): string {
  if (file === undefined || file === '') throw new Stop(2, 'Say which file.')
  return file
}

/** A server of one's own has better tools, which know of its roles and settings. */
function refusePostgres(file: string, what: 'backup' | 'restore'): void {
  const url = process.env['DATABASE_URL']?.trim() ?? ''
  if (url.startsWith('postgres'))
    throw new Stop(1, `The ledger is on PostgreSQL; use its own tools:\n  ${pgCommands(url, file)[what]}`)
}

function status(parts: readonly Part[]): void {
  for (const { name, database } of parts) {
    if (!existsSync(database)) {
      print(`${name}: ${database} is not there\n`)
      continue
    }
    const { size, mode } = statSync(database)
    print(`${name}: ${database}, ${size} bytes, mode ${(mode & 0o777).toString(8)}, whole\n`)
    print(`${tableOf(check(database))}\n`)
  }
}

async function migrateLedger(parts: readonly Part[]): Promise<void> {
  const file = parts[0]?.database ?? ''
  const store = await createStore({ file })
  await store.close()
  print(`${file} is at the newest version.\n`)
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
const tableOf = (rows: Rows): string => asTable(['table', 'rows'], Object.entries(rows))
const print = (text: string): boolean => process.stdout.write(text)

await runCommand(main, usage)
