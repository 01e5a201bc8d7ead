import type { KeyvStorageAdapter } from 'keyv'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

type Adapter = Omit<KeyvStorageAdapter, 'on' | 'once' | 'off' | 'emit' | 'addListener' | 'removeListener'>

/** What Keyv asks of a store. No events: what fails is thrown, so that it cannot look like lost state (L-11). */
export type KeyvStore = Pick<
  Adapter,
  'namespace' | 'get' | 'getMany' | 'set' | 'setMany' | 'delete' | 'deleteMany' | 'has' | 'hasMany' | 'clear'
> & {
  /** Says that `set` takes a moment and not a duration. */
  readonly capabilities: { readonly expires: true }
}

export function createKeyvStore(db: Db): KeyvStore {
  const inStore = (key: string) => (store.namespace === undefined ? key : `${store.namespace}::${key}`)
  const readAll = (keys: readonly string[]) => read(db, keys.map(inStore))
  const store: KeyvStore = {
    namespace: undefined,
    capabilities: { expires: true },
    get: async (key) => (await readAll([key]))[0],
    getMany: readAll,
    has: async (key) => (await readAll([key]))[0] !== undefined,
    hasMany: async (keys) => (await readAll(keys)).map((value) => value !== undefined),
    set: async (key, value, expires) => {
      await save(db, [{ key: inStore(key), value, expires }])
      return true
    },
    setMany: async (entries) => {
      await save(
        db,
        entries.map(({ key, value, expires }) => ({ key: inStore(key), value, expires })),
      )
      return entries.map(() => true)
    },
    delete: async (key) => (await remove(db, [inStore(key)]))[0] ?? false,
    deleteMany: (keys) => remove(db, keys.map(inStore)),
    clear: () => clear(db, inStore('')),
  }
  return store
}

async function read(db: Db, keys: readonly string[]): Promise<(string | undefined)[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('bot_state')
    .select(['key', 'value'])
    .where('key', 'in', keys)
    .where((eb) => eb.or([eb('expires', 'is', null), eb('expires', '>', Date.now())]))
    .execute()
  const found = new Map(rows.map(({ key, value }) => [key, value]))
  return keys.map((key) => found.get(key))
}

interface Entry {
  readonly key: string
  readonly value: unknown
  readonly expires: number | undefined
}

async function save(db: Db, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ key, value, expires }) => {
    if (typeof value !== 'string') throw new TypeError('bot state comes serialised')
    return { key, value, expires: expires ?? null }
  })
  await inTransaction(db, async (tx) => {
    for (const row of rows)
      await tx
        .insertInto('bot_state')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value, expires: row.expires }))
        .execute()
  })
}

const remove = (db: Db, keys: readonly string[]): Promise<boolean[]> =>
  inTransaction(db, async (tx) => {
    const removed: boolean[] = []
    for (const key of keys) {
      const result = await tx.deleteFrom('bot_state').where('key', '=', key).executeTakeFirst()
      removed.push(result.numDeletedRows > 0n)
    }
    return removed
  })

/** `prefix` is empty for a store without a namespace: then everything goes. */
const clear = (db: Db, prefix: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx
      .deleteFrom('bot_state')
      .where((eb) => eb(eb.fn<string>('substr', ['key', eb.lit(1), eb.lit(prefix.length)]), '=', prefix))
      .execute()
  })
