import type { Storage, StoreItems } from 'botbuilder'
import type { Keyv } from 'keyv'

/** botbuilder's storage over keyv: dialog positions and other things that may be lost, never decisions (L-11). */
export function createBotStorage(keyv: Keyv): Storage {
  return {
    async read(keys: string[]): Promise<StoreItems> {
      const values = await Promise.all(keys.map((key) => keyv.get<object>(key)))
      return Object.fromEntries(
        keys.flatMap((key, index) => (values[index] === undefined ? [] : [[key, values[index]]])),
      )
    },
    async write(changes: StoreItems): Promise<void> {
      for (const [key, value] of Object.entries(changes)) {
        if (!(await keyv.set(key, value))) throw new Error('bot state was not saved')
      }
    },
    async delete(keys: string[]): Promise<void> {
      for (const key of keys) await keyv.delete(key)
    },
  }
}
