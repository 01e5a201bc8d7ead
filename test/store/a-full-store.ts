import { aStore, caseIn, changeIn, lineIn, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

/** Every table whose rows stay, and those whose rows do not even change. */
export const kept = ['request', 'line', 'decision', 'note', 'change', 'servicedesk_case', 'case_note', 'audit']
export const written = ['decision', 'note', 'case_note', 'audit']

export interface FullStore extends TestStore {
  /** All rows as they are. */
  contents(table: string): readonly Record<string, unknown>[]
}

/** With at least one row in each of those tables. */
export async function aFullStore(): Promise<FullStore> {
  const store = await aStore()
  const line = await lineIn(store, 'approved')
  await changeIn(store, 'done')
  const { id } = await caseIn(store, 'open')
  const by = { id: 'aad-ria', name: 'Ria' }
  await store.ledger.write(async (tx) => {
    await tx.insertNote(tenant, requestOf(line), { kind: 'question', by, text: 'Why?', at: 1 })
    await tx.insertCaseNote(tenant, id, { kind: 'question', by, text: 'Which one?', at: 1 })
    await tx.audit({ tenant, verb: 'line.approved', actor: 'aad-ria' })
  })
  return { ...store, contents: (table) => store.attacker.prepare(`select * from "${table}"`).all() }
}
