import { generateKeyPairSync } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointFile } from '../../src/audit/checkpoints.ts'
import type { CheckpointFile } from '../../src/audit/checkpoints.ts'
import { startKeeper } from '../../src/audit/keeper.ts'
import type { Keeper } from '../../src/audit/keeper.ts'
import { readSigner } from '../../src/audit/signing.ts'
import type { AuditProblem } from '../../src/audit/check.ts'
import { engine } from '../support/database.ts'
import { aStore, tenant } from '../store/a-store.ts'
import type { TestStore } from '../store/a-store.ts'

export const newKey = () => generateKeyPairSync('ed25519')
export const pem = (key: ReturnType<typeof newKey>['privateKey']): string =>
  key.export({ type: 'pkcs8', format: 'pem' }) as string

export interface KeptAudit {
  readonly store: TestStore
  readonly keyFile: string
  readonly checkpoints: string
  readonly file: CheckpointFile
  readonly keeper: Keeper
  /** Tenant, place and signature of what was handed to the log. */
  readonly said: string[]
  readonly problems: AuditProblem[]
  readonly faults: unknown[]
  happens(times?: number): Promise<void>
  /** Does what the guards in the database would refuse. */
  tamper(sql: string): void
  lines(): Promise<readonly string[]>
  write(lines: readonly string[]): Promise<void>
  add(text: string): Promise<void>
  remove(): Promise<void>
}

/** What whoever owns the database can do. */
function dropGuards({ attacker }: TestStore): void {
  if (engine() === 'postgres') {
    for (const table of ['audit', 'audit_head']) attacker.exec(`alter table ${table} disable trigger user`)
    return
  }
  const triggers = attacker.prepare(`select name from sqlite_master where type = 'trigger'`).all()
  for (const { name } of triggers) attacker.exec(`drop trigger ${String(name)}`)
}

/** A store whose audit is kept, with a key and a file of checkpoints in its folder. */
export async function aKeptAudit(): Promise<KeptAudit> {
  const store = await aStore()
  const folder = await mkdtemp(join(tmpdir(), 'kept-audit-'))
  const [keyFile, checkpoints] = [join(folder, 'key.pem'), join(folder, 'elsewhere', 'checkpoints.jsonl')]
  await writeFile(keyFile, pem(newKey().privateKey))
  const file = checkpointFile(checkpoints, readSigner(keyFile))
  const [said, problems, faults]: [string[], AuditProblem[], unknown[]] = [[], [], []]
  const keeper = startKeeper({
    chain: store.auditChain,
    file,
    now: () => store.ledger.now(),
    onCheckpoint: (checkpoint, signature) => said.push(`${checkpoint.tenant} ${checkpoint.seq} ${signature}`),
    onProblems: (found) => problems.push(...found),
    onFault: (error) => faults.push(error),
  })
  return {
    ...{ store, keyFile, checkpoints, file, keeper, said, problems, faults },
    async happens(times = 1) {
      for (const _ of Array.from({ length: times }))
        await store.ledger.write((tx) => tx.audit({ tenant, verb: 'case.claimed', actor: 'aad-petra' }))
    },
    tamper(sql) {
      dropGuards(store)
      store.attacker.exec(sql)
    },
    async remove() {
      await store.remove()
      await rm(folder, { recursive: true })
    },
    lines: async () => (await readFile(checkpoints, 'utf8')).trimEnd().split('\n'),
    write: (lines) => writeFile(checkpoints, lines.map((line) => `${line}\n`).join('')),
    add: (text) => appendFile(checkpoints, text),
  }
}
