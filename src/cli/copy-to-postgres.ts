import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import { createEmbeddedBackend } from '../backends/embedded/embedded-backend.ts'
import { permissionsSchema, permissionsTables } from '../backends/embedded/tables.ts'
import type { Tables as PermissionsTables } from '../backends/embedded/tables.ts'
import { checkFully } from '../audit/walk.ts'
import { createAuditChain } from '../store/audit-chain.ts'
import { DatabaseInUse, requireFree } from '../store/backup.ts'
import { copyLedger } from '../store/copy-ledger.ts'
import { copyRows, NotEmpty } from '../store/copy-rows.ts'
import type { CopiedTable } from '../store/copy-rows.ts'
import { setCounters } from '../store/counters.ts'
import { openDatabase } from '../store/database.ts'
import { createStore } from '../store/store.ts'
import type { Db, Tables } from '../store/tables.ts'
import { inTransaction } from '../store/transaction.ts'
import { Stop } from './stop.ts'

export interface Files {
  readonly ledger: string
  readonly permissions: string
}

export interface Copied {
  readonly ledger: readonly CopiedTable[]
  readonly permissions: readonly CopiedTable[]
  /** Where the chain of each tenant ends, on both sides. */
  readonly heads: readonly { readonly tenant: string; readonly seq: number; readonly hash: string }[]
}

/**
 * Copies both databases from their files to a server, in one transaction there: all of it or nothing. Whoever holds
 * the files meanwhile waits. @throws Stop with what is in the way
 */
export async function copyToPostgres(files: Files, url: string): Promise<Copied> {
  for (const file of Object.values(files) as string[]) requireCopyable(file)
  await bringUpToDate(files, url)
  const ledger = openDatabase<Tables>({ file: files.ledger })
  const permissions = openDatabase<PermissionsTables>({ file: files.permissions })
  const target = openDatabase<Tables>({ url })
  try {
    return await inTransaction(ledger.db, (fromLedger) =>
      inTransaction(permissions.db, (fromPermissions) =>
        target.db.transaction().execute((to) => copyBoth(fromLedger, fromPermissions, to)),
      ),
    )
  } catch (error) {
    if (error instanceof NotEmpty) throw new Stop(1, `${error.message}, so nothing was copied: give an empty database.`)
    throw error
  } finally {
    for (const { close } of [target, permissions, ledger]) await close()
  }
}

function requireCopyable(file: string): void {
  if (!existsSync(file)) throw new Stop(1, `There is no ${file}.`)
  try {
    requireFree(file)
  } catch (error) {
    if (error instanceof DatabaseInUse) throw new Stop(1, `${error.message}.`)
    throw error
  }
}

/** Both sides then have the same tables; what is there already stays as it is. */
async function bringUpToDate(files: Files, url: string): Promise<void> {
  const now = () => Promise.resolve(Date.now())
  for (const place of [{ file: files.ledger }, { url }]) await (await createStore(place)).close()
  for (const place of [{ file: files.permissions }, { url }])
    await (await createEmbeddedBackend({ ...place, now })).close()
}

async function copyBoth(
  fromLedger: Db,
  fromPermissions: Transaction<PermissionsTables>,
  to: Transaction<Tables>,
): Promise<Copied> {
  // What is copied may be large, and another table is read for a while in between.
  await sql`set local statement_timeout = 0`.execute(to)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(to)
  const ledger = await copyLedger(fromLedger, to)
  const part = to.withSchema(permissionsSchema) as unknown as Kysely<PermissionsTables>
  const permissions = await copyRows<PermissionsTables>(fromPermissions, part, permissionsTables)
  await setCounters(part, permissionsSchema)
  return { ledger, permissions, heads: await sameHeads(fromLedger, to) }
}

/** What was copied is walked there from its first event on, and must end where the original ends. */
async function sameHeads(from: Db, to: Db): Promise<Copied['heads']> {
  const [original, copy] = [createAuditChain(from), createAuditChain(to)]
  const [problem] = await checkFully(copy, [])
  if (problem !== undefined)
    throw new Stop(1, 'The audit is not sound, so nothing was copied. See `npm run audit -- verify`.')
  const heads = []
  for (const tenant of await original.tenants()) {
    const [head, copied] = [await original.head(tenant), await copy.head(tenant)]
    if (head === undefined || head.seq !== copied?.seq || head.hash !== copied.hash)
      throw new Error(`the audit of tenant ${tenant} does not end there where it ends here`)
    heads.push(head)
  }
  return heads
}
