import { DatabaseSync } from 'node:sqlite'

/** Loaded before the bot: the engine lies as BROKEN_ENGINE says. */
const { prototype } = DatabaseSync
const prepare: (this: DatabaseSync, sql: string) => ReturnType<DatabaseSync['prepare']> = Reflect.get(
  prototype,
  'prepare',
)
const exec: (this: DatabaseSync, sql: string) => void = Reflect.get(prototype, 'exec')
const lies: Readonly<Record<string, () => void>> = {
  old: () => {
    prototype.prepare = function (this: DatabaseSync, sql: string) {
      return prepare.call(this, sql.replace('sqlite_version()', "'3.51.2'"))
    }
  },
  careless: () => {
    prototype.exec = function (this: DatabaseSync, sql: string) {
      return exec.call(this, sql.replace('synchronous = full', 'synchronous = normal'))
    }
  },
}
lies[process.env['BROKEN_ENGINE'] ?? '']?.()
